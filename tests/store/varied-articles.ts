/** Articles in which all that a store keeps occurs: reviewed claims, versions, digests, hidden and superseded claims, and many generated ones. */
import { review } from '../../server/domain/review.ts';
import type { ArticleBundle, GraphStore } from '../../server/store/graph-store.ts';
import { buildArticle, buildBundle, buildClaim, buildDecision } from '../builders.ts';
import { ACTORS, ARTICLES, BUNDLES, CLAIMS } from '../contract/fixture.ts';
import { generatedActors, generatedBundle } from './generated-articles.ts';

/** The articles of the contract suite, reviewed in part, a newer version of one, and generated ones. */
export function variedBundles(generated: number): ArticleBundle[] {
  const decisions = [
    buildDecision(CLAIMS.sdfHitIsis, { kind: 'REJECT' }),
    buildDecision(CLAIMS.turkeyHitSdf, { kind: 'ACCEPT' }),
  ];
  const { claims } = review(ARTICLES.a.id, ARTICLES.a.text, BUNDLES.a.claims, decisions);
  const newer = buildArticle('Turkey denied that it attacked the SDF. More follows.', {
    fileName: 'b.txt',
    outlet: 'north-pulse',
  });
  const denial = buildClaim(newer, { ...CLAIMS.turkeyDenies, span: { start: 0, end: 38 } });
  return [
    { ...BUNDLES.a, claims, decisions },
    { ...BUNDLES.b, threshold: 0.5 },
    BUNDLES.dAr,
    BUNDLES.dEn,
    ...Array.from({ length: generated }, (_, n) => generatedBundle(n)),
    buildBundle(newer, { claims: [denial] }),
  ];
}

/** Stores articles with all actors that they may name. */
export async function fill(store: GraphStore, all: readonly ArticleBundle[]): Promise<void> {
  await store.upsertActors([...ACTORS, ...generatedActors()]);
  for (const bundle of all) await store.storeArticle(bundle);
}
