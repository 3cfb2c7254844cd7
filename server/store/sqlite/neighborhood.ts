import type { RelationType } from '../../domain/relation-types.ts';
import { type ClaimFilter, isOpen } from '../claim-filter.ts';
import type { ActorRecord, NeighborhoodRecord } from '../records.ts';
import type { Database } from './database.ts';
import { filterValues, relationshipsSql } from './filter-sql.ts';
import { DERIVED_RELATIONSHIPS } from './lists.ts';
import { Materializer } from './materialize.ts';
import type { RelationshipRow } from './rows.ts';

/** The other end of a relationship, seen from one of its ends. */
function otherEnd(row: Pick<RelationshipRow, 'subject' | 'object'>, slug: string): string {
  return row.subject === slug ? row.object : row.subject;
}

type Narrow = 'actors' | 'between';

/** The filter with one more condition; where it already has that condition, both must hold. */
function narrowed(filter: ClaimFilter, field: Narrow, slugs: readonly string[]): ClaimFilter | null {
  const given = filter[field];
  if (given === null || field === 'actors')
    return given === null ? { ...filter, [field]: [...slugs] } : filter;
  const both = slugs.filter(slug => given.includes(slug));
  return both.length === 0 ? null : { ...filter, [field]: both };
}

const TOUCHING = `SELECT r.* FROM ${DERIVED_RELATIONSHIPS} r WHERE r.subject IN (SELECT value FROM json_each(:slugs))
  UNION SELECT r.* FROM ${DERIVED_RELATIONSHIPS} r WHERE r.object IN (SELECT value FROM json_each(:slugs))`;

const AMONG = `SELECT r.* FROM ${DERIVED_RELATIONSHIPS} r WHERE r.subject IN (SELECT value FROM json_each(:slugs))
  AND r.object IN (SELECT value FROM json_each(:slugs))`;

/** Relationships that have one of some actors on either side. */
export function relationshipsTouching(
  db: Database,
  slugs: readonly string[],
  filter: ClaimFilter,
): RelationshipRow[] {
  if (slugs.length === 0) return [];
  if (isOpen(filter)) return db.all<RelationshipRow>(TOUCHING, { slugs });
  const inside = new Set(slugs);
  const narrow = narrowed(filter, 'actors', slugs);
  if (!narrow) return [];
  return db
    .all<RelationshipRow>(`SELECT r.* FROM ${relationshipsSql(narrow)} r`, filterValues(narrow))
    .filter(row => inside.has(row.subject) || inside.has(row.object));
}

/** Relationships between some actors, most claims first. */
export function relationshipsAmong(
  db: Database,
  slugs: readonly string[],
  filter: ClaimFilter,
): RelationshipRow[] {
  if (slugs.length === 0) return [];
  const narrow = isOpen(filter) ? filter : narrowed(filter, 'between', slugs);
  if (!narrow) return [];
  const rows = isOpen(filter)
    ? db.all<RelationshipRow>(AMONG, { slugs })
    : db.all<RelationshipRow>(`SELECT r.* FROM ${relationshipsSql(narrow)} r`, filterValues(narrow));
  return rows.sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}

/** Neighbours of what is chosen, most shared claims first, then by slug. */
function ranked(rows: readonly RelationshipRow[], chosen: ReadonlySet<string>): string[] {
  const claims = new Map<string, number>();
  for (const row of rows)
    for (const end of [row.subject, row.object])
      if (!chosen.has(end)) claims.set(end, (claims.get(end) ?? 0) + row.claims);
  return [...claims].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([slug]) => slug);
}

/** What of the answer's actors' neighbours is outside the answer. */
function hiddenBeside(rows: readonly RelationshipRow[], chosen: readonly string[]) {
  const inside = new Set(chosen);
  const beside = new Map<string, { others: Set<string>; types: Map<string, number> }>();
  for (const row of rows) {
    if (inside.has(row.subject) === inside.has(row.object)) continue;
    const end = inside.has(row.subject) ? row.subject : row.object;
    const entry = beside.get(end) ?? { others: new Set(), types: new Map() };
    entry.others.add(otherEnd(row, end));
    entry.types.set(row.type, (entry.types.get(row.type) ?? 0) + row.claims);
    beside.set(end, entry);
  }
  return beside;
}

/** The neighbourhood of some actors; see the port. */
export function neighborhood(
  db: Database,
  wanted: readonly string[],
  { depth, budget, filter }: { depth: number; budget: number; filter: ClaimFilter },
): NeighborhoodRecord {
  const materializer = new Materializer(db);
  const known = materializer.actors(wanted);
  const chosen = [...new Set(wanted)].filter(slug => known.has(slug)).slice(0, budget);
  const reached = new Set(chosen);
  let frontier = [...chosen];
  for (let step = 0; step < depth; step += 1) {
    const next = ranked(relationshipsTouching(db, frontier, filter), reached);
    for (const slug of next) {
      reached.add(slug);
      if (chosen.length < budget) chosen.push(slug);
    }
    frontier = next;
  }
  const beside = hiddenBeside(relationshipsTouching(db, chosen, filter), chosen);
  const actors = materializer.actors(chosen);
  return {
    actors: chosen.map(slug => actors.get(slug) as ActorRecord),
    relationships: materializer.relationships(relationshipsAmong(db, chosen, filter)),
    shown: chosen.length,
    total: reached.size,
    hidden: chosen.flatMap(slug => {
      const entry = beside.get(slug);
      if (!entry) return [];
      const types = [...entry.types]
        .map(([type, claims]) => ({ type: type as RelationType, claims }))
        .sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1));
      return [{ actor: actors.get(slug) as ActorRecord, count: entry.others.size, types }];
    }),
  };
}
