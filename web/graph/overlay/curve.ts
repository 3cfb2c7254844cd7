import type { Point } from '../layout/field.ts';

/** A stroke between two ends: a quadratic curve; a straight one has its control point in the middle. */
export type Curve = { from: Point; control: Point; to: Point };

/** The end of a stroke: a node's middle, half its side, and whether it is square. */
export type CurveEnd = Point & { radius: number; square: boolean };

function leave(end: CurveEnd, toward: Point, gap: number): Point {
  const dx = toward.x - end.x;
  const dy = toward.y - end.y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = end.square ? (end.radius * length) / (Math.max(Math.abs(dx), Math.abs(dy)) || 1) : end.radius;
  return { x: end.x + (dx / length) * (reach + gap), y: end.y + (dy / length) * (reach + gap) };
}

/**
 * The curve that Cytoscape draws between two nodes with a control point `bend` beside the middle; near enough for
 * labels, and known before anything is drawn.
 */
export function toCurve(source: CurveEnd, target: CurveEnd, bend: number): Curve {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (source.x + target.x) / 2 - (dy / length) * bend,
    y: (source.y + target.y) / 2 + (dx / length) * bend,
  };
  const from = leave(source, control, 2);
  const to = leave(target, control, 3);
  return { from, control: bend === 0 ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : control, to };
}

/** The point at `t`, 0 at the start and 1 at the end. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** The unit vector along the curve at `t`. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** To which side of its chord a curve bends: 1 on the right of the direction of travel, -1 on the left, 0 straight. */
export function bendSide({ from, control, to }: Curve): -1 | 0 | 1 {
  const cross = (to.x - from.x) * (control.y - from.y) - (to.y - from.y) * (control.x - from.x);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  if (Math.abs(cross / length) < 1) return 0;
  return cross > 0 ? 1 : -1;
}

/** Points along a curve about `gap` pixels apart, both ends included. */
export function samplePoints(curve: Curve, gap = 9): Point[] {
  const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
  const count = Math.max(2, Math.ceil(length / gap));
  return Array.from({ length: count + 1 }, (_, index) => pointAt(curve, index / count));
}

/**
 * Where the middle of a label stands beside a curve: pushed outwards along the normal just so far that its box
 * clears the stroke. `side` says to which side; 0 puts it on the stroke.
 */
export function besidePoint(
  curve: Curve,
  t: number,
  side: -1 | 0 | 1,
  label: { width: number; height: number },
  stroke: number,
): Point {
  const at = pointAt(curve, t);
  const along = directionAt(curve, t);
  const nx = -along.y * side;
  const ny = along.x * side;
  const push =
    side === 0 ? 0 : Math.abs(nx) * (label.width / 2) + Math.abs(ny) * (label.height / 2) + stroke / 2 + 3;
  return { x: at.x + nx * push, y: at.y + ny * push };
}
