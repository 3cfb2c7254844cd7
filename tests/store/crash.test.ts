import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { openStore } from '../../server/store/open-store.ts';
import { dumpOf } from './dump-of.ts';
import { generatedActors, generatedBundle, seeded } from './generated-articles.ts';

/** Enough that every child still has articles to store when it is killed. */
const ARTICLES = 420;
const KILLS = 20;

const folder = mkdtempSync(join(tmpdir(), 'isnad-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the child on a file; gives the process and what it has acknowledged so far. */
function start(path: string): { child: ChildProcess; acknowledged: number[]; ended: Promise<void> } {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(PROJECT_ROOT, 'tests/store/ingest-child.ts'), path, String(ARTICLES)],
    { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: number[] = [];
  let rest = '';
  child.stdout?.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines.map(Number));
  });
  return { child, acknowledged, ended: new Promise(resolve => child.on('close', () => resolve())) };
}

describe('the embedded store under kill -9', () => {
  it(`keeps every acknowledged article whole through ${KILLS} kills, and ends with the dump of an undisturbed run`, async () => {
    const undisturbed = await openStore({ path: join(folder, 'undisturbed.db') });
    await undisturbed.upsertActors(generatedActors());
    for (let i = 0; i < ARTICLES; i += 1) await undisturbed.storeArticle(generatedBundle(i));
    const expected = await dumpOf(undisturbed);
    await undisturbed.close();

    const random = seeded(Number(process.env.ISNAD_TEST_SEED ?? 7));
    const base = join(folder, 'killed.db');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, acknowledged, ended } = start(base);
      const goal = Math.floor(random() * 18);
      const pause = random() * 8;
      while (acknowledged.length <= goal && child.exitCode === null)
        await new Promise(resolve => setTimeout(resolve, 1));
      await new Promise(resolve => setTimeout(resolve, pause));
      child.kill('SIGKILL');
      await ended;
      // What a crash left is looked at in a copy, so that the next child recovers the file by itself.
      const copy = join(folder, `after-${kill}.db`);
      for (const suffix of ['', '-wal']) cpSync(base + suffix, copy + suffix);
      const store = await openStore({ path: copy });
      const stored = await store.findArticles(acknowledged.map(i => generatedBundle(i).article.id));
      expect(stored.every(article => article !== null)).toBe(true);
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(await store.verify()).toEqual([]);
      await store.close();
    }
    const last = start(base);
    await last.ended;
    const store = await openStore({ path: base });
    expect(await dumpOf(store)).toBe(expected);
    await store.close();
  }, 300_000);
});
