import type { Point } from '../layout/field.ts';
import { type Box, BoxIndex, PointIndex } from './box.ts';
import { bendSide, besidePoint, type Curve, pointAt, samplePoints } from './curve.ts';

/** A node that wants a label: its middle and radius, and the size of the text. */
export type NodeWish = { id: string; x: number; y: number; radius: number; width: number; height: number };

/** A line that wants a label, the size of the text, and the curves that draw it: two for a dispute. */
export type LineWish = { id: string; curves: Curve[]; stroke: number; width: number; height: number };

/** What is on the canvas besides labels. */
export type Obstacles = { nodes: { x: number; y: number; radius: number }[]; curves: Curve[]; boxes: Box[] };

export type LabelPlaces = { nodes: Map<string, Point>; lines: Map<string, Point & { onLine: boolean }> };

const GAP = 4;
const ALONG = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72] as const;

function nodeCandidates({ x, y, radius, width, height }: NodeWish): Point[] {
  const vertical = radius + GAP + height / 2;
  const beside = radius + GAP + 2 + width / 2;
  return [
    { x, y: y + vertical },
    { x, y: y - vertical - 5 },
    { x: x + beside, y },
    { x: x - beside, y },
    { x: x + beside * 0.72, y: y + vertical * 0.86 },
    { x: x - beside * 0.72, y: y + vertical * 0.86 },
  ];
}

type Cost = (box: Box, rank: number) => number;

function cheapest<Candidate extends Point>(
  candidates: Candidate[],
  size: { width: number; height: number },
  cost: Cost,
): Candidate {
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, candidate] of candidates.entries()) {
    const sum = cost({ x: candidate.x, y: candidate.y, width: size.width, height: size.height }, rank);
    if (sum >= least) continue;
    least = sum;
    best = candidate;
  }
  return best;
}

function lineCandidates(wish: LineWish): (Point & { onLine: boolean })[] {
  const [first, second] = wish.curves;
  if (!first) return [];
  if (second) {
    return ALONG.flatMap(t => [
      { ...besidePoint(first, t, bendSide(first) || -1, wish, wish.stroke), onLine: false },
      { ...besidePoint(second, t, bendSide(second) || 1, wish, wish.stroke), onLine: false },
    ]);
  }
  const side = bendSide(first);
  const on = ALONG.map(t => ({ ...pointAt(first, t), onLine: true }));
  if (side === 0) return on;
  // Within a bundle there is no room beside a curve: then the label stands in a gap of it, as on a straight line.
  return [...ALONG.map(t => ({ ...besidePoint(first, t, side, wish, wish.stroke), onLine: false })), ...on];
}

/**
 * Finds a place for every label. Nodes come first, in the order given: below, else above, else beside, wherever the
 * label covers least of other labels, nodes and lines. Then lines: on a straight line, outside a curve, moved along
 * it where the middle is taken. Every wish gets a place, and the same wishes get the same places.
 */
export function placeLabels(
  nodes: readonly NodeWish[],
  lines: readonly LineWish[],
  obstacles: Obstacles,
): LabelPlaces {
  const taken = new BoxIndex();
  for (const { x, y, radius } of obstacles.nodes) taken.add({ x, y, width: 2 * radius, height: 2 * radius });
  for (const box of obstacles.boxes) taken.add(box);
  const strokes = new PointIndex(obstacles.curves.flatMap(curve => samplePoints(curve)));
  const places: LabelPlaces = { nodes: new Map(), lines: new Map() };
  for (const wish of nodes) {
    const place = cheapest(nodeCandidates(wish), wish, (box, rank) => {
      return 0.12 * taken.sharedWith(box) + 4 * strokes.countIn(box) + 3.5 * rank;
    });
    places.nodes.set(wish.id, place);
    taken.add({ ...place, width: wish.width + 2, height: wish.height });
  }
  for (const wish of lines) {
    const own = new PointIndex(wish.curves.flatMap(curve => samplePoints(curve)));
    const candidates = lineCandidates(wish);
    if (candidates.length === 0) continue;
    const place = cheapest(candidates, wish, (box, rank) => {
      return (
        0.14 * taken.sharedWith(box) + 2.5 * Math.max(0, strokes.countIn(box) - own.countIn(box)) + 0.5 * rank
      );
    });
    places.lines.set(wish.id, place);
    taken.add({ ...place, width: wish.width + 4, height: wish.height + 1 });
  }
  return places;
}
