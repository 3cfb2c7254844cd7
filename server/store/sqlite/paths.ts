import type { ClaimFilter } from '../claim-filter.ts';
import type { ActorRecord, PathRecord } from '../records.ts';
import type { Database } from './database.ts';
import { Materializer } from './materialize.ts';
import { type Link, linksTouching, relationshipsAmong } from './neighborhood.ts';

/** Paths of one length that are looked at before the search stops: on a dense graph more are no more readable. */
const MOST_PATHS = 5000;

/** The neighbours of actors, read as the search reaches them; for each the most claimed link, in either direction. */
class Adjacency {
  readonly #db: Database;
  readonly #filter: ClaimFilter;
  readonly #neighbors = new Map<string, Map<string, Link>>();

  constructor(db: Database, filter: ClaimFilter) {
    this.#db = db;
    this.#filter = filter;
  }

  #add(from: string, to: string, link: Link): void {
    const links = this.#neighbors.get(from);
    if (!links || from === to) return;
    const best = links.get(to);
    if (!best || link.claims > best.claims || (link.claims === best.claims && link.key < best.key))
      links.set(to, link);
  }

  /** Reads the neighbours of all of these at once. */
  read(slugs: Iterable<string>): void {
    const missing = [...slugs].filter(slug => !this.#neighbors.has(slug));
    for (const slug of missing) this.#neighbors.set(slug, new Map());
    const fresh = new Set(missing);
    for (const link of linksTouching(this.#db, missing, this.#filter)) {
      if (fresh.has(link.subject)) this.#add(link.subject, link.object, link);
      if (fresh.has(link.object)) this.#add(link.object, link.subject, link);
    }
  }

  of(slug: string): ReadonlyMap<string, Link> {
    return this.#neighbors.get(slug) ?? new Map();
  }
}

/** Actors in layers around one, a step apart, read only as far as they are asked for. */
class Layers {
  readonly #adjacency: Adjacency;
  readonly #distance: Map<string, number>;
  #frontier: string[];
  #depth = 0;

  constructor(adjacency: Adjacency, center: string) {
    this.#adjacency = adjacency;
    this.#distance = new Map([[center, 0]]);
    this.#frontier = [center];
  }

  reach(depth: number): void {
    while (this.#depth < depth && this.#frontier.length > 0) {
      this.#depth += 1;
      this.#adjacency.read(this.#frontier);
      const next: string[] = [];
      for (const slug of this.#frontier)
        for (const neighbor of this.#adjacency.of(slug).keys())
          if (!this.#distance.has(neighbor)) {
            this.#distance.set(neighbor, this.#depth);
            next.push(neighbor);
          }
      this.#frontier = next;
    }
  }

  distance(slug: string): number {
    return this.#distance.get(slug) ?? Number.POSITIVE_INFINITY;
  }
}

/** Paths without a repeated actor, of exactly this length, the most claimed steps first. */
function* simplePaths(
  adjacency: Adjacency,
  layers: Layers,
  path: string[],
  length: number,
): Generator<string[]> {
  const at = path.at(-1) as string;
  const left = length - (path.length - 1);
  if (layers.distance(at) === 0) {
    if (left === 0) yield path;
    return;
  }
  if (left === 0) return;
  adjacency.read([at]);
  const onward = [...adjacency.of(at)]
    .filter(([slug]) => !path.includes(slug) && layers.distance(slug) <= left - 1)
    .sort(([a, x], [b, y]) => y.claims - x.claims || (a < b ? -1 : 1));
  for (const [slug] of onward) yield* simplePaths(adjacency, layers, [...path, slug], length);
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
  const layers = new Layers(adjacency, to);
  const found: string[][] = [];
  for (let length = 1; length <= maxLength && found.length < limit; length += 1) {
    // A path of this length needs its second actor within one step less of the end.
    layers.reach(length - 1);
    const ofLength: { path: string[]; weakest: number }[] = [];
    for (const path of simplePaths(adjacency, layers, [from], length)) {
      ofLength.push({ path, weakest: Math.min(...linksOf(adjacency, path).map(link => link.claims)) });
      if (ofLength.length >= MOST_PATHS) break;
    }
    ofLength.sort((a, b) => b.weakest - a.weakest || (a.path.join('~') < b.path.join('~') ? -1 : 1));
    found.push(...ofLength.slice(0, limit - found.length).map(({ path }) => path));
  }
  const actors = materializer.actors(found.flat());
  return found.map(path => {
    const rows = new Map(relationshipsAmong(db, path, filter).map(row => [row.key, row]));
    return {
      actors: path.map(slug => actors.get(slug) as ActorRecord),
      relationships: materializer.relationships(
        linksOf(adjacency, path).flatMap(link => rows.get(link.key) ?? []),
      ),
    };
  });
}

function linksOf(adjacency: Adjacency, path: readonly string[]): Link[] {
  return path.slice(1).map((slug, i) => adjacency.of(path[i] as string).get(slug) as Link);
}
