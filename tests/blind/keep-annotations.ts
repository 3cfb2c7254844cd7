/**
 * Adds annotated texts to a set, as offsets and without the texts:
 *
 *     npx tsx tests/blind/keep-annotations.ts SET FOLDER [TEXTS]
 *
 * SET is `blind` (tells how well claims are read), `held` (tells how sure a claim is) or `real` (open: rules are written on it
 * and the ranker learns from it). FOLDER holds NAME.claims.jsonl in the gold's format beside NAME.txt. A text of the first
 * two must be one of those that nobody reads; one of `real` must not, and be in a JSONL file of the folder TEXTS. Each
 * quote must be its slice. A text that is there already is replaced.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BLIND_GOLD,
  blindTextsToJsonl,
  OPEN_GOLD,
  readBlindTexts,
  textsByHash,
} from '../../server/evaluation/blind-gold.ts';
import { blindFileOf, isBlind } from '../../server/evaluation/blind-texts.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { textHash } from './choose.ts';
import { keepBlind } from './keep-blind.ts';

const [set, folder, texts] = process.argv.slice(2);
if (
  set === undefined ||
  !['blind', 'held', 'real'].includes(set) ||
  !folder ||
  (set === 'real') !== !!texts
) {
  console.error(
    'Say which set (blind, held or real), which folder holds NAME.claims.jsonl and NAME.txt, and for real which folder holds the texts.',
  );
  process.exit(2);
}

/** Which file of a folder holds a text that may be read. */
function openFiles(textsDir: string): (text: string) => string | undefined {
  const files = readdirSync(textsDir)
    .filter(file => file.endsWith('.jsonl'))
    .map(file => [file, new Set(textsByHash(join(textsDir, file)).values())] as const);
  return text => (isBlind(text) ? undefined : files.find(([, all]) => all.has(text))?.[0]);
}

/** Those of a set that nobody reads are the ones on the set's own list. */
function excludedFiles(name: string): (text: string) => string | undefined {
  const list = readFileSync(join(PROJECT_ROOT, 'tests', name, 'excluded.json'), 'utf8');
  const hashes = new Set(Object.values(JSON.parse(list) as Record<string, string[]>).flat());
  return text => (hashes.has(textHash(text)) ? blindFileOf(text) : undefined);
}

const path = join(PROJECT_ROOT, 'tests', set, set === 'real' ? OPEN_GOLD : BLIND_GOLD);
const fileOf = texts ? openFiles(texts) : excludedFiles(set);
const kept = keepBlind(existsSync(path) ? readBlindTexts(path) : [], folder, fileOf);
writeFileSync(path, blindTextsToJsonl(kept));
console.log(`${path}: ${kept.length} texts`);
