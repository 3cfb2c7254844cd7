import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { dumpOf } from '../store/dump-of.ts';
import { generatedActors, generatedBundle, seeded } from '../store/generated-articles.ts';
import { describeOnOwnNeo4j } from './neo4j-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const articleIds = (articles: readonly number[]) => articles.map(i => generatedBundle(i).article.id);

/** What an undisturbed run over so many articles leaves; on the embedded store, whose dump is the same and quicker to have. */
async function undisturbed(articles: number): Promise<string> {
  const store = await openStore({ path: join(folder, `${articles}.db`) });
  await store.upsertActors(generatedActors());
  for (let i = 0; i < articles; i += 1) await store.storeArticle(generatedBundle(i));
  const dump = await dumpOf(store);
  await store.close();
  return dump;
}

/** Stores one article after another until it fails or is told to stop; what is acknowledged is noted. */
function ingest(store: GraphStore, acknowledged: number[]) {
  let stopped = false;
  const work = async () => {
    while (!stopped) {
      const next = acknowledged.length;
      await store.storeArticle(generatedBundle(next));
      acknowledged.push(next);
    }
  };
  const ended = work().catch((error: unknown) => error);
  return {
    stop: () => {
      stopped = true;
      return ended;
    },
  };
}

describeOnOwnNeo4j('under kill -9 during ingest', (server, isFirst) => {
  // Recovery is the server's own work and each kill takes as long as a start: the second release shows that it is alike.
  const kills = isFirst ? 20 : 3;
  it(`loses and doubles no acknowledged article through ${kills} kills, and ends with the dump of an undisturbed run`, async () => {
    const random = seeded(Number(process.env.ISNAD_TEST_SEED ?? 11));
    const store = await openStore(server().address);
    await store.upsertActors(generatedActors());
    const acknowledged: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const goal = acknowledged.length + 1 + Math.floor(random() * 10);
      const writer = ingest(store, acknowledged);
      while (acknowledged.length < goal) await wait(1);
      await wait(random() * 40);
      await server().end('SIGKILL');
      await server().start();
      // The article that was under way was refused, or stored by the driver's own retry.
      const error = await writer.stop();
      if (error !== undefined) expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await store.verify()).toEqual([]);
      expect(await store.findArticles(articleIds(acknowledged))).not.toContain(null);
    }
    // One more than was acknowledged may be there: it was stored, and its answer was lost. Then this changes nothing.
    await store.storeArticle(generatedBundle(acknowledged.length));
    expect(await dumpOf(store)).toBe(await undisturbed(acknowledged.length + 1));
    await store.close();
  }, 600_000);
});
