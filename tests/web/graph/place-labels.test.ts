import { describe, expect, it } from 'vitest';
import { sharedArea } from '../../../web/graph/overlay/box.ts';
import { bendSide, besidePoint, type Curve, pointAt } from '../../../web/graph/overlay/curve.ts';
import { isLabelled, labelledActors, textScale } from '../../../web/graph/overlay/label-rules.ts';
import { placeLabels } from '../../../web/graph/overlay/place-labels.ts';
import { placePeek } from '../../../web/graph/peek-place.ts';
import { toViewport } from '../../../web/graph/viewport.ts';
import { actor, line } from './builders.ts';

const straight = (x1: number, y1: number, x2: number, y2: number): Curve => ({
  from: { x: x1, y: y1 },
  control: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  to: { x: x2, y: y2 },
});
const NODE = { id: 'a', x: 0, y: 0, radius: 20, width: 80, height: 15 };
const NOTHING = { nodes: [], curves: [], boxes: [] };

describe('label places', () => {
  it('puts the name of a node below it', () => {
    expect(placeLabels([NODE], [], NOTHING).nodes.get('a')).toEqual({ x: 0, y: 31.5 });
  });

  it('puts it above where a line runs below', () => {
    const curves = [straight(0, 20, 0, 300), straight(-20, 25, 60, 60)];
    expect(placeLabels([NODE], [], { ...NOTHING, curves }).nodes.get('a')!.y).toBeLessThan(-20);
  });

  it('keeps two names of near nodes apart', () => {
    const other = { ...NODE, id: 'b', x: 60 };
    const { nodes } = placeLabels([NODE, other], [], { ...NOTHING, nodes: [NODE, other] });
    const [a, b] = [nodes.get('a')!, nodes.get('b')!];
    expect(sharedArea({ ...a, width: 80, height: 15 }, { ...b, width: 80, height: 15 })).toBe(0);
  });

  it('sets the label of a straight line on it, and of a curve outside it', () => {
    const size = { stroke: 2, width: 50, height: 14 };
    const curve: Curve = { from: { x: 0, y: 0 }, control: { x: 100, y: 40 }, to: { x: 200, y: 0 } };
    const { lines } = placeLabels(
      [],
      [
        { id: 'on', curves: [straight(0, 200, 200, 200)], ...size },
        { id: 'beside', curves: [curve], ...size },
      ],
      NOTHING,
    );
    expect(lines.get('on')).toEqual({ x: 100, y: 200, onLine: true });
    expect(lines.get('beside')).toMatchObject({ x: 100, onLine: false });
    expect(lines.get('beside')!.y).toBeCloseTo(20 + 7 + 1 + 3);
  });

  it('moves a label along its line where the middle is taken', () => {
    const wish = { id: 'l', curves: [straight(0, 0, 300, 0)], stroke: 2, width: 50, height: 14 };
    const { lines } = placeLabels([], [wish], { ...NOTHING, nodes: [{ x: 150, y: 0, radius: 20 }] });
    expect(Math.abs(lines.get('l')!.x - 150)).toBeGreaterThan(30);
  });

  it('pushes a label as far as its box needs in the direction of the normal', () => {
    const upright = straight(0, 100, 0, 0);
    expect(besidePoint(upright, 0.5, 1, { width: 40, height: 14 }, 4).x).toBe(25);
    expect(bendSide(upright)).toBe(0);
    expect(pointAt(upright, 0.5)).toEqual({ x: 0, y: 50 });
  });
});

describe('label rules', () => {
  const many = Array.from({ length: 31 }, (_, index) => line(`a~STRUCTURAL~b${index}`));
  const disputed = line('a~ASSAULT~b', { disputed: { affirmed: 1, denied: 1 } });

  it('labels all lines while they are 30 at most, or near', () => {
    expect([isLabelled(many[0]!, 30, 1, []), isLabelled(many[0]!, 31, 1, [])]).toEqual([true, false]);
    expect(isLabelled(many[0]!, 31, 1.5, [])).toBe(true);
  });

  it('labels only disputed, selected and hovered ones of many', () => {
    const lit = { kind: 'line', key: many[3]!.key } as const;
    expect([...many, disputed].filter(one => isLabelled(one, 32, 1, [lit, null]))).toEqual([
      many[3],
      disputed,
    ]);
  });

  it('keeps from far only the 12 largest actors, those in focus and the lit', () => {
    const actors = Array.from({ length: 40 }, (_, index) => actor(`a${index}`, { claims: index }));
    actors.push(actor('focus', { focus: true, claims: 0 }));
    const shown = labelledActors(actors, 0.4, [{ kind: 'actor', slug: 'a1' }]).map(({ slug }) => slug);
    expect(shown).toHaveLength(13);
    expect(shown).toContain('focus');
    expect(shown).toContain('a1');
    expect(labelledActors(actors, 0.5, [])).toHaveLength(41);
  });

  it.each([
    [0.3, 0.88],
    [1, 1],
    [3, 1.5],
  ])('keeps labels readable at zoom %f', (zoom, scale) => {
    expect(textScale(zoom)).toBe(scale);
  });
});

describe('peek and viewport', () => {
  const frame = { width: 700, height: 600 };
  const size = { width: 280, height: 120 };

  it.each([[{ x: 350, y: 300 }], [{ x: 690, y: 590 }], [{ x: 5, y: 5 }]])(
    'opens within the frame beside %o',
    anchor => {
      const { x, y } = placePeek(anchor, size, frame, []);
      expect(x).toBeGreaterThanOrEqual(8);
      expect(y).toBeGreaterThanOrEqual(8);
      expect(x + size.width).toBeLessThanOrEqual(692);
      expect(y + size.height).toBeLessThanOrEqual(592);
    },
  );

  it('does not cover its own line where there is room beside it', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ x: 350 + index * 8, y: 300 + index * 8 }));
    const { x, y } = placePeek({ x: 350, y: 300 }, size, frame, points);
    expect(points.filter(p => p.x > x && p.x < x + 280 && p.y > y && p.y < y + 120)).toEqual([]);
  });

  it('fits an extent into the middle and never magnifies a small graph much', () => {
    const { zoom, pan } = toViewport({ x1: -50, y1: -50, x2: 50, y2: 50 }, 700, 600);
    expect(zoom).toBe(1.1);
    expect(pan.x).toBe(350);
    expect(toViewport({ x1: -700, y1: -100, x2: 700, y2: 100 }, 700, 600).zoom).toBeLessThan(0.5);
  });
});
