import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SDL of all files of a folder, in the order of their names, as one text. */
export function loadSdl(folder: string): string {
  return readdirSync(folder)
    .filter(name => name.endsWith('.graphql'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')
    .concat('\n');
}
