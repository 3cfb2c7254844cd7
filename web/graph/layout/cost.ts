import { type Field, otherEnd, ROOM } from './field.ts';

/** Squared distance from a point to a segment. */
function squareToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy || 1;
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square));
  const ex = px - ax - along * dx;
  const ey = py - ay - along * dy;
  return ex * ex + ey * ey;
}

function isLeft(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  return (bx - ax) * (py - ay) > (by - ay) * (px - ax);
}

/** How badly a node, standing at a point with its label below it, is touched by a link. */
function touch(
  field: Field,
  node: number,
  px: number,
  py: number,
  link: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const radius = field.radius[node]!;
  const lines = field.lines[link]!;
  const clear = radius + 8 + 8 * lines;
  const square = squareToSegment(px, py, ax, ay, bx, by);
  let cost = square < clear * clear ? (2.6 + 0.5 * lines) * (1 - Math.sqrt(square) / clear) + 0.4 : 0;
  const label = squareToSegment(px, py + radius + 16, ax, ay, bx, by);
  if (label < 324) cost += 0.5 * (1 - label / 324);
  return cost;
}

function crowding(field: Field, node: number, px: number, py: number): number {
  let cost = 0;
  for (let other = 0; other < field.size; other += 1) {
    if (other === node) continue;
    const dx = px - field.x[other]!;
    const dy = py - field.y[other]!;
    const upper = dy < 0 ? node : other;
    const lower = dy < 0 ? other : node;
    const needed = field.radius[upper]! + ROOM.below + field.radius[lower]! + ROOM.above;
    const overX = 2 * ROOM.halfWidth - Math.abs(dx);
    const overY = needed - Math.abs(dy);
    if (overX > 0 && overY > 0) cost += 1 + (9 * overX * overY) / (2 * ROOM.halfWidth * needed);
    const square = dx * dx + dy * dy;
    if (square < 160_000) cost += 5000 / (square + 1200);
  }
  return cost;
}

function stretch(field: Field, node: number, px: number, py: number): number {
  let cost = 0;
  for (const link of field.links[node]!) {
    const other = otherEnd(field, link, node);
    const dx = px - field.x[other]!;
    const dy = py - field.y[other]!;
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    const ideal = ROOM.link - 40 + 15 * field.lines[link]! + field.radius[node]! + field.radius[other]!;
    const off = (length - ideal) / ideal;
    cost += off < 0 ? 5 * off * off : 0.55 * off * Math.min(1, off) + 0.15 * off;
    for (const beside of field.links[other]!) {
      if (beside === link) continue;
      const third = otherEnd(field, beside, other);
      const tx = field.x[third]! - field.x[other]!;
      const ty = field.y[third]! - field.y[other]!;
      const cosine = (dx * tx + dy * ty) / (length * (Math.sqrt(tx * tx + ty * ty) || 1));
      if (cosine > 0.955) cost += (cosine - 0.955) * 22;
    }
  }
  return cost;
}

function tangle(field: Field, node: number, px: number, py: number): number {
  const { x, y, source, target } = field;
  let cost = 0;
  for (let link = 0; link < source.length; link += 1) {
    const a = source[link]!;
    const b = target[link]!;
    if (a !== node && b !== node) cost += touch(field, node, px, py, link, x[a]!, y[a]!, x[b]!, y[b]!);
  }
  for (const link of field.links[node]!) {
    const end = otherEnd(field, link, node);
    const ex = x[end]!;
    const ey = y[end]!;
    for (let other = 0; other < field.size; other += 1) {
      if (other !== node && other !== end)
        cost += touch(field, other, x[other]!, y[other]!, link, px, py, ex, ey);
    }
    for (let crossed = 0; crossed < source.length; crossed += 1) {
      const a = source[crossed]!;
      const b = target[crossed]!;
      if (a === node || b === node || a === end || b === end) continue;
      const splits =
        isLeft(px, py, ex, ey, x[a]!, y[a]!) !== isLeft(px, py, ex, ey, x[b]!, y[b]!) &&
        isLeft(x[a]!, y[a]!, x[b]!, y[b]!, px, py) !== isLeft(x[a]!, y[a]!, x[b]!, y[b]!, ex, ey);
      if (splits) cost += 0.35 * (1 + Math.min(field.lines[link]!, field.lines[crossed]!));
    }
  }
  return cost;
}

/**
 * How hard the graph would be to read around a node if it stood at a point: boxes that overlap, lines that run over
 * nodes and labels, crossings, narrow angles, lengths far from the ideal, distance from the middle.
 */
export function costAt(field: Field, node: number, px: number, py: number, half: number): number {
  const cx = px / half;
  const cy = py / half;
  const outside = cx * cx * cx * cx + cy * cy * cy * cy;
  return (
    0.9 * outside + crowding(field, node, px, py) + stretch(field, node, px, py) + tangle(field, node, px, py)
  );
}

/** Half the side of the square that a field of this many nodes should fill. */
export function halfSide(size: number): number {
  return Math.sqrt(Math.max(size, 22) * 15_500) / 2;
}
