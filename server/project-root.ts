import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  // Compiled files lie under dist/, sources do not: the root is where package.json and the seed stand.
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'seed')))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('The folder of the project, with package.json and seed/, was not found.');
    folder = parent;
  }
  return folder;
}

/** Absolute path of the project's top folder: data files (lexicon, seed, SDL) are read from it, compiled or not. */
export const PROJECT_ROOT = findRoot();
