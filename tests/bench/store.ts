/** The questions of the port on both engines, in one run, with the same generated claims (seeded: the same each time). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleBundle, GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { RELEASES } from '../neo4j/releases.ts';
import { createServerProcess, LARGE, type ServerProcess, whyNot } from '../neo4j/server-process.ts';
import { generatedActors, generatedBundle } from '../store/generated-articles.ts';
import { benchGraphql } from './graphql.ts';
import { type Row, spread, timed } from './measure.ts';
import { bareLoader } from './neo4j-loader.ts';
import { profiled } from './neo4j-profile.ts';
import { HUB, portQuestions } from './port-questions.ts';

const CLAIMS_AN_ARTICLE = 25;
/** Articles whose storing is timed, on top of what is there. */
const TIMED_ARTICLES = 120;
const TOGETHER = 40;
/** With a tenth as many actors as claims: of a million claims the largest hub has about 6,000 neighbours. */
const SKEW = 2;
const RUNS = 15;

type Part = { title: string; rows: Row[] };
/** Makes the nth article when it is needed: a million claims are not all held. */
type Articles = {
  actors: ReturnType<typeof generatedActors>;
  count: number;
  bundle(n: number): ArticleBundle;
};

/** How many a second. */
async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

function storeAll(store: GraphStore, { bundle }: Articles, first: number, count: number): Promise<number> {
  return rate(count, async () => {
    for (let n = first; n < first + count; n += 1) await store.storeArticle(bundle(n));
  });
}

/** Fills a database past the adapter, then times the adapter and a bare loader on it; all articles are there at the end. */
async function fillNeo4j(
  server: ServerProcess,
  articles: Articles,
): Promise<{ store: GraphStore; rows: Row[] }> {
  await (await openStore(server.address)).close();
  const { count, bundle } = articles;
  const loader = bareLoader(server.address);
  await loader.actors(articles.actors);
  const bulk = await rate(count, () => loader.articles(bundle, 0, count, TOGETHER));
  await loader.articles(bundle, count, TIMED_ARTICLES, 1);
  const bare = await rate(TIMED_ARTICLES, () =>
    loader.articles(bundle, count + TIMED_ARTICLES, TIMED_ARTICLES, 1),
  );
  await loader.derive();
  await loader.close();
  const store = await openStore(server.address);
  await storeAll(store, articles, count + 2 * TIMED_ARTICLES, TIMED_ARTICLES);
  const stored = await storeAll(store, articles, count + 3 * TIMED_ARTICLES, TIMED_ARTICLES);
  return {
    store,
    rows: [
      {
        what: 'Neo4j: looked up, stored and counted, a transaction each',
        'articles/s': stored.toFixed(1),
        'of the bare loader': (stored / bare).toFixed(2),
      },
      { what: 'Neo4j: the same rows by bare UNWIND, a transaction each', 'articles/s': bare.toFixed(1) },
      {
        what: `Neo4j: bare UNWIND, ${TOGETHER} a transaction, nothing counted`,
        'articles/s': bulk.toFixed(1),
      },
    ],
  };
}

/**
 * Times the engines side by side.
 *
 * @param claims how many, about: 100,000 take minutes, 1,000,000 the better part of an hour.
 */
export async function benchStore(claims: number): Promise<Part[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const [release] = RELEASES;
  const reason = whyNot(release);
  const server = reason ? null : await createServerProcess(release, { size: LARGE });
  await server?.start();
  const actors = generatedActors(Math.max(1000, Math.round(claims / 10)));
  const articles: Articles = {
    actors,
    count: Math.round(claims / CLAIMS_AN_ARTICLE),
    bundle: n => generatedBundle(n, actors.length, CLAIMS_AN_ARTICLE, SKEW),
  };
  const onFile = await openStore({ path: join(folder, 'bench.db') });
  const stores: [string, GraphStore][] = [['SQLite', onFile]];
  try {
    for (let i = 0; i < actors.length; i += 5000) await onFile.upsertActors(actors.slice(i, i + 5000));
    const all = articles.count + 4 * TIMED_ARTICLES;
    const ingest: Row[] = [
      {
        what: 'SQLite: looked up, stored and counted, a transaction each',
        'articles/s': (await storeAll(onFile, articles, 0, all)).toFixed(1),
      },
    ];
    if (server) {
      const { store, rows } = await fillNeo4j(server, articles);
      stores.push(['Neo4j', store]);
      ingest.push(...rows);
    }
    const rows: Row[] = [];
    for (const [what, ask] of portQuestions(n => articles.bundle(n).article.id)) {
      const row: Row = { what };
      for (const [engine, store] of stores)
        row[`${engine} p50 / p95 ms`] = spread(await timed(RUNS, run => ask(store, run)));
      if (server) Object.assign(row, await profiled(server.address, store => ask(store, 1)));
      rows.push(row);
    }
    const { counts } = await onFile.meta();
    const [hub] = await onFile.findActors([HUB]);
    const size = `${counts.claims} claims, ${counts.articles} articles, ${counts.relationships} relationships, ${actors.length} actors, ${hub?.neighborCount} neighbours of the hub`;
    return [
      { title: `Questions of the port: ${size}${reason ? `; Neo4j not measured: ${reason}` : ''}`, rows },
      { title: `Ingest of articles with ${CLAIMS_AN_ARTICLE} claims, onto ${counts.claims}`, rows: ingest },
      ...(server ? [await benchGraphql(stores, server.address)] : []),
    ];
  } finally {
    for (const [, store] of stores) await store.close();
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
