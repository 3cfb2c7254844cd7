import type { ClaimFilter } from '../claim-filter.ts';
import { searchPaths } from '../path-search.ts';
import type { ActorRecord, PathRecord } from '../records.ts';
import { rolledUp } from '../roll-up.ts';
import type { Ask } from './connection.ts';
import { actorsBySlug, findAmong, linksTouching } from './neighborhood.ts';
import { rolling } from './outermost.ts';

/** Paths between two actors; see the port. */
export async function paths(
  ask: Ask,
  options: { from: string; to: string; maxLength: number; limit: number; filter: ClaimFilter },
): Promise<PathRecord[]> {
  const filter = await rolling(ask, options.filter);
  const from = rolledUp(options.from, filter.outermost);
  const to = rolledUp(options.to, filter.outermost);
  if (from === to) return [];
  const ends = await actorsBySlug(ask, [from, to]);
  if (ends.size < 2) return [];
  const search = searchPaths({ ...options, from, to });
  let step = search.next();
  while (!step.done) step = search.next(await linksTouching(ask, step.value, filter));
  const found = step.value;
  const slugs = [...new Set(found.flatMap(path => path.actors))];
  const [actors, between] = await Promise.all([actorsBySlug(ask, slugs), findAmong(ask, slugs, filter)]);
  const known = new Map(between.map(relationship => [relationship.key, relationship]));
  return found.map(path => ({
    actors: path.actors.map(slug => actors.get(slug) as ActorRecord),
    relationships: path.links.flatMap(link => known.get(link.key) ?? []),
  }));
}
