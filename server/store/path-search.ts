/** The search for paths, whatever engine reads the links: it asks for those of some actors and is given them. */
import type { Link } from './neighborhood-ranking.ts';

/** Paths of one length that are looked at before the search stops: on a dense graph more are no more readable. */
const MOST_PATHS = 5000;

/** The neighbours of actors that were read; for each the most claimed link, in either direction. */
class Adjacency {
  readonly #neighbors = new Map<string, Map<string, Link>>();

  #add(from: string, to: string, link: Link): void {
    const links = this.#neighbors.get(from);
    if (!links || from === to) return;
    const best = links.get(to);
    if (!best || link.claims > best.claims || (link.claims === best.claims && link.key < best.key))
      links.set(to, link);
  }

  /** Which of these have not been read. */
  missing(slugs: Iterable<string>): string[] {
    return [...slugs].filter(slug => !this.#neighbors.has(slug));
  }

  /** Takes in all links of some actors that were missing. */
  add(slugs: readonly string[], links: readonly Link[]): void {
    for (const slug of slugs) this.#neighbors.set(slug, new Map());
    const fresh = new Set(slugs);
    for (const link of links) {
      if (fresh.has(link.subject)) this.#add(link.subject, link.object, link);
      if (fresh.has(link.object)) this.#add(link.object, link.subject, link);
    }
  }

  of(slug: string): ReadonlyMap<string, Link> {
    return this.#neighbors.get(slug) ?? new Map();
  }
}

/** A search under way: it yields actors whose links it wants, and ends with what it found. */
type Search<Found> = Generator<string[], Found, readonly Link[]>;

function* read(adjacency: Adjacency, slugs: Iterable<string>): Search<void> {
  const missing = adjacency.missing(slugs);
  if (missing.length > 0) adjacency.add(missing, yield missing);
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

  *reach(depth: number): Search<void> {
    while (this.#depth < depth && this.#frontier.length > 0) {
      this.#depth += 1;
      yield* read(this.#adjacency, this.#frontier);
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
  const onward = [...adjacency.of(at)]
    .filter(([slug]) => !path.includes(slug) && layers.distance(slug) <= left - 1)
    .sort(([a, x], [b, y]) => y.claims - x.claims || (a < b ? -1 : 1));
  for (const [slug] of onward) yield* simplePaths(adjacency, layers, [...path, slug], length);
}

/** A path with the most claimed link of each of its steps. */
export type FoundPath = { actors: string[]; links: Link[] };

function linksOf(adjacency: Adjacency, path: readonly string[]): Link[] {
  return path.slice(1).map((slug, i) => adjacency.of(path[i] as string).get(slug) as Link);
}

/** Paths between two different actors, shortest first, then by the claims on their weakest step. */
export function* searchPaths(options: {
  from: string;
  to: string;
  maxLength: number;
  limit: number;
}): Search<FoundPath[]> {
  const { from, to, maxLength, limit } = options;
  const adjacency = new Adjacency();
  const layers = new Layers(adjacency, to);
  const found: FoundPath[] = [];
  for (let length = 1; length <= maxLength && found.length < limit; length += 1) {
    // A path of this length needs its second actor within one step less of the end: that far everything is read.
    yield* layers.reach(length - 1);
    yield* read(adjacency, [from]);
    yield* read(
      adjacency,
      [...adjacency.of(from).keys()].filter(slug => layers.distance(slug) === length - 1),
    );
    const ofLength: (FoundPath & { weakest: number })[] = [];
    for (const actors of simplePaths(adjacency, layers, [from], length)) {
      const links = linksOf(adjacency, actors);
      ofLength.push({ actors, links, weakest: Math.min(...links.map(link => link.claims)) });
      if (ofLength.length >= MOST_PATHS) break;
    }
    ofLength.sort((a, b) => b.weakest - a.weakest || (a.actors.join('~') < b.actors.join('~') ? -1 : 1));
    found.push(...ofLength.slice(0, limit - found.length).map(({ actors, links }) => ({ actors, links })));
  }
  return found;
}
