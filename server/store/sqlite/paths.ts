import type { ClaimFilter } from '../claim-filter.ts';
import { searchPaths } from '../path-search.ts';
import type { ActorRecord, PathRecord } from '../records.ts';
import { rolledUp } from '../roll-up.ts';
import type { Database } from './database.ts';
import { Materializer } from './materialize.ts';
import { linksTouching, relationshipsAmong } from './neighborhood.ts';
import { rolling } from './outermost.ts';

/** Paths between two actors; see the port. */
export function paths(
  db: Database,
  options: { from: string; to: string; maxLength: number; limit: number; filter: ClaimFilter },
): PathRecord[] {
  const filter = rolling(db, options.filter);
  const from = rolledUp(options.from, filter.outermost);
  const to = rolledUp(options.to, filter.outermost);
  const materializer = new Materializer(db);
  const known = materializer.actors([from, to]);
  if (from === to || !known.has(from) || !known.has(to)) return [];
  const search = searchPaths({ ...options, from, to });
  let step = search.next();
  while (!step.done) step = search.next(linksTouching(db, step.value, filter));
  const found = step.value;
  const actors = materializer.actors(found.flatMap(path => path.actors));
  return found.map(path => {
    const rows = new Map(relationshipsAmong(db, path.actors, filter).map(row => [row.key, row]));
    return {
      actors: path.actors.map(slug => actors.get(slug) as ActorRecord),
      relationships: materializer.relationships(path.links.flatMap(link => rows.get(link.key) ?? [])),
    };
  });
}
