import type { ClaimFilter } from '../claim-filter.ts';
import type { Link } from '../neighborhood-ranking.ts';
import type { ActorRecord, NeighborhoodRecord, RelationshipRecord } from '../records.ts';
import { type Ask, int } from './connection.ts';
import { filterMap, relationshipsAmong, relationshipsTouching } from './filter-cypher.ts';
import { RELATIONSHIP_MAP } from './result-cypher.ts';
import type { RelationshipMap } from './result-maps.ts';
import { findActors } from './things.ts';
import { toRelationship } from './to-records.ts';

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

const NEIGHBORS = `UNWIND [r.src, r.dst] AS other WITH other, r.claims AS claims WHERE NOT other IN $reached
  WITH other, sum(claims) AS claims ORDER BY claims DESC, other
  WITH collect(other) AS others RETURN others[..toInteger($first)] AS others, size(others) AS total`;

/** Neighbours of some actors beside those reached, most shared claims first, then by slug: the first of them, and how many. */
async function neighborsOf(
  ask: Ask,
  slugs: readonly string[],
  reached: readonly string[],
  first: number,
  filter: ClaimFilter,
): Promise<{ others: string[]; total: number }> {
  if (slugs.length === 0) return { others: [], total: 0 };
  const [row] = await ask<{ others: string[]; total: number }>(
    `${relationshipsTouching(filter)} WITH r ${NEIGHBORS}`,
    { f: filterMap(filter), slugs, reached, first: int(first) },
  );
  return row ?? { others: [], total: 0 };
}

const BESIDE = `WITH r, r.src IN $slugs AS out WHERE out <> (r.dst IN $slugs)
  WITH CASE WHEN out THEN r.src ELSE r.dst END AS slug, CASE WHEN out THEN r.dst ELSE r.src END AS other,
    r.type AS type, r.claims AS claims
  WITH slug, type, sum(claims) AS claims, collect(DISTINCT other) AS others
  WITH slug, collect({type: type, claims: claims}) AS types, collect(others) AS groups
  RETURN slug, types, COUNT { UNWIND groups AS others UNWIND others AS other RETURN DISTINCT other } AS count`;

/** What of some actors' neighbours is not among them. */
async function hiddenBeside(
  ask: Ask,
  slugs: readonly string[],
  filter: ClaimFilter,
): Promise<Map<string, Omit<NeighborhoodRecord['hidden'][number], 'actor'>>> {
  if (slugs.length === 0) return new Map();
  type Row = { slug: string } & Omit<NeighborhoodRecord['hidden'][number], 'actor'>;
  const rows = await ask<Row>(`${relationshipsTouching(filter)} WITH r ${BESIDE}`, {
    f: filterMap(filter),
    slugs,
  });
  const byClaims = (a: Row['types'][number], b: Row['types'][number]) =>
    b.claims - a.claims || (a.type < b.type ? -1 : 1);
  return new Map(rows.map(({ slug, count, types }) => [slug, { count, types: types.sort(byClaims) }]));
}

/** More neighbours than any step may have. */
const ALL = 10_000_000;

/** The neighbourhood of some actors; see the port. The last step gives no more than the answer holds. */
export async function neighborhood(
  ask: Ask,
  wanted: readonly string[],
  { depth, budget, filter }: { depth: number; budget: number; filter: ClaimFilter },
): Promise<NeighborhoodRecord> {
  const distinct = [...new Set(wanted)];
  const within = (step: number) => (step === depth - 1 ? budget : ALL);
  const [known, around] = await Promise.all([
    actorsBySlug(ask, distinct),
    depth > 0 ? neighborsOf(ask, distinct, distinct, within(0), filter) : { others: [], total: 0 },
  ]);
  const reached = distinct.filter(slug => known.has(slug));
  const chosen = reached.slice(0, budget);
  let total = reached.length;
  let frontier = reached;
  for (let step = 0; step < depth; step += 1) {
    const next = step === 0 ? around : await neighborsOf(ask, frontier, reached, within(step), filter);
    frontier = next.others;
    total += next.total;
    reached.push(...frontier);
    chosen.push(...frontier.slice(0, budget - chosen.length));
  }
  const [actors, relationships, beside] = await Promise.all([
    actorsBySlug(ask, chosen),
    findAmong(ask, chosen, filter),
    hiddenBeside(ask, chosen, filter),
  ]);
  return {
    actors: chosen.map(slug => actors.get(slug) as ActorRecord),
    relationships,
    shown: chosen.length,
    total,
    hidden: chosen.flatMap(slug => {
      const hidden = beside.get(slug);
      return hidden ? [{ actor: actors.get(slug) as ActorRecord, ...hidden }] : [];
    }),
  };
}
