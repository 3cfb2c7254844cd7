import type { ClaimFilter } from '../claim-filter.ts';
import type { ActorRecord, PathRecord } from '../records.ts';
import type { Database } from './database.ts';
import { Materializer } from './materialize.ts';
import { relationshipsTouching } from './neighborhood.ts';
import type { RelationshipRow } from './rows.ts';

/** Paths looked at before the search stops: on a dense graph more are no more readable. */
const MOST_PATHS = 5000;

/** The neighbours of actors, read as the search reaches them; for each the most claimed relationship, in either direction. */
class Adjacency {
  readonly #db: Database;
  readonly #filter: ClaimFilter;
  readonly #neighbors = new Map<string, Map<string, RelationshipRow>>();

  constructor(db: Database, filter: ClaimFilter) {
    this.#db = db;
    this.#filter = filter;
  }

  #link(from: string, to: string, row: RelationshipRow): void {
    const links = this.#neighbors.get(from);
    if (!links || from === to) return;
    const best = links.get(to);
    if (!best || row.claims > best.claims || (row.claims === best.claims && row.key < best.key))
      links.set(to, row);
  }

  /** Reads the neighbours of all of these at once. */
  read(slugs: Iterable<string>): void {
    const missing = [...slugs].filter(slug => !this.#neighbors.has(slug));
    for (const slug of missing) this.#neighbors.set(slug, new Map());
    const fresh = new Set(missing);
    for (const row of relationshipsTouching(this.#db, missing, this.#filter)) {
      if (fresh.has(row.subject)) this.#link(row.subject, row.object, row);
      if (fresh.has(row.object)) this.#link(row.object, row.subject, row);
    }
  }

  of(slug: string): ReadonlyMap<string, RelationshipRow> {
    return this.#neighbors.get(slug) ?? new Map();
  }
}

/** Steps from `to` to every actor within `most` steps, until `from` is reached and one layer beyond what paths need. */
function distances(adjacency: Adjacency, to: string, most: number): Map<string, number> {
  const distance = new Map([[to, 0]]);
  let frontier = [to];
  for (let step = 1; step <= most && frontier.length > 0; step += 1) {
    adjacency.read(frontier);
    const next: string[] = [];
    for (const slug of frontier)
      for (const neighbor of adjacency.of(slug).keys())
        if (!distance.has(neighbor)) {
          distance.set(neighbor, step);
          next.push(neighbor);
        }
    frontier = next;
  }
  return distance;
}

function* simplePaths(
  adjacency: Adjacency,
  distance: ReadonlyMap<string, number>,
  path: string[],
  length: number,
): Generator<string[]> {
  const at = path.at(-1) as string;
  const left = length - (path.length - 1);
  if (left === 0) {
    if (distance.get(at) === 0) yield [...path];
    return;
  }
  if (distance.get(at) === 0) return;
  adjacency.read([at]);
  const onward = [...adjacency.of(at)]
    .filter(([slug]) => !path.includes(slug) && (distance.get(slug) ?? Number.POSITIVE_INFINITY) <= left - 1)
    .sort(([a, x], [b, y]) => y.claims - x.claims || (a < b ? -1 : 1));
  for (const [slug] of onward) yield* simplePaths(adjacency, distance, [...path, slug], length);
}

/** Paths between two actors; see the port. */
export function paths(
  db: Database,
  options: { from: string; to: string; maxLength: number; limit: number; filter: ClaimFilter },
): PathRecord[] {
  const { from, to, maxLength, limit, filter } = options;
  const materializer = new Materializer(db);
  const known = materializer.actors([from, to]);
  if (from === to || !known.has(from) || !known.has(to)) return [];
  const adjacency = new Adjacency(db, filter);
  const distance = distances(adjacency, to, maxLength);
  const shortest = distance.get(from);
  if (shortest === undefined) return [];
  const found: string[][] = [];
  for (let length = shortest; length <= maxLength && found.length < limit; length += 1) {
    const ofLength: { path: string[]; weakest: number }[] = [];
    for (const path of simplePaths(adjacency, distance, [from], length)) {
      ofLength.push({ path, weakest: Math.min(...steps(adjacency, path).map(step => step.claims)) });
      if (ofLength.length >= MOST_PATHS) break;
    }
    ofLength.sort((a, b) => b.weakest - a.weakest || (a.path.join('~') < b.path.join('~') ? -1 : 1));
    found.push(...ofLength.slice(0, limit - found.length).map(({ path }) => path));
  }
  const actors = materializer.actors(found.flat());
  return found.map(path => ({
    actors: path.map(slug => actors.get(slug) as ActorRecord),
    relationships: materializer.relationships(steps(adjacency, path)),
  }));
}

function steps(adjacency: Adjacency, path: readonly string[]): RelationshipRow[] {
  return path.slice(1).map((slug, i) => adjacency.of(path[i] as string).get(slug) as RelationshipRow);
}
