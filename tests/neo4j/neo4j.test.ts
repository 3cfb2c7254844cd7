import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { restore } from '../../server/ingest/restore.ts';
import type { ArticleBundle, GraphStore } from '../../server/store/graph-store.ts';
import { openForRestore, openStore } from '../../server/store/open-store.ts';
import { ACTORS, CLAIMS } from '../contract/fixture.ts';
import { dumpOf } from '../store/dump-of.ts';
import { generatedActors } from '../store/generated-articles.ts';
import { fill, variedBundles } from '../store/varied-articles.ts';
import { describeOnNeo4j } from './neo4j-server.ts';
import { questions } from './same-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-both-'));
let files = 0;
/** A new embedded store, for the same articles beside a server. */
const openFile = () => openStore({ path: join(folder, `${files++}.db`) });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnNeo4j('beside SQLite', server => {
  let onFile: GraphStore;
  let onServer: GraphStore;
  beforeAll(async () => {
    await server.empty();
    onFile = await openFile();
    onServer = await openStore(server.address);
    await Promise.all([fill(onFile, variedBundles(200)), fill(onServer, variedBundles(200))]);
  }, 240_000);
  afterAll(() => Promise.all([onFile.close(), onServer.close()]));

  it('gives the same dump, byte for byte', async () => {
    expect(await dumpOf(onServer)).toBe(await dumpOf(onFile));
  });

  it('finds nothing amiss with itself', async () => {
    expect(await onServer.verify()).toEqual([]);
  });

  it('answers the questions of the port alike', async () => {
    const theirs = questions(onFile);
    for (const [i, [name, answer]] of questions(onServer).entries())
      expect(await answer(), name).toEqual(await theirs[i]?.[1]());
  }, 240_000);

  it('finds the same articles by their text, in the same order', async () => {
    const find = (store: GraphStore) => store.search('report 17', { kinds: ['ARTICLE'], first: 500 });
    const found = await find(onServer);
    expect(found).toEqual(await find(onFile));
    expect(found.length).toBeGreaterThan(0);
  });
});

describeOnNeo4j('as a store', server => {
  beforeEach(() => server.empty());

  it('loses and doubles nothing when ten programs store articles of the same actors at once', async () => {
    const all = variedBundles(60);
    const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(server.address)));
    await stores[0]?.upsertActors([...ACTORS, ...generatedActors()]);
    // The newer version comes last in any order: which of two versions is the newer is a matter of order.
    const [newer, ...rest] = [...all].reverse() as [ArticleBundle, ...ArticleBundle[]];
    await Promise.all(
      stores.map(async (store, i) => {
        // Every article is stored by two programs, in opposite orders.
        const own = rest.filter((_, n) => n % 5 === i % 5);
        for (const bundle of i < 5 ? own : own.reverse()) await store.storeArticle(bundle);
      }),
    );
    const [store] = stores as [GraphStore];
    await store.storeArticle(newer);
    expect(await store.verify()).toEqual([]);
    const alone = await openFile();
    await fill(alone, all);
    expect(await dumpOf(store)).toBe(await dumpOf(alone));
    await Promise.all([alone, ...stores].map(one => one.close()));
  }, 240_000);

  it('lets nobody open what a restore has not finished, and begins it anew', async () => {
    const all = variedBundles(5);
    const original = await openFile();
    await fill(original, all);
    const dump = await dumpOf(original);
    await original.close();
    const file = join(folder, 'restored.jsonl');
    writeFileSync(file, dump);
    // Never finished, as if the program had been killed.
    const killed = await openForRestore(server.address);
    await killed.store.upsertActors(ACTORS);
    await killed.store.close();
    await expect(openStore(server.address)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const restoration = await openForRestore(server.address);
    await restore(restoration.store, file);
    await restoration.finish();
    const store = await openStore({ ...server.address, create: false });
    expect(await dumpOf(store)).toBe(dump);
    expect(await store.verify()).toEqual([]);
    await store.close();
    await expect(openForRestore(server.address)).rejects.toMatchObject({ code: 'CONFLICT' });
  }, 60_000);

  it('is not made where one is expected', async () => {
    await server.bare();
    await expect(openStore({ ...server.address, create: false })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    await (await openStore(server.address)).close();
  });

  it('tells a derived count that no longer follows from the claims', async () => {
    const store = await openStore(server.address);
    await fill(store, variedBundles(0));
    await server.run("MATCH ()-[r:RELATES {key: 'turkey~ASSAULT~sdf'}]->() SET r.claims = 99");
    await server.run("MATCH (c:Claim {id: $id}) SET c.outlet = 'elsewhere'", { id: CLAIMS.maybeHit.id });
    await server.run("MATCH (a:Actor {id: 'turkey'}) SET a.claimCount = 0");
    expect((await store.verify()).map(({ kind, id }) => [kind, id])).toEqual(
      expect.arrayContaining([
        ['relationship', 'turkey~ASSAULT~sdf'],
        ['claim', CLAIMS.maybeHit.id],
        ['actor', 'turkey'],
      ]),
    );
    await store.close();
  });

  it.each([
    ['a wrong password', { password: 'not the password' }, 'STORE_UNAVAILABLE', /NEO4J_PASSWORD/],
    ['a place where nobody listens', { uri: 'bolt://127.0.0.1:9' }, 'STORE_UNAVAILABLE', /cannot be reached/],
    ['a database that is not there', { database: 'elsewhere' }, 'STORE_UNAVAILABLE', /NEO4J_DATABASE/],
    ['an address that is none', { uri: 'http://127.0.0.1' }, 'CONFIG_INVALID', /NEO4J_URI/],
  ])('says what is wrong with %s', async (_what, wrong, code, message) => {
    await expect(openStore({ ...server.address, ...wrong })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('refuses a database of a later isnad, and one of somebody else, and leaves them as they are', async () => {
    await (await openStore(server.address)).close();
    await server.run('MATCH (m:Isnad) SET m.schema = m.schema + 1');
    await expect(openStore(server.address)).rejects.toMatchObject({ code: 'STORE_SCHEMA_NEWER' });
    await server.run('MATCH (m:Isnad) DELETE m');
    await server.run("CREATE (:Person {name: 'Somebody'})");
    await expect(openStore(server.address)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await server.empty();
    await (await openStore(server.address)).close();
  });

  it('is made ready by programs that start at once on a bare database', async () => {
    await server.bare();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(server.address)));
    await stores[5]?.upsertActors(ACTORS);
    expect((await stores[0]?.findActors(['sdf']))?.[0]?.slug).toBe('sdf');
    await Promise.all(stores.map(store => store.close()));
  }, 120_000);

  it('refuses an index of its name that is not its own, and makes one that is missing', async () => {
    await (await openStore(server.address)).close();
    await server.run('DROP INDEX claim_published');
    await server.run('CREATE INDEX claim_published FOR (n:Claim) ON (n.publishedAt)');
    await expect(openStore(server.address)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      fields: { index: 'claim_published' },
    });
    await server.run('DROP INDEX claim_published');
    const store = await openStore(server.address);
    expect((await store.meta()).engine).toBe('neo4j');
    await store.close();
  });
});
