import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '../../../web/graph/layout/arrange.ts';
import type { LayoutRequest } from '../../../web/graph/layout/field.ts';

/** A hub with rays, and one node two steps away. */
function star(rays: number): LayoutRequest {
  const names = Array.from({ length: rays }, (_, index) => `n${index}`);
  return {
    nodes: [
      { id: 'hub', diameter: 60, focus: true },
      ...names.map(id => ({ id, diameter: 30, focus: false })),
      { id: 'far', diameter: 26, focus: false },
    ],
    links: [
      ...names.map(id => ({ source: 'hub', target: id, lines: 1 })),
      { source: 'n0', target: 'far', lines: 1 },
    ],
    fixed: {},
  };
}

describe.each(['hierarchy', 'circle', 'grid'] as const)('the %s layout', way => {
  const layOut = ARRANGEMENTS[way];

  it('gives every node a place of its own', () => {
    const places = Object.values(layOut(star(40)));
    expect(places).toHaveLength(42);
    const apart = places.flatMap((one, index) =>
      places.slice(index + 1).map(other => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...apart)).toBeGreaterThan(55);
  });

  it('gives the same places in whatever order the nodes are listed', () => {
    const request = star(12);
    expect(layOut({ ...request, nodes: [...request.nodes].reverse() })).toEqual(layOut(request));
  });

  it('leaves fixed nodes where they are', () => {
    expect(layOut({ ...star(5), fixed: { n1: { x: 7, y: -3 } } }).n1).toEqual({ x: 7, y: -3 });
  });
});

it('the hierarchy puts each node lower than what it hangs on', () => {
  const { hub, n0, far } = ARRANGEMENTS.hierarchy(star(3));
  expect([hub!.y < n0!.y, n0!.y < far!.y]).toEqual([true, true]);
});
