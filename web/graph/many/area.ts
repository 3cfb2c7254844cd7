import type { Point } from '../layout/field.ts';

/** A part of the graph's plane. */
export type Area = { x1: number; y1: number; x2: number; y2: number };

/**
 * The part of a straight line that an area shows; null for none. It starts a whole number of `period`s from the start
 * of the line, so that dashes fall where they would on the whole of it.
 */
export function clipSegment(from: Point, to: Point, area: Area, period = 0): [Point, Point] | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let first = 0;
  let last = 1;
  for (const [step, room] of [
    [-dx, from.x - area.x1],
    [dx, area.x2 - from.x],
    [-dy, from.y - area.y1],
    [dy, area.y2 - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  if (first > last) return null;
  const length = Math.hypot(dx, dy);
  if (period > 0 && length > 0) first = (Math.floor((first * length) / period) * period) / length;
  return [
    { x: from.x + first * dx, y: from.y + first * dy },
    { x: from.x + last * dx, y: from.y + last * dy },
  ];
}
