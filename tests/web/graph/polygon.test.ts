import { expect, it } from 'vitest';
import { isInside } from '../../../web/graph/polygon.ts';

/** A horseshoe, open at the top. */
const OUTLINE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 20 },
  { x: 20, y: 20 },
  { x: 20, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 30 },
  { x: 0, y: 30 },
];

it.each([
  ['in an arm', 5, 10, true],
  ['in the other arm', 25, 10, true],
  ['at its bottom', 15, 25, true],
  ['between the arms', 15, 10, false],
  ['above', 15, -5, false],
  ['beside', 40, 10, false],
])('knows whether a point lies within an outline: %s', (_, x, y, inside) => {
  expect(isInside({ x, y }, OUTLINE)).toBe(inside);
});

it('holds nothing without an outline', () => {
  expect(isInside({ x: 0, y: 0 }, [])).toBe(false);
});
