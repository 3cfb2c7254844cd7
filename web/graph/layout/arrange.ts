import type { LayoutRequest, Point, Positions } from './field.ts';
import { layOut } from './lay-out.ts';

/** Ways to lay a graph out: places for every node of a request; those that are fixed stay. */
export const ARRANGEMENTS = {
  force: layOut,
  hierarchy: layers,
  circle,
  grid,
} as const satisfies Record<string, (request: LayoutRequest) => Positions>;

export type Arrangement = keyof typeof ARRANGEMENTS;

const APART = { x: 150, y: 120 } as const;

type Node = LayoutRequest['nodes'][number];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Largest first, then by id: the order in which the plain layouts place what has no better order. */
function bySize(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => b.diameter - a.diameter || compare(a.id, b.id));
}

function neighboursOf({ links }: LayoutRequest): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of links) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  return neighbours;
}

function round({ x, y }: Point): Point {
  // Two decimals also level out what machines make of sines; adding zero turns −0 into 0.
  return { x: Math.round(x * 100) / 100 + 0, y: Math.round(y * 100) / 100 + 0 };
}

function withFixed(places: Positions, { fixed, nodes }: LayoutRequest): Positions {
  const own = Object.fromEntries(nodes.flatMap(({ id }) => (fixed[id] ? [[id, fixed[id]]] : [])));
  return { ...places, ...own };
}

/** How many steps each node is from those that the view is about; what they do not reach comes last. */
function depths(request: LayoutRequest): Map<string, number> {
  const neighbours = neighboursOf(request);
  const roots = request.nodes.filter(node => node.focus);
  const first = roots.length > 0 ? roots : bySize(request.nodes).slice(0, 1);
  const depth = new Map(first.map(({ id }) => [id, 0]));
  const queue = first.map(({ id }) => id);
  for (let at = 0; at < queue.length; at += 1) {
    const own = depth.get(queue[at]!)!;
    for (const next of [...(neighbours.get(queue[at]!) ?? [])].sort(compare)) {
      if (depth.has(next)) continue;
      depth.set(next, own + 1);
      queue.push(next);
    }
  }
  const last = Math.max(0, ...depth.values()) + 1;
  for (const { id } of request.nodes) if (!depth.has(id)) depth.set(id, last);
  return depth;
}

const WIDEST = 9;

/** Rows by distance from what the view is about; a row's order follows its neighbours in the row above. */
function layers(request: LayoutRequest): Positions {
  const depth = depths(request);
  const neighbours = neighboursOf(request);
  const rows: string[][] = [];
  for (const { id } of bySize(request.nodes)) {
    const level = depth.get(id)!;
    rows[level] = [...(rows[level] ?? []), id];
  }
  const places: Positions = {};
  let y = 0;
  for (const row of rows) {
    if (!row) continue;
    const above = (id: string): number => {
      const xs = (neighbours.get(id) ?? []).flatMap(other => (places[other] ? [places[other].x] : []));
      return xs.length === 0 ? 0 : xs.reduce((sum, x) => sum + x, 0) / xs.length;
    };
    const sorted = row
      .map((id, rank) => ({ id, rank, x: above(id) }))
      .sort((a, b) => a.x - b.x || a.rank - b.rank);
    const lines = Math.ceil(sorted.length / WIDEST);
    const wide = Math.ceil(sorted.length / lines);
    for (const [index, { id }] of sorted.entries()) {
      const line = index % lines;
      const column = Math.floor(index / lines);
      // Staggered, so that a long row does not run its lines over its own nodes.
      const shift = lines > 1 ? (line / lines - 0.5 + 0.5 / lines) * APART.x : 0;
      places[id] = round({ x: (column - (wide - 1) / 2) * APART.x + shift, y: y + line * APART.y });
    }
    y += lines * APART.y + 40;
  }
  return withFixed(places, request);
}

/** A circle by size, what the view is about in its middle; a large one becomes several, one in another. */
function circle(request: LayoutRequest): Positions {
  const focus = request.nodes.filter(node => node.focus);
  const inner = focus.length === 1 ? focus : [];
  const rest = bySize(request.nodes).filter(node => !inner.includes(node));
  const places: Positions = Object.fromEntries(inner.map(({ id }) => [id, { x: 0, y: 0 }]));
  let radius = Math.max(190, Math.min(420, (rest.length * 78) / (2 * Math.PI)));
  for (let from = 0; from < rest.length; ) {
    const room = Math.max(8, Math.floor((2 * Math.PI * radius) / 78));
    const ring = rest.slice(from, from + room);
    for (const [index, { id }] of ring.entries()) {
      const angle = (2 * Math.PI * index) / ring.length - Math.PI / 2;
      places[id] = round({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
    from += room;
    radius += 130;
  }
  return withFixed(places, request);
}

/** Rows and columns, the most claimed first. */
function grid(request: LayoutRequest): Positions {
  const nodes = bySize(request.nodes);
  const columns = Math.max(1, Math.ceil(Math.sqrt(nodes.length * 1.4)));
  const rows = Math.ceil(nodes.length / columns);
  const places = Object.fromEntries(
    nodes.map(({ id }, index) => [
      id,
      round({
        x: ((index % columns) - (columns - 1) / 2) * APART.x,
        y: (Math.floor(index / columns) - (rows - 1) / 2) * APART.y,
      }),
    ]),
  );
  return withFixed(places, request);
}
