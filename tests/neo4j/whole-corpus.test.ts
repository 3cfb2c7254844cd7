/** The shipped digests and 2,000 generated articles on both engines: the same dump, and the same answer to every query of the API. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSdl } from '../../schema/load-sdl.ts';
import { loadSeed } from '../../seed/load.ts';
import { savedQueries } from '../../server/api/saved-queries.ts';
import { createApp } from '../../server/http/create-app.ts';
import { restore } from '../../server/ingest/restore.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { openRuntime } from '../../server/runtime.ts';
import { NO_FILTER } from '../../server/store/claim-filter.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openForRestore, type StorePlace } from '../../server/store/open-store.ts';
import { pageOperations } from '../api/page-operations.ts';
import { wholeQueries } from '../api/whole-queries.ts';
import { dumpOf } from '../store/dump-of.ts';
import { generatedActors, generatedBundle } from '../store/generated-articles.ts';
import { describeOnFirstNeo4j } from './neo4j-server.ts';

const GENERATED = 2000;
const ACTORS = 200;
const folder = mkdtempSync(join(tmpdir(), 'isnad-whole-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything stored as a first start and an ingest store it, at one and the same time of day. */
async function fill(place: StorePlace): Promise<GraphStore> {
  const config = { port: 0, host: 'localhost', store: place, hosts: [], logLevel: 'silent' };
  const runtime = { ...(await openRuntime(config)), now: () => new Date('2026-01-21T10:00:00Z') };
  await loadSeed(runtime);
  await runtime.extraction.close();
  await runtime.store.upsertActors(generatedActors(ACTORS));
  for (let n = 0; n < GENERATED; n += 1) await runtime.store.storeArticle(generatedBundle(n, ACTORS));
  return runtime.store;
}

function ask(store: GraphStore) {
  const app = createApp({
    store,
    config: {
      hosts: [],
      version: '0',
      extractor: 'isnad-rules/1',
      threshold: 0,
      webRoot: folder,
      log: pino({ level: 'silent' }),
    },
  });
  return async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await app.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    );
    return (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] };
  };
}

/** What differs by its nature: which engine answers. */
const OF_THE_ENGINE = /^(?:engine|engineVersion)$/;
const comparable = (answer: unknown) =>
  JSON.parse(JSON.stringify(answer, (key, value) => (OF_THE_ENGINE.test(key) ? null : value)));

describeOnFirstNeo4j('with the shipped corpus and 2,000 generated articles', server => {
  let onFile: GraphStore;
  let onServer: GraphStore;
  let ids: Record<string, string>;

  beforeAll(async () => {
    await server.empty();
    [onFile, onServer] = await Promise.all([fill({ path: join(folder, 'whole.db') }), fill(server.address)]);
    const [article] = (await onFile.search('transfer', { kinds: ['ARTICLE'], first: 1 })).flatMap(hit =>
      hit.kind === 'ARTICLE' ? [hit.article.id] : [],
    );
    const { items } = await onFile.listClaims({ ...NO_FILTER, actors: ['sdf'] }, 'PUBLISHED', {
      limit: 1,
      direction: 'FORWARD',
      cursor: null,
    });
    const claim = items[0]?.node;
    ids = {
      article: `article:${article}`,
      actor: 'actor:sdf',
      claim: `claim:${claim?.id}`,
      relationship: `relationship:${claim?.subject.slug}~${claim?.type}~${claim?.object.slug}`,
    };
  }, 600_000);
  afterAll(() => Promise.all([onFile?.close(), onServer?.close()]));

  it('holds the same as SQLite, and nothing is amiss with either', async () => {
    expect(await dumpOf(onServer)).toBe(await dumpOf(onFile));
    expect(await onServer.verify()).toEqual([]);
    expect(await onFile.verify()).toEqual([]);
  }, 240_000);

  it('answers each query of the API, of the page and of GraphiQL alike', async () => {
    const filter = 'filter: { actors: ["sdf", "actor-0"] }';
    const schema = buildSchema(loadSdl(join(PROJECT_ROOT, 'schema')));
    const queries = [
      ...pageOperations(ids),
      ...savedQueries.map(one => ({ ...one, variables: {} })),
      ...wholeQueries(
        schema,
        {
          node: `id: "${ids.claim}"`,
          nodes: `ids: ["actor:sdf", "actor:actor-3", "outlet:outlet-1", "${ids.article}", "${ids.relationship}"]`,
          actor: `id: "${ids.actor}"`,
          article: `id: "${ids.article}"`,
          claim: `id: "${ids.claim}"`,
          relationship: `id: "${ids.relationship}"`,
          evidence: 'subject: "actor-0", object: "actor-1", first: 3',
          search: 'text: "actor 1", kinds: [ACTOR, OUTLET, SPEAKER, RELATIONSHIP], first: 4',
          neighborhood: 'actors: ["sdf", "actor-150"], budget: 5',
          paths: 'from: "sdf", to: "united-states"',
          timeline: `${filter}, interval: YEAR`,
          facets: filter,
          actors: 'first: 3',
          outlets: 'first: 3',
          speakers: 'first: 3',
          articles: 'first: 3',
          claims: `${filter}, first: 3`,
          relationships: `${filter}, first: 3`,
          overview: 'first: 2',
        },
        1,
      ).map(one => ({ ...one, variables: {} })),
    ];
    expect(queries.length).toBeGreaterThan(30);
    const [file, bolt] = [ask(onFile), ask(onServer)];
    for (const { name, query, variables } of queries) {
      const expected = await file(query, variables);
      expect(expected.errors, name).toBeUndefined();
      expect(JSON.stringify(expected.data), name).not.toMatch(/^\{"\w+":(?:null|\[\])\}$/);
      expect(comparable(await bolt(query, variables)), name).toEqual(comparable(expected));
    }
  }, 240_000);

  it('takes the dump of SQLite, and SQLite takes its dump', async () => {
    const dump = await dumpOf(onFile);
    const file = join(folder, 'dump.jsonl');
    writeFileSync(file, dump);
    await Promise.all([onFile.close(), onServer.close()]);
    await expect(openForRestore(server.address)).rejects.toMatchObject({ code: 'CONFLICT' });
    await server.empty();
    for (const place of [server.address, { path: join(folder, 'again.db') }]) {
      const restoration = await openForRestore(place);
      expect(await restore(restoration.store, file)).toEqual({ articles: GENERATED + 10 });
      await restoration.finish();
    }
  }, 600_000);
});
