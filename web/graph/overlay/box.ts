import type { Point } from '../layout/field.ts';

/** A rectangle by its middle. */
export type Box = { x: number; y: number; width: number; height: number };

/** The area that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const height = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a point lies in a box, its edge included. */
export function contains(box: Box, point: Point): boolean {
  return Math.abs(point.x - box.x) <= box.width / 2 && Math.abs(point.y - box.y) <= box.height / 2;
}

const CELL = 64;

/** Points that can be asked how many of them lie in a box. */
export class PointIndex {
  readonly #cells = new Map<string, Point[]>();

  constructor(points: Iterable<Point>) {
    for (const point of points) {
      const key = `${Math.floor(point.x / CELL)} ${Math.floor(point.y / CELL)}`;
      const cell = this.#cells.get(key);
      if (cell) cell.push(point);
      else this.#cells.set(key, [point]);
    }
  }

  /** How many points lie in the box. */
  countIn(box: Box): number {
    let count = 0;
    const bottom = Math.floor((box.y + box.height / 2) / CELL);
    const right = Math.floor((box.x + box.width / 2) / CELL);
    for (let row = Math.floor((box.y - box.height / 2) / CELL); row <= bottom; row += 1) {
      for (let column = Math.floor((box.x - box.width / 2) / CELL); column <= right; column += 1) {
        for (const point of this.#cells.get(`${column} ${row}`) ?? []) if (contains(box, point)) count += 1;
      }
    }
    return count;
  }
}

/** Boxes that can be asked how much of another box they cover. */
export class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  /** Adds a box. */
  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** The area that the box shares with those that were added. */
  sharedWith(box: Box): number {
    const seen = new Set<Box>();
    for (const key of this.#keys(box)) for (const other of this.#cells.get(key) ?? []) seen.add(other);
    let area = 0;
    for (const other of seen) area += sharedArea(box, other);
    return area;
  }

  *#keys(box: Box): Generator<string> {
    const bottom = Math.floor((box.y + box.height / 2) / CELL);
    const right = Math.floor((box.x + box.width / 2) / CELL);
    for (let row = Math.floor((box.y - box.height / 2) / CELL); row <= bottom; row += 1) {
      for (let column = Math.floor((box.x - box.width / 2) / CELL); column <= right; column += 1)
        yield `${column} ${row}`;
    }
  }
}
