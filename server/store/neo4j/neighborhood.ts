import type { RelationType } from '../../domain/relation-types.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import type { NeighborhoodOptions } from '../graph-store.ts';
import type { Link } from '../neighborhood-ranking.ts';
import type { ActorRecord, NeighborhoodRecord, RelationshipRecord } from '../records.ts';
import { rolledUp } from '../roll-up.ts';
import { type Ask, int } from './connection.ts';
import { filterMap, linksOf, relationshipsAmong } from './filter-cypher.ts';
import { rolling } from './outermost.ts';
import { actorMap, RELATIONSHIP_MAP } from './result-cypher.ts';
import type { ActorMap, RelationshipMap } from './result-maps.ts';
import { findActors } from './things.ts';
import { toActor, toRelationship } from './to-records.ts';

/** Links that have one of some actors on either side, each once. */
export function linksTouching(ask: Ask, slugs: readonly string[], filter: ClaimFilter): Promise<Link[]> {
  if (slugs.length === 0) return Promise.resolve([]);
  return ask<Link>(
    `${linksOf(filter, '$slugs')}
     RETURN src + '~' + type + '~' + dst AS key, src AS subject, type, dst AS object, claims`,
    { f: filterMap(filter), slugs },
  );
}

/** Relationships without their ends, which come once with the actors. */
const BARE = 'r {.*}';
type BareRelationship = Omit<RelationshipMap, 'subjectActor' | 'objectActor'> & { src: string; dst: string };

const byClaims = (a: RelationshipRecord, b: RelationshipRecord) =>
  b.tally.claims - a.tally.claims || (a.key < b.key ? -1 : 1);

/** Relationships between some actors, most claims first. */
export async function findAmong(
  ask: Ask,
  slugs: readonly string[],
  filter: ClaimFilter,
): Promise<RelationshipRecord[]> {
  if (slugs.length === 0) return [];
  const rows = await ask<{ node: RelationshipMap }>(
    `${relationshipsAmong(filter, '$slugs')} WITH r RETURN ${RELATIONSHIP_MAP} AS node`,
    { f: filterMap(filter), slugs },
  );
  return rows.map(({ node }) => toRelationship(node)).sort(byClaims);
}

/** Some actors that are known, by slug. */
export async function actorsBySlug(
  ask: Ask,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, ActorRecord>> {
  const found = await findActors(ask, [...new Set(slugs)]);
  return new Map(found.flatMap(actor => (actor ? [[actor.slug, actor]] : [])));
}

/** Neighbours of the actors in `frontier` beside those in `reached`, most shared claims first, then by slug. */
const step = (filter: ClaimFilter) => `CALL (frontier, reached) {
    ${linksOf(filter, 'frontier', 'frontier')}
    UNWIND [src, dst] AS other WITH other, claims, reached WHERE NOT other IN reached
    WITH other, sum(claims) AS claims ORDER BY claims DESC, other RETURN collect(other) AS others }`;

/** What the answer's actors have beside each other: for each of them how many others, by types of the claims. */
const BESIDE = (filter: ClaimFilter) => `CALL (chosen) {
    ${linksOf(filter, 'chosen', 'chosen')}
    WITH src, type, dst, claims, src IN chosen AS out, chosen WHERE out <> (dst IN chosen)
    WITH CASE WHEN out THEN src ELSE dst END AS slug, CASE WHEN out THEN dst ELSE src END AS other, type, claims
    WITH slug, type, sum(claims) AS claims, collect(DISTINCT other) AS others
    WITH slug, collect({type: type, claims: claims}) AS types, collect(others) AS groups
    RETURN collect({slug: slug, types: types,
      count: COUNT { UNWIND groups AS others UNWIND others AS other RETURN DISTINCT other }}) AS beside }`;

/** One statement, so that a neighbourhood is one question to the server; it differs by the kind of filter and the depth. */
function statement(filter: ClaimFilter, depth: number, hidden: boolean): string {
  const steps = Array.from(
    { length: depth },
    () => `${step(filter)} WITH asked, reached + others AS reached, others AS frontier`,
  );
  return `
    CALL () { MATCH (a:Actor) WHERE a.id IN $wanted RETURN collect(a.id) AS found }
    WITH [id IN $wanted WHERE id IN found] AS reached WITH reached, reached AS frontier, size(reached) AS asked
    ${steps.join('\n')}
    WITH asked, size(reached) AS total, reached[..toInteger($budget)] AS chosen
    CALL (chosen) { MATCH (a:Actor) WHERE a.id IN chosen RETURN collect(${actorMap('a')}) AS actors }
    CALL (chosen) { ${relationshipsAmong(filter, 'chosen')} WITH r RETURN collect(${BARE}) AS among }
    ${hidden ? BESIDE(filter) : ''}
    RETURN asked, total, chosen, actors, among, ${hidden ? 'beside' : '[] AS beside'}`;
}

type Row = {
  asked: number;
  total: number;
  chosen: string[];
  actors: ActorMap[];
  among: BareRelationship[];
  beside: { slug: string; count: number; types: { type: RelationType; claims: number }[] }[];
};

/** The neighbourhood of some actors, by one statement; see the port. */
export async function neighborhood(
  ask: Ask,
  wanted: readonly string[],
  { depth, budget, filter: asked, hidden }: NeighborhoodOptions,
): Promise<NeighborhoodRecord> {
  const filter = await rolling(ask, asked);
  const [row] = (await ask<Row>(statement(filter, depth, hidden), {
    f: filterMap(filter),
    wanted: [...new Set(wanted.map(slug => rolledUp(slug, filter.outermost)))],
    budget: int(budget),
  })) as [Row];
  const maps = new Map(row.actors.map(map => [map.id, map]));
  const actors = new Map(row.actors.map(map => [map.id, toActor(map)]));
  const beside = new Map(row.beside.map(entry => [entry.slug, entry]));
  return {
    focus: row.chosen.slice(0, row.asked).map(slug => actors.get(slug) as ActorRecord),
    actors: row.chosen.map(slug => actors.get(slug) as ActorRecord),
    relationships: row.among
      .map(r =>
        toRelationship({
          ...r,
          subjectActor: maps.get(r.src) as ActorMap,
          objectActor: maps.get(r.dst) as ActorMap,
        }),
      )
      .sort(byClaims),
    shown: row.chosen.length,
    total: row.total,
    hidden: row.chosen.flatMap(slug => {
      const entry = beside.get(slug);
      if (!entry) return [];
      const types = entry.types.sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1));
      return [{ actor: actors.get(slug) as ActorRecord, count: entry.count, types }];
    }),
  };
}
