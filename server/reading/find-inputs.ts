import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IsnadError } from '../domain/errors.ts';
import { isReadable } from './read-file.ts';

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new IsnadError(
      'INPUT_UNREADABLE',
      `The folder ${folder} cannot be read: ${(cause as Error).message}`,
      { path: folder },
      { cause },
    );
  }
}

/**
 * The files that some paths stand for: a file for itself, a folder for the readable files in it and below, in
 * order of name; hidden ones and a folder's own README.md are left out.
 *
 * @throws IsnadError INPUT_UNREADABLE where a path does not exist.
 */
export function findInputs(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch (cause) {
      throw new IsnadError('INPUT_UNREADABLE', `There is nothing at ${path}.`, { path }, { cause });
    }
    if (!isFolder) return [path];
    return entriesOf(path)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(entry => {
        if (entry.name.startsWith('.') || entry.name === 'README.md') return [];
        const inner = join(path, entry.name);
        if (entry.isDirectory()) return findInputs([inner]);
        return isReadable(entry.name) ? [inner] : [];
      });
  });
}
