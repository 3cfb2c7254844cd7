import type { ClaimFilter } from '../claim-filter.ts';
import { hiddenBeside, type Link, ranked } from '../neighborhood-ranking.ts';
import type { ActorRecord, NeighborhoodRecord, RelationshipRecord } from '../records.ts';
import type { Ask } from './connection.ts';
import { filterMap, relationshipsAmong, relationshipsTouching } from './filter-cypher.ts';
import { RELATIONSHIP_MAP } from './result-cypher.ts';
import { findActors } from './things.ts';
import { type RelationshipMap, toRelationship } from './to-records.ts';

const LINK = 'r.key AS key, r.src AS subject, r.type AS type, r.dst AS object, r.claims AS claims';

/** Links that have one of some actors on either side, each once. */
export function linksTouching(ask: Ask, slugs: readonly string[], filter: ClaimFilter): Promise<Link[]> {
  if (slugs.length === 0) return Promise.resolve([]);
  return ask<Link>(`${relationshipsTouching(filter)} RETURN ${LINK}`, { f: filterMap(filter), slugs });
}

/** Relationships between some actors, most claims first. */
export async function findAmong(
  ask: Ask,
  slugs: readonly string[],
  filter: ClaimFilter,
): Promise<RelationshipRecord[]> {
  if (slugs.length === 0) return [];
  const rows = await ask<{ node: RelationshipMap }>(
    `${relationshipsAmong(filter)} WITH r RETURN ${RELATIONSHIP_MAP} AS node`,
    { f: filterMap(filter), slugs },
  );
  return rows
    .map(({ node }) => toRelationship(node))
    .sort((a, b) => b.tally.claims - a.tally.claims || (a.key < b.key ? -1 : 1));
}

/** Some actors that are known, by slug. */
export async function actorsBySlug(
  ask: Ask,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, ActorRecord>> {
  const found = await findActors(ask, [...new Set(slugs)]);
  return new Map(found.flatMap(actor => (actor ? [[actor.slug, actor]] : [])));
}

/** The neighbourhood of some actors; see the port. */
export async function neighborhood(
  ask: Ask,
  wanted: readonly string[],
  { depth, budget, filter }: { depth: number; budget: number; filter: ClaimFilter },
): Promise<NeighborhoodRecord> {
  const distinct = [...new Set(wanted)];
  const [known, around] = await Promise.all([
    actorsBySlug(ask, distinct),
    depth > 0 ? linksTouching(ask, distinct, filter) : [],
  ]);
  const reached = new Set(distinct.filter(slug => known.has(slug)));
  const chosen = [...reached].slice(0, budget);
  let frontier = [...reached];
  for (let step = 0; step < depth; step += 1) {
    frontier = ranked(step > 0 ? await linksTouching(ask, frontier, filter) : around, reached);
    for (const slug of frontier) {
      reached.add(slug);
      if (chosen.length < budget) chosen.push(slug);
    }
  }
  const [actors, relationships, beside] = await Promise.all([
    actorsBySlug(ask, chosen),
    findAmong(ask, chosen, filter),
    linksTouching(ask, chosen, filter),
  ]);
  return {
    actors: chosen.map(slug => actors.get(slug) as ActorRecord),
    relationships,
    shown: chosen.length,
    total: reached.size,
    hidden: hiddenBeside(beside, chosen, actors),
  };
}
