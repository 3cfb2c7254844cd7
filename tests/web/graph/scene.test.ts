import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindElements } from '../../../web/graph/bind-elements.ts';
import { sharedArea } from '../../../web/graph/overlay/box.ts';
import { bendSide, toCurve } from '../../../web/graph/overlay/curve.ts';
import type { SceneInput } from '../../../web/graph/overlay/parts.ts';
import { toScene } from '../../../web/graph/overlay/scene.ts';
import { actor, headless, line, view } from './builders.ts';

const INPUT: SceneInput = { language: 'AR', digits: 'latn', family: 'sans', selected: null, lit: null };
const measure = (text: string): number => [...text].length * 6;
const VIEW = view(
  [
    line('us~SANCTION~sdf', { claims: 4, disputed: { affirmed: 3, denied: 1 }, label: 'قطع الدعم' }),
    line('sdf~VERBAL_CONFLICT~turkey', { claims: 14, label: 'اتهام' }),
  ],
  [
    actor('sdf', { label: 'قسد', focus: true, claims: 90, hidden: 23 }),
    actor('us', { label: 'الولايات المتحدة', hidden: null }),
    actor('turkey', { label: 'Turkey (تركيا)' }),
  ],
);
const PLACES = { sdf: { x: 0, y: 0 }, us: { x: 220, y: -60 }, turkey: { x: -200, y: 40 } };

let cy: Core;
beforeEach(() => {
  cy = headless();
  bindElements(cy, VIEW, PLACES);
});
afterEach(() => cy.destroy());

describe('what is painted over the graph', () => {
  it('isolates every text, whichever script it starts with', () => {
    const scene = toScene(cy, INPUT, measure);
    const texts = [
      ...scene.labels.flatMap(label => label.rows),
      ...scene.tallies.map(tally => tally.text),
      ...scene.pills.map(pill => pill.text),
    ];
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts) expect(text).toMatch(/^[\u2066\u2068].*\u2069$/u);
  });

  it('writes the two sides of a dispute apart, and its name without a number', () => {
    const { labels, tallies } = toScene(cy, INPUT, measure);
    expect(tallies.map(({ id, text }) => [id, text.slice(1, -1)])).toEqual([
      ['us~SANCTION~sdf#affirm', '3'],
      ['us~SANCTION~sdf#deny', '1'],
    ]);
    expect(sharedArea(tallies[0]!, tallies[1]!)).toBe(0);
    expect(labels.find(({ id }) => id === 'us~SANCTION~sdf#affirm')!.rows).toEqual(['\u2068قطع الدعم\u2069']);
    expect(labels.find(({ id }) => id === 'sdf~VERBAL_CONFLICT~turkey')!.rows).toEqual([
      '\u2068اتهام 14\u2069',
    ]);
  });

  it('puts a pill at the top right of an actor with hidden neighbours, and on no other', () => {
    const { pills } = toScene(cy, INPUT, measure);
    expect(pills.map(({ slug, text }) => [slug, text.slice(1, -1)])).toEqual([
      ['sdf', '+23'],
      ['us', '+'],
    ]);
    expect(pills[0]!.x).toBeGreaterThan(0);
    expect(pills[0]!.y).toBeLessThan(0);
  });

  it('gives the same scene for the same graph', () => {
    expect(toScene(cy, INPUT, measure)).toEqual(toScene(cy, INPUT, measure));
  });

  it('lets no label cover another or a pill where there is room', () => {
    const { labels, pills } = toScene(cy, INPUT, measure);
    const boxes = [...labels, ...pills];
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(sharedArea(box, other)).toBe(0);
    }
  });
});

describe('curves', () => {
  const round = { radius: 20, square: false };

  it('starts and ends outside the nodes', () => {
    const curve = toCurve({ x: 0, y: 0, ...round }, { x: 200, y: 0, ...round }, 0);
    expect(curve).toEqual({ from: { x: 22, y: 0 }, control: { x: 99.5, y: 0 }, to: { x: 177, y: 0 } });
  });

  it('leaves a square through its side, also at a corner', () => {
    const { from } = toCurve({ x: 0, y: 0, radius: 20, square: true }, { x: 300, y: 300, ...round }, 0);
    expect(Math.hypot(from.x, from.y)).toBeCloseTo(20 * Math.SQRT2 + 2);
  });

  it.each([
    [30, 1],
    [-30, -1],
    [0, 0],
  ])('bends to the side that Cytoscape bends to: %i', (bend, side) => {
    expect(bendSide(toCurve({ x: 0, y: 0, ...round }, { x: 200, y: 50, ...round }, bend))).toBe(side);
  });
});
