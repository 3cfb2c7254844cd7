import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../domain/content-ids.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { RANKER_FILE } from './stages/ranking/shipped.ts';

/**
 * Hash over the rows of all languages and the ranker's weights: other ones make another reading, whether or not somebody
 * raised the version.
 */
export function lexiconHash(): string {
  const folder = join(PROJECT_ROOT, 'server/extraction/languages');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.jsonl'))
    .sort();
  const rows = files.map(name => `${name}\n${readFileSync(join(folder, name), 'utf8')}`);
  return sha256Hex([...rows, existsSync(RANKER_FILE) ? readFileSync(RANKER_FILE, 'utf8') : ''].join('\n'));
}
