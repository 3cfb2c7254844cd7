import DataLoader from 'dataloader';
import { relationshipKey, type Triple } from '../domain/relationship.ts';
import type { ClaimFilter } from '../store/claim-filter.ts';
import type { ClaimOrder, GraphStore } from '../store/graph-store.ts';
import type { ArticleDetail, ClaimRecord, Page } from '../store/records.ts';

/** A look-up by id that gathers what one request asks for into one call of the store. */
function byId<T>(find: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
  return new DataLoader(find, { maxBatchSize: 1000 });
}

/** The first claims of a relationship: what a nested list asks for. */
export type ClaimsOf = { relationship: Triple; filter: ClaimFilter; order: ClaimOrder; first: number };

const questionOf = ({ filter, order, first }: ClaimsOf) => JSON.stringify([filter, order, first]);

/** Asks for the claims of many relationships at once: one call for each question that is put to all of them. */
async function claimsOfEach(store: GraphStore, asked: readonly ClaimsOf[]): Promise<Page<ClaimRecord>[]> {
  const groups = new Map<string, ClaimsOf[]>();
  for (const one of asked) groups.set(questionOf(one), [...(groups.get(questionOf(one)) ?? []), one]);
  const answers = new Map<ClaimsOf, Page<ClaimRecord>>();
  await Promise.all(
    [...groups.values()].map(async group => {
      const [{ filter, order, first }] = group as [ClaimsOf];
      const pages = await store.listClaimsOfEach(
        group.map(one => one.relationship),
        filter,
        order,
        first,
      );
      for (const [i, one] of group.entries()) answers.set(one, pages[i] as Page<ClaimRecord>);
    }),
  );
  return asked.map(one => answers.get(one) as Page<ClaimRecord>);
}

/** What one request has looked up: each thing once, all that are asked for together by one call. */
export function createLoaders(store: GraphStore) {
  return {
    actor: byId(ids => store.findActors(ids)),
    outlet: byId(ids => store.findOutlets(ids)),
    speaker: byId(ids => store.findSpeakers(ids)),
    article: byId(ids => store.findArticles(ids)),
    articleText: byId(ids => store.findArticleTexts(ids)),
    claim: byId(ids => store.findClaims(ids)),
    claimReason: byId(ids => store.findClaimReasons(ids)),
    relationship: byId(keys => store.findRelationships(keys)),
    decision: byId(ids => store.findDecisions(ids)),
    members: byId(slugs => store.findMembers(slugs)),
    duplicates: byId(ids => store.findDuplicates(ids)),
    claimsOf: new DataLoader<ClaimsOf, Page<ClaimRecord>, string>(asked => claimsOfEach(store, asked), {
      cacheKeyFn: one => `${relationshipKey(one.relationship)} ${questionOf(one)}`,
    }),
    /** One call an article: the port has no list of whole articles. */
    articleDetail: new DataLoader<string, ArticleDetail | null>(
      ids => Promise.all(ids.map(id => store.articleDetail(id))),
      { batch: false },
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/** All of the given ids that there are, in their order. */
export async function loadPresent<T>(
  loader: DataLoader<string, T | null>,
  ids: readonly string[],
): Promise<T[]> {
  const found = await Promise.all(ids.map(id => loader.load(id)));
  return found.filter(item => item !== null);
}
