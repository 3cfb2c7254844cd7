import DataLoader from 'dataloader';
import type { GraphStore } from '../store/graph-store.ts';
import type { ArticleDetail } from '../store/records.ts';

/** A look-up by id that gathers what one request asks for into one call of the store. */
function byId<T>(find: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
  return new DataLoader(find, { maxBatchSize: 1000 });
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
    relationship: byId(keys => store.findRelationships(keys)),
    decision: byId(ids => store.findDecisions(ids)),
    members: byId(slugs => store.findMembers(slugs)),
    duplicates: byId(ids => store.findDuplicates(ids)),
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
