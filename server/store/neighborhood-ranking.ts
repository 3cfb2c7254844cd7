/** Walking from actors to actors over links, whatever engine read them. */
import type { RelationType } from '../domain/relation-types.ts';
import type { ActorRecord, NeighborhoodRecord } from './records.ts';

/** As much of a relationship as walking the graph needs. */
export type Link = { key: string; subject: string; type: string; object: string; claims: number };

/** Neighbours of what was reached, most shared claims first, then by slug. */
export function ranked(links: readonly Link[], reached: ReadonlySet<string>): string[] {
  const claims = new Map<string, number>();
  for (const link of links)
    for (const end of [link.subject, link.object])
      if (!reached.has(end)) claims.set(end, (claims.get(end) ?? 0) + link.claims);
  return [...claims].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([slug]) => slug);
}

/** What the links say of the chosen actors' neighbours outside the choice, in order of the choice. */
export function hiddenBeside(
  links: readonly Link[],
  chosen: readonly string[],
  actors: ReadonlyMap<string, ActorRecord>,
): NeighborhoodRecord['hidden'] {
  const inside = new Set(chosen);
  const beside = new Map<string, { others: Set<string>; types: Map<string, number> }>();
  for (const { subject, object, type, claims } of links) {
    if (inside.has(subject) === inside.has(object)) continue;
    const [end, other] = inside.has(subject) ? [subject, object] : [object, subject];
    const entry = beside.get(end) ?? { others: new Set(), types: new Map() };
    entry.others.add(other);
    entry.types.set(type, (entry.types.get(type) ?? 0) + claims);
    beside.set(end, entry);
  }
  return chosen.flatMap(slug => {
    const entry = beside.get(slug);
    if (!entry) return [];
    const types = [...entry.types]
      .map(([type, claims]) => ({ type: type as RelationType, claims }))
      .sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1));
    return [{ actor: actors.get(slug) as ActorRecord, count: entry.others.size, types }];
  });
}
