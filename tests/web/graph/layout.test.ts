import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type LayoutRequest, ROOM } from '../../../web/graph/layout/field.ts';
import { layOut } from '../../../web/graph/layout/lay-out.ts';

/** A star with some links among its rays. */
function star(rays: number): LayoutRequest {
  const names = Array.from({ length: rays }, (_, index) => `n${index}`);
  return {
    nodes: [
      { id: 'hub', diameter: 60, focus: true },
      ...names.map(id => ({ id, diameter: 30, focus: false })),
    ],
    links: [
      ...names.map(id => ({ source: 'hub', target: id, lines: 1 })),
      ...names
        .filter((_, index) => index % 3 === 0)
        .map((id, index) => ({ source: id, target: `n${index}`, lines: 2 })),
    ],
    fixed: {},
  };
}

describe('layout', () => {
  it('gives the same places for the same graph, in whatever order it is listed', () => {
    const request = star(20);
    const shuffled: LayoutRequest = {
      nodes: [...request.nodes].reverse(),
      links: request.links.map(link => ({ ...link, source: link.target, target: link.source })).reverse(),
      fixed: {},
    };
    expect(layOut(shuffled)).toEqual(layOut(request));
  });

  it('does not ask chance', () => {
    const random = vi.spyOn(Math, 'random');
    const first = layOut(star(12));
    expect(random).not.toHaveBeenCalled();
    random.mockReturnValue(0.123);
    expect(layOut(star(12))).toEqual(first);
    random.mockRestore();
  });

  it('puts the one actor that the view is about in the middle', () => {
    expect(layOut(star(20)).hub).toEqual({ x: 0, y: 0 });
  });

  it('leaves fixed nodes where they are and puts new ones elsewhere', () => {
    const fixed = { hub: { x: 10, y: -20 }, n0: { x: 200, y: 0 }, n1: { x: -200, y: 40 } };
    const places = layOut({ ...star(8), fixed });
    expect(places).toMatchObject(fixed);
    for (const id of ['n2', 'n3', 'n4', 'n5', 'n6', 'n7']) {
      expect(Math.hypot(places[id]!.x - 10, places[id]!.y + 20)).toBeGreaterThan(60);
    }
  });

  it('leaves room for nearly all labels', () => {
    const places = Object.values(layOut(star(30)));
    let overlaps = 0;
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        if (Math.abs(a.x - b.x) < 2 * ROOM.halfWidth - 20 && Math.abs(a.y - b.y) < 50) overlaps += 1;
      }
    }
    expect(overlaps).toBeLessThanOrEqual(2);
  });

  it('gives every node a place that is a number, whatever the graph', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const request = fc.record({
      nodes: fc.uniqueArray(
        fc.record({ id, diameter: fc.integer({ min: 26, max: 60 }), focus: fc.boolean() }),
        {
          selector: node => node.id,
        },
      ),
      links: fc.array(fc.record({ source: id, target: id, lines: fc.integer({ min: 1, max: 9 }) }), {
        maxLength: 12,
      }),
      fixed: fc.dictionary(id, fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.constant(0) })),
    });
    fc.assert(
      fc.property(request, graph => {
        const places = layOut(graph);
        expect(Object.keys(places).sort()).toEqual(graph.nodes.map(node => node.id).sort());
        for (const { x, y } of Object.values(places)) expect(Number.isFinite(x + y)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
