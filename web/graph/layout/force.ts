import { type Field, ROOM } from './field.ts';

const REACH = 3 * ROOM.link;

/** Calls back for each pair of nodes that are nearer than the reach of the repulsion, each pair once. */
function eachNearPair(field: Field, visit: (a: number, b: number) => void): void {
  const cells = new Map<number, number[]>();
  const cellOf = (node: number): [number, number] => [
    Math.floor(field.x[node]! / REACH),
    Math.floor(field.y[node]! / REACH),
  ];
  const key = (column: number, row: number): number => column * 65_536 + row;
  for (let node = 0; node < field.size; node += 1) {
    const [column, row] = cellOf(node);
    for (let dc = -1; dc <= 1; dc += 1) {
      for (let dr = -1; dr <= 1; dr += 1) {
        for (const other of cells.get(key(column + dc, row + dr)) ?? []) visit(other, node);
      }
    }
    const own = cells.get(key(column, row));
    if (own) own.push(node);
    else cells.set(key(column, row), [node]);
  }
}

/**
 * Moves the movable nodes by springs along the links, repulsion between near nodes and a pull to the middle. Uses
 * nothing but arithmetic and square roots, which give the same bits on every machine.
 */
export function applyForces(field: Field, steps: number): void {
  const { x, y, size } = field;
  const pushX = new Float64Array(size);
  const pushY = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    pushX.fill(0);
    pushY.fill(0);
    eachNearPair(field, (a, b) => {
      const dx = x[a]! - x[b]! || (a - b) * 0.01;
      const dy = y[a]! - y[b]! || 0.01;
      const square = dx * dx + dy * dy;
      if (square > REACH * REACH) return;
      const force = (ROOM.link * ROOM.link) / Math.max(square, 100);
      pushX[a]! += dx * force;
      pushY[a]! += dy * force;
      pushX[b]! -= dx * force;
      pushY[b]! -= dy * force;
    });
    for (let link = 0; link < field.source.length; link += 1) {
      const a = field.source[link]!;
      const b = field.target[link]!;
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const force =
        (0.7 * length) / ROOM.link / Math.sqrt(Math.min(field.links[a]!.length, field.links[b]!.length) || 1);
      pushX[a]! += dx * force;
      pushY[a]! += dy * force;
      pushX[b]! -= dx * force;
      pushY[b]! -= dy * force;
    }
    const most = 60 * (1 - step / steps) + 2;
    for (let node = 0; node < size; node += 1) {
      if (!field.movable[node]) continue;
      const dx = pushX[node]! - 0.06 * x[node]!;
      const dy = pushY[node]! - 0.06 * y[node]!;
      const length = Math.sqrt(dx * dx + dy * dy);
      const scale = length > most ? most / length : 1;
      x[node]! += 0.5 * dx * scale;
      y[node]! += 0.5 * dy * scale;
    }
  }
}
