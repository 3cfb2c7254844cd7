import type { Point } from './layout/field.ts';

/** Left upper corner and size of the space that a peek may take. */
export type Frame = { width: number; height: number };

const GAP = 11;

/**
 * Where a peek opens: beside its anchor, within the frame, where it covers the fewest points of its own line;
 * of equal places the one first tried: right below, left below, right above, left above, right, left.
 */
export function placePeek(anchor: Point, size: Frame, frame: Frame, line: readonly Point[]): Point {
  const right = anchor.x + GAP;
  const left = anchor.x - GAP - size.width;
  const below = anchor.y + GAP;
  const above = anchor.y - GAP - size.height;
  const middle = anchor.y - size.height / 2;
  const tries: Point[] = [
    { x: right, y: below },
    { x: left, y: below },
    { x: right, y: above },
    { x: left, y: above },
    { x: right + GAP, y: middle },
    { x: left - GAP, y: middle },
  ].map(place => ({
    x: Math.min(Math.max(8, place.x), frame.width - size.width - 8),
    y: Math.min(Math.max(8, place.y), frame.height - size.height - 8),
  }));
  const covered = (place: Point): number =>
    line.filter(
      point =>
        point.x > place.x - 4 &&
        point.x < place.x + size.width + 4 &&
        point.y > place.y - 4 &&
        point.y < place.y + size.height + 4,
    ).length;
  return tries.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}
