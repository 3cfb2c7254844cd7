import { type Field, ROOM } from './field.ts';

/** Pushes overlapping boxes (a node with its label) apart along the shorter way, a few passes over. */
export function separate(field: Field, passes: number): void {
  const { x, y, radius, size, movable } = field;
  const byX = Array.from({ length: size }, (_, node) => node);
  for (let pass = 0; pass < passes; pass += 1) {
    byX.sort((a, b) => x[a]! - x[b]! || a - b);
    for (let left = 0; left < size; left += 1) {
      for (let right = left + 1; right < size; right += 1) {
        const a = byX[left]!;
        const b = byX[right]!;
        const dx = x[b]! - x[a]!;
        if (dx >= 2 * ROOM.halfWidth) break;
        if (!movable[a] && !movable[b]) continue;
        const dy = y[b]! - y[a]!;
        const overX = 2 * ROOM.halfWidth - Math.abs(dx);
        const overY = radius[a]! + radius[b]! + ROOM.below + ROOM.above - Math.abs(dy);
        if (overY <= 0) continue;
        const share = movable[a] && movable[b] ? 0.5 : 1;
        const alongX = overX < overY;
        const shift = share * (alongX ? overX : overY) * ((alongX ? dx : dy) < 0 ? -1 : 1);
        const axis = alongX ? x : y;
        if (movable[a]) axis[a]! -= shift;
        if (movable[b]) axis[b]! += shift;
      }
    }
  }
}
