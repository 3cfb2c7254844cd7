/** What a caller of the store and a reader of the page are told when Neo4j fails, how soon, and what is stored afterwards. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { generatedActors, generatedBundle } from '../store/generated-articles.ts';
import { describeOnOwnNeo4j } from './neo4j-server.ts';
import { type Served, serve } from './serve-store.ts';
import { fillDisk, SMALL_DISK } from './small-disk.ts';

const QUESTION = '{ facets { tally { claims } } }';
/** `/readyz` follows the store so soon, and no request waits longer. */
const READY = 5_000;
const LONGEST = 35_000;

const unavailable = (message: RegExp) => ({
  code: 'STORE_UNAVAILABLE',
  message: expect.stringMatching(message),
});

/** What a piece of work came to, and after how long. */
async function outcomeOf(work: Promise<unknown>): Promise<{ error: unknown; took: number }> {
  const start = performance.now();
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error, took: performance.now() - start };
}

/** That a question and an article are refused in time, by the store and over HTTP, with a sentence that says why. */
async function expectRefusal(
  store: GraphStore,
  site: Served,
  article: number,
  message: RegExp,
): Promise<void> {
  const start = performance.now();
  const [read, write, answer] = await Promise.all([
    outcomeOf(store.meta()),
    outcomeOf(store.storeArticle(generatedBundle(article))),
    site.ask(QUESTION),
  ]);
  expect(performance.now() - start).toBeLessThan(LONGEST);
  expect(read.error).toMatchObject(unavailable(message));
  expect(write.error).toMatchObject(unavailable(message));
  expect(answer.error).toMatchObject({ extensions: { code: 'STORE_UNAVAILABLE' } });
  // Where the server is, and what it said, is for the log.
  expect(answer.error?.message).toMatch(/does not answer now/);
  expect(JSON.stringify(answer.error)).not.toMatch(/bolt:/);
}

/** That all is well again, with every article that was acknowledged and nothing in halves. */
async function expectRecovery(store: GraphStore, site: Served, articles: number): Promise<void> {
  expect(await site.untilReady(200)).toBeLessThan(READY);
  expect((await site.ask(QUESTION)).error).toBeNull();
  expect(await store.verify()).toEqual([]);
  const ids = Array.from({ length: articles }, (_, i) => generatedBundle(i).article.id);
  expect(await store.findArticles(ids)).not.toContain(null);
}

describeOnOwnNeo4j('that fails', server => {
  let store: GraphStore;
  let site: Served;
  let stored = 0;
  const storeNext = async () => {
    await store.storeArticle(generatedBundle(stored));
    stored += 1;
  };
  beforeAll(async () => {
    store = await openStore(server().address);
    await store.upsertActors(generatedActors());
    site = serve(store);
    for (let i = 0; i < 5; i += 1) await storeNext();
    // Statements are planned when they are first asked: that is not what is timed here.
    await Promise.all([store.verify(), site.ask(QUESTION), site.untilReady(200)]);
  });
  afterAll(() => store?.close());

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'by %s is told as unreachable, and served again once it is back',
    async signal => {
      await server().end(signal);
      const [untilRefused] = await Promise.all([
        site.untilReady(503),
        expectRefusal(store, site, stored, /cannot be reached\. Start it/),
      ]);
      expect(untilRefused).toBeLessThan(READY);
      await server().start();
      await expectRecovery(store, site, stored);
      await storeNext();
    },
    180_000,
  );

  it('by restarting is not noticed by who asks next, though every connection of the pool is dead', async () => {
    await server().end('SIGKILL');
    await server().start();
    expect((await outcomeOf(store.meta())).error).toBeNull();
    await storeNext();
    await expectRecovery(store, site, stored);
  }, 120_000);

  it('by freezing is given up in time, queued writers too', async () => {
    server().hold('SIGSTOP');
    try {
      const queued = [1, 2, 3].map(i => outcomeOf(store.storeArticle(generatedBundle(stored + i))));
      const [untilRefused] = await Promise.all([
        site.untilReady(503),
        expectRefusal(store, site, stored, /has not answered within \d+ seconds|cannot be reached/),
      ]);
      expect(untilRefused).toBeLessThan(READY);
      for (const { error, took } of await Promise.all(queued)) {
        expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
        expect(took).toBeLessThan(LONGEST);
      }
    } finally {
      server().hold('SIGCONT');
    }
    await expectRecovery(store, site, stored);
    await storeNext();
  }, 120_000);

  it('by being set read-only answers, and refuses to store', async () => {
    await server().end('SIGTERM');
    await server().start('server.databases.read_only=neo4j\n');
    await expectRecovery(store, site, stored);
    const { error, took } = await outcomeOf(store.storeArticle(generatedBundle(stored)));
    expect(error).toMatchObject(unavailable(/takes no changes now/));
    expect(took).toBeLessThan(LONGEST);
    // What starts on it is told the same.
    const second = await openStore(server().address);
    expect((await outcomeOf(second.upsertActors(generatedActors()))).error).toMatchObject(
      unavailable(/takes no changes now/),
    );
    await second.close();
    await server().end('SIGTERM');
    await server().start();
    await storeNext();
    await expectRecovery(store, site, stored);
  }, 180_000);

  it('while isnad starts is told in time, and whether host, password or database are wrong', async () => {
    const { address } = server();
    const open = (wrong: Partial<typeof address>) => outcomeOf(openStore({ ...address, ...wrong }));
    const outcomes = await Promise.all([
      open({ uri: 'bolt://127.0.0.1:9' }),
      open({ uri: 'bolt://nowhere.invalid:7687' }),
      open({ password: 'not the password' }),
      open({ database: 'elsewhere' }),
    ]);
    expect(outcomes.map(({ error }) => error)).toMatchObject([
      unavailable(/cannot be reached/),
      unavailable(/cannot be reached/),
      unavailable(/NEO4J_PASSWORD/),
      unavailable(/NEO4J_DATABASE/),
    ]);
    for (const { took } of outcomes) expect(took).toBeLessThan(LONGEST);
  }, 60_000);
});

describeOnOwnNeo4j(
  'on a full disk',
  server => {
    it('says so, keeps what it had, and goes on after a restart with room', async () => {
      const store = await openStore(server().address);
      await store.upsertActors(generatedActors());
      const site = serve(store);
      let stored = 0;
      const storeNext = async () => {
        await store.storeArticle(generatedBundle(stored));
        stored += 1;
      };
      for (let i = 0; i < 5; i += 1) await storeNext();
      const free = fillDisk(server().data);
      const full = async () => {
        while (stored < 3_000) await storeNext();
      };
      const { error } = await outcomeOf(full());
      expect(error).toMatchObject(unavailable(/disk/));
      await server().end('SIGKILL');
      free();
      await server().start();
      await expectRecovery(store, site, stored);
      await storeNext();
      await store.close();
    }, 240_000);
  },
  SMALL_DISK,
);
