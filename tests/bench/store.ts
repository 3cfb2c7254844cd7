import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { PageRequest } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { generatedActors, generatedBundle } from '../store/generated-articles.ts';
import { type Row, spread, timed } from './measure.ts';

const ACTORS = 5000;
const CLAIMS_AN_ARTICLE = 25;

/** Questions of the port on a store of generated claims (seeded: the same claims each time). */
export async function benchStore(claims: number): Promise<{ title: string; rows: Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const path = join(folder, 'bench.db');
  const store = await openStore({ path });
  try {
    await store.upsertActors(generatedActors(ACTORS));
    const articles = Math.round(claims / CLAIMS_AN_ARTICLE);
    const bundles = Array.from({ length: articles }, (_, n) => generatedBundle(n, ACTORS, CLAIMS_AN_ARTICLE));
    const start = performance.now();
    for (const bundle of bundles) await store.storeArticle(bundle);
    const seconds = (performance.now() - start) / 1000;

    const page: PageRequest = { limit: 20, direction: 'FORWARD', cursor: null };
    const hub = 'actor-0';
    const ordinary = (i: number) => `actor-${500 + i}`;
    const year: ClaimFilter = {
      ...NO_FILTER,
      from: '2022-01-01',
      to: '2022-12-31',
      polarities: ['AFFIRMED'],
    };
    const around = (actor: string, filter: ClaimFilter) =>
      store.neighborhood([actor], { depth: 1, budget: 60, filter, hidden: true });
    const questions: [string, (run: number) => Promise<unknown>][] = [
      ['meta', () => store.meta()],
      ['neighbourhood of an ordinary actor', i => around(ordinary(i), NO_FILTER)],
      ['neighbourhood of the largest hub', () => around(hub, NO_FILTER)],
      ['… filtered (a year, affirmed)', () => around(hub, year)],
      [
        'evidence for a line of the hub',
        () =>
          store.evidence({
            subject: hub,
            object: 'actor-1',
            types: null,
            quads: null,
            filter: NO_FILTER,
            first: 50,
          }),
      ],
      ['claims, first page', () => store.listClaims(NO_FILTER, 'PUBLISHED', page)],
      ['claims of a year, first page', () => store.listClaims(year, 'PUBLISHED', page)],
      ['relationships, first page', () => store.listRelationships(NO_FILTER, 'CLAIMS', page)],
      [
        'disputed relationships',
        () => store.listRelationships({ ...NO_FILTER, disputed: true }, 'DISPUTE', page),
      ],
      ['timeline of the hub', () => store.timeline({ ...NO_FILTER, actors: [hub] }, 'MONTH')],
      ['timeline of everything', () => store.timeline(NO_FILTER, 'MONTH')],
      ['facets of the hub', () => store.facets({ ...NO_FILTER, actors: [hub] })],
      [
        'paths between two ordinary actors',
        i =>
          store.paths({
            from: ordinary(i),
            to: ordinary(i + 700),
            maxLength: 4,
            limit: 3,
            filter: NO_FILTER,
          }),
      ],
      ['search by name', () => store.search('Actor 12', { kinds: ['ACTOR'], first: 10 })],
      ['an article with its claims', i => store.articleDetail(bundles[i]?.article.id as string)],
    ];
    const rows: Row[] = [];
    for (const [what, ask] of questions) rows.push({ what, 'p50 / p95 ms': spread(await timed(15, ask)) });
    const { counts } = await store.meta();
    return {
      title:
        `Store (SQLite): ${counts.claims} claims, ${counts.articles} articles, ${counts.relationships} relationships; ` +
        `stored at ${Math.round(articles / seconds)} articles/s; file ${Math.round(statSync(path).size / 1e6)} MB`,
      rows,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
