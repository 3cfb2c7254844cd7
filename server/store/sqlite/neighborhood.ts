import { type ClaimFilter, isDerivable, isOnlyRolledUp } from '../claim-filter.ts';
import type { NeighborhoodOptions } from '../graph-store.ts';
import { hiddenBeside, type Link, ranked } from '../neighborhood-ranking.ts';
import type { ActorRecord, NeighborhoodRecord } from '../records.ts';
import { familiesOf, rolledUp } from '../roll-up.ts';
import type { Database } from './database.ts';
import { filterValues, relationshipsSql } from './filter-sql.ts';
import { Materializer } from './materialize.ts';
import { rolling } from './outermost.ts';
import type { RelationshipRow } from './rows.ts';

const LINK = 'r.key, r.subject, r.type, r.object, r.claims';

/** A filter that also asks for one of some actors on either side, or for both sides among them. */
function narrowed(filter: ClaimFilter, field: 'actors' | 'between', slugs: readonly string[]): ClaimFilter {
  const given = filter[field];
  if (given === null) return { ...filter, [field]: [...slugs] };
  return field === 'actors' ? filter : { ...filter, between: slugs.filter(slug => given.includes(slug)) };
}

/** Links between what members count as, added up from the derived relationships of all of them. */
const ROLLED_LINKS = `
  SELECT subject || '~' || type || '~' || object AS key, subject, type, object, sum(claims) AS claims FROM (
    SELECT coalesce(s.outermost, r.subject) AS subject, r.type AS type, coalesce(o.outermost, r.object) AS object, r.claims AS claims
    FROM (SELECT * FROM relationship WHERE subject IN (SELECT value FROM json_each(:members))
      UNION SELECT * FROM relationship WHERE object IN (SELECT value FROM json_each(:members))) r
    LEFT JOIN outermost s ON s.slug = r.subject LEFT JOIN outermost o ON o.slug = r.object)
  WHERE subject <> object GROUP BY subject, type, object`;

/** Links that have one of some actors on either side, each once. */
export function linksTouching(db: Database, slugs: readonly string[], filter: ClaimFilter): Link[] {
  if (slugs.length === 0) return [];
  if (filter.outermost !== null && isOnlyRolledUp(filter))
    return db.all<Link>(ROLLED_LINKS, { members: familiesOf(slugs, filter.outermost) });
  if (isDerivable(filter)) {
    const source = relationshipsSql(filter);
    return db.all<Link>(
      `SELECT ${LINK} FROM ${source} r WHERE r.subject IN (SELECT value FROM json_each(:slugs))
       UNION ALL SELECT ${LINK} FROM ${source} r WHERE r.object IN (SELECT value FROM json_each(:slugs))
         AND r.subject NOT IN (SELECT value FROM json_each(:slugs))`,
      { ...filterValues(filter), slugs },
    );
  }
  const inside = new Set(slugs);
  const narrow = narrowed(filter, 'actors', slugs);
  return db
    .all<Link>(`SELECT ${LINK} FROM ${relationshipsSql(narrow)} r`, filterValues(narrow))
    .filter(link => inside.has(link.subject) || inside.has(link.object));
}

/** Relationships between some actors, most claims first. */
export function relationshipsAmong(
  db: Database,
  slugs: readonly string[],
  filter: ClaimFilter,
): RelationshipRow[] {
  if (slugs.length === 0) return [];
  const derivable = isDerivable(filter);
  const narrow = derivable ? filter : narrowed(filter, 'between', slugs);
  return db.all<RelationshipRow>(
    `SELECT r.* FROM ${relationshipsSql(narrow)} r WHERE r.subject IN (SELECT value FROM json_each(:slugs))
       AND r.object IN (SELECT value FROM json_each(:slugs)) ORDER BY r.claims DESC, r.key`,
    { ...filterValues(narrow), slugs },
  );
}

/** The neighbourhood of some actors; see the port. */
export function neighborhood(
  db: Database,
  wanted: readonly string[],
  { depth, budget, filter: asked, hidden }: NeighborhoodOptions,
): NeighborhoodRecord {
  const filter = rolling(db, asked);
  const materializer = new Materializer(db);
  const focus = [...new Set(wanted.map(slug => rolledUp(slug, filter.outermost)))];
  const known = materializer.actors(focus);
  const reached = new Set(focus.filter(slug => known.has(slug)));
  const around = [...reached].slice(0, budget);
  const chosen = [...around];
  let frontier = [...reached];
  for (let step = 0; step < depth; step += 1) {
    const next = ranked(linksTouching(db, frontier, filter), reached);
    for (const slug of next) {
      reached.add(slug);
      if (chosen.length < budget) chosen.push(slug);
    }
    frontier = next;
  }
  const actors = materializer.actors(chosen);
  return {
    focus: around.map(slug => actors.get(slug) as ActorRecord),
    actors: chosen.map(slug => actors.get(slug) as ActorRecord),
    relationships: materializer.relationships(relationshipsAmong(db, chosen, filter)),
    shown: chosen.length,
    total: reached.size,
    hidden: hidden ? hiddenBeside(linksTouching(db, chosen, filter), chosen, actors) : [],
  };
}
