/**
 * Adds annotated texts to tests/blind/annotations.jsonl, as offsets and without the texts:
 *
 *     npx tsx tests/blind/keep-annotations.ts FOLDER
 *
 * FOLDER holds NAME.claims.jsonl in the gold's format beside NAME.txt. A text must be one of the excluded ones, and each
 * quote its slice. A text that is there already is replaced.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLIND_GOLD, blindTextsToJsonl, readBlindTexts } from '../../server/evaluation/blind-gold.ts';
import { blindFileOf } from '../../server/evaluation/blind-texts.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { keepBlind } from './keep-blind.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder holds NAME.claims.jsonl and NAME.txt.');
  process.exit(2);
}
const path = join(PROJECT_ROOT, 'tests/blind', BLIND_GOLD);
const kept = keepBlind(existsSync(path) ? readBlindTexts(path) : [], folder, blindFileOf);
writeFileSync(path, blindTextsToJsonl(kept));
console.log(`${path}: ${kept.length} texts`);
