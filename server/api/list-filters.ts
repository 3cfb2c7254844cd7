import type * as schema from '../../schema/generated/resolvers.ts';
import type { ActorFilter, ArticleFilter } from '../store/graph-store.ts';
import { toCount, toList } from './arguments.ts';
import { toDays, toFoldedText, toLocalIds } from './claim-filter.ts';

/** Which actors a list holds, as the store takes it. */
export function toActorFilter(given: schema.ActorFilter | null | undefined): ActorFilter {
  const minClaims = toCount(given?.minClaims, {
    field: 'filter.minClaims',
    least: 0,
    most: 1_000_000,
    otherwise: 0,
  });
  return {
    kinds: toList(given?.kinds, 'filter.kinds'),
    status: given?.status ?? null,
    text: toFoldedText(given?.text),
    minClaims: minClaims || null,
  };
}

/** Which articles a list holds, as the store takes it. */
export function toArticleFilter(given: schema.ArticleFilter | null | undefined): ArticleFilter {
  return {
    outlets: toLocalIds('outlet', given?.outlets, 'filter.outlets'),
    languages: toList(given?.languages, 'filter.languages'),
    actors: toLocalIds('actor', given?.actors, 'filter.actors'),
    ...toDays(given?.from, given?.to, 'filter'),
    text: toFoldedText(given?.text),
  };
}
