import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '96m';

function mountTmpfs(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** A disk so small that a test can fill it: in memory, which only root may mount. */
export const SMALL_DISK = {
  missing: (() => {
    const folder = mountTmpfs();
    if (folder === null) return 'a small disk cannot be mounted here (mount -t tmpfs, as root)';
    unmount(folder);
    return null;
  })(),
  mount() {
    const folder = mountTmpfs();
    if (folder === null) throw new Error('The small disk could not be mounted.');
    return { folder, unmount: () => unmount(folder) };
  },
};

/** Takes what a disk has left; gives back what frees it again. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  try {
    for (const zeros = Buffer.alloc(1 << 16); ; ) writeSync(file, zeros);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}
