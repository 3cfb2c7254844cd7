import { type Language, toLanguageTag } from '../../../server/domain/language.ts';
import type { GraphActor } from '../../graph/graph-model.ts';

export const ACTOR_COLUMNS = ['actor', 'kind', 'claims'] as const;
export type ActorColumn = (typeof ACTOR_COLUMNS)[number];
export type ActorSorting = { column: ActorColumn; descending: boolean };

/** The most claimed first. */
export const FIRST_SORTING: ActorSorting = { column: 'claims', descending: true };

/** The order after a press on a column's head: A to Z or the most first, or the reverse of the present one. */
export function toggleActorSorting(sorting: ActorSorting, column: ActorColumn): ActorSorting {
  if (sorting.column === column) return { column, descending: !sorting.descending };
  return { column, descending: column === 'claims' };
}

/**
 * The actors in an order. Words go by the alphabet of the language; what is equal goes by number of claims, then by slug.
 *
 * @param kindOf the name of a kind in that language.
 */
export function sortActors(
  actors: readonly GraphActor[],
  { column, descending }: ActorSorting,
  language: Language,
  kindOf: (kind: GraphActor['kind']) => string,
): GraphActor[] {
  const { compare } = new Intl.Collator(toLanguageTag(language), { numeric: true });
  const byColumn = (a: GraphActor, b: GraphActor): number => {
    if (column === 'claims') return a.claims - b.claims;
    return column === 'kind' ? compare(kindOf(a.kind), kindOf(b.kind)) : compare(a.fullName, b.fullName);
  };
  return [...actors].sort(
    (a, b) =>
      (descending ? -1 : 1) * byColumn(a, b) ||
      b.claims - a.claims ||
      (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  );
}
