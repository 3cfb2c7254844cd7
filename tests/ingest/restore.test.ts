import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restore } from '../../server/ingest/restore.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openForRestore, openStore } from '../../server/store/open-store.ts';
import { dumpOf } from '../store/dump-of.ts';
import { fill, variedBundles } from '../store/varied-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-restore-'));
const file = join(folder, 'dump.jsonl');
let lines: string[];
let names = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const store = await openStore({ path: join(folder, 'original.db') });
  await fill(store, variedBundles(40));
  const dump = await dumpOf(store);
  await store.close();
  writeFileSync(file, dump);
  lines = dump.trimEnd().split('\n');
});

const somewhere = () => {
  names += 1;
  return join(folder, `restored-${names}`, 'isnad.db');
};

async function restoreInto(path: string, from: string): Promise<void> {
  const restoration = await openForRestore({ path });
  try {
    await restore(restoration.store, from);
    await restoration.finish();
  } catch (error) {
    await restoration.abandon();
    throw error;
  }
}

async function using<T>(path: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore({ path, create: false });
  return work(store).finally(() => store.close());
}

describe('restoring a dump', () => {
  it('gives a store with the same dump, in which nothing is amiss', async () => {
    const path = somewhere();
    await restoreInto(path, file);
    expect(await using(path, dumpOf)).toBe(readFileSync(file, 'utf8'));
    expect(await using(path, store => store.verify())).toEqual([]);
  });

  it('reads a dump of the format before, whose claims do not say how they were found', async () => {
    const HOW = 25;
    const earlier = lines.map(line => {
      const fields = JSON.parse(line) as unknown[];
      if (fields[0] === 'isnad-dump') fields[1] = 1;
      if (fields[0] === 'claim') fields.splice(HOW, 1);
      return JSON.stringify(fields);
    });
    const path = join(folder, 'earlier.jsonl');
    writeFileSync(path, `${earlier.join('\n')}\n`);
    const into = somewhere();
    await restoreInto(into, path);
    const restored = (await using(into, dumpOf)).trimEnd().split('\n');
    expect(restored.slice(1)).toEqual(earlier.slice(1));
    expect(restored).not.toEqual(lines);
  });

  it('refuses a store that has content, and leaves it as it is', async () => {
    const path = somewhere();
    await restoreInto(path, file);
    await expect(restoreInto(path, file)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await using(path, dumpOf)).toBe(readFileSync(file, 'utf8'));
  });

  it('takes the place of an empty store, and of what a killed restore left', async () => {
    const path = somewhere();
    await (await openStore({ path })).close();
    const killed = await openForRestore({ path });
    await killed.store.upsertActors(variedBundles(1)[0]?.actors ?? []);
    await restoreInto(path, file);
    expect(await using(path, dumpOf)).toBe(readFileSync(file, 'utf8'));
  });

  const change = (kind: string, with_: (fields: unknown[]) => void) => (all: string[]) => {
    const at = all.findIndex(line => line.startsWith(`["${kind}",`));
    const fields = JSON.parse(all[at] as string) as unknown[];
    with_(fields);
    all[at] = JSON.stringify(fields);
  };

  it.each<[string, (all: string[]) => void, string]>([
    ['is cut off in a line', all => void all.push((all.pop() as string).slice(0, -9)), 'DUMP_INVALID'],
    ['is cut off after a line', all => void all.pop(), 'DUMP_INVALID'],
    ['lacks its first line', all => void all.shift(), 'DUMP_INVALID'],
    ['is of a later format', all => void all.splice(0, 1, '["isnad-dump",99]'), 'DUMP_INVALID'],
    ['holds a line of no known kind', all => void all.splice(3, 0, '["rumour",1]'), 'DUMP_INVALID'],
    [
      'counts what its claims do not give',
      change('relationship', f => void f.splice(1 + 1, 1, 99)),
      'DUMP_INVALID',
    ],
    [
      'has a claim whose quote does not stand there',
      change('claim', f => void f.splice(10, 1, 'x')),
      'CLAIM_QUOTE_MISMATCH',
    ],
    [
      'says that a claim was found by words that do not stand there',
      all => {
        const at = all.findIndex(line => line.includes('"matched":[{'));
        all[at] = (all[at] as string).replace(/("matched":\[\{.*?"text":")[^"]+/, '$1else');
      },
      'CLAIM_QUOTE_MISMATCH',
    ],
    ['has a claim of an unknown type', change('claim', f => void f.splice(4, 1, 'LIKES')), 'DUMP_INVALID'],
    [
      'has claims of an article that it does not hold',
      all =>
        void all.splice(
          all.findIndex(l => l.startsWith('["article"')),
          1,
        ),
      'DUMP_INVALID',
    ],
  ])('refuses a dump that %s, and leaves nothing', async (_what, spoil, code) => {
    const all = [...lines];
    spoil(all);
    const spoilt = join(folder, 'spoilt.jsonl');
    writeFileSync(spoilt, `${all.join('\n')}\n`);
    const path = somewhere();
    await expect(restoreInto(path, spoilt)).rejects.toMatchObject({ code });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.restoring`)).toBe(false);
  });

  it('says which file cannot be read', async () => {
    await expect(restoreInto(somewhere(), join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      fields: { path: join(folder, 'nowhere') },
    });
  });
});
