import { existsSync, renameSync, rmSync } from 'node:fs';
import { IsnadError } from '../../domain/errors.ts';
import type { GraphStore } from '../graph-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

const remove = (path: string) => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
};

async function hasContent(store: GraphStore): Promise<boolean> {
  for (let cursor: string | null = null; ; ) {
    const page: { lines: string[]; next: string | null } = await store.dump(cursor);
    // The first line names the format.
    if (page.lines.length > (cursor === null ? 1 : 0)) return true;
    cursor = page.next;
    if (cursor === null) return false;
  }
}

async function refuseContent(path: string): Promise<void> {
  const store = await openSqliteStore(path);
  if (await hasContent(store).finally(() => store.close()))
    throw new IsnadError(
      'CONFLICT',
      `There is a store at ${path} already, and a dump is restored into an empty place only. Name another folder with --data, or move this one away.`,
      { path },
    );
}

/**
 * Opens a file beside the place of the store, which takes that place when all is there.
 *
 * @throws IsnadError CONFLICT where the store has content.
 */
export async function openSqliteForRestore(
  path: string,
): Promise<{ store: GraphStore; finish(): Promise<void>; abandon(): Promise<void> }> {
  if (existsSync(path)) await refuseContent(path);
  const beside = `${path}.restoring`;
  remove(beside);
  const store = await openSqliteStore(beside);
  return {
    store,
    finish: async () => {
      // Closing writes the log into the file.
      await store.close();
      remove(path);
      renameSync(beside, path);
      remove(beside);
    },
    abandon: async () => {
      await store.close();
      remove(beside);
    },
  };
}
