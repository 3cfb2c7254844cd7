import type { Point } from '../layout/field.ts';
import { pointAt } from '../overlay/curve.ts';
import type { Disc, Figures, Stroke } from './figures.ts';

/** How far beside a node and a line a pointer still means it, in the coordinates of the graph. */
export type Reach = { node: number; line: number };

function isOn(disc: Disc, { x, y }: Point, reach: number): boolean {
  const dx = Math.abs(x - disc.x);
  const dy = Math.abs(y - disc.y);
  const radius = disc.radius + reach;
  return disc.square ? dx <= radius && dy <= radius : dx * dx + dy * dy <= radius * radius;
}

function squareToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return (point.x - from.x - t * dx) ** 2 + (point.y - from.y - t * dy) ** 2;
}

const PIECES = 12;

function squareTo({ curve }: Stroke, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let last = curve.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = pointAt(curve, piece / PIECES);
    least = Math.min(least, squareToSegment(point, last, next));
    last = next;
  }
  return least;
}

/** The node at a point, the one drawn last of several; else the line nearest to it within reach; else null. */
export function nearestFigure(figures: Figures, point: Point, reach: Reach): Disc | Stroke | null {
  const disc = figures.discs.findLast(candidate => isOn(candidate, point, reach.node));
  if (disc) return disc;
  let best: Stroke | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stroke of figures.strokes) {
    const far = stroke.width / 2 + reach.line;
    if (point.x < stroke.x1 - far || point.x > stroke.x2 + far) continue;
    if (point.y < stroke.y1 - far || point.y > stroke.y2 + far) continue;
    const square = squareTo(stroke, point);
    if (square > far * far || square >= least) continue;
    least = square;
    best = stroke;
  }
  return best;
}
