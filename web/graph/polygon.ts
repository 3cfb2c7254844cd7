import type { Point } from './layout/field.ts';

/** Whether a point lies within an outline, which is closed from its last point to its first. */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}
