import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindEmphasis } from '../../../web/graph/bind-classes.ts';
import { bindElements } from '../../../web/graph/bind-elements.ts';
import { clipSegment } from '../../../web/graph/many/area.ts';
import { toFigures } from '../../../web/graph/many/figures.ts';
import { bindFigures } from '../../../web/graph/many/held-figures.ts';
import { isMany } from '../../../web/graph/many/many.ts';
import { nearestFigure } from '../../../web/graph/many/nearest.ts';
import { isDimmed, opacityOf } from '../../../web/graph/opacity.ts';
import { toScene } from '../../../web/graph/overlay/scene.ts';
import { actor, headless, line, view } from './builders.ts';

const AREA = { x1: 0, y1: 0, x2: 100, y2: 100 };

describe('the part of a line that an area shows', () => {
  it.each([
    ['all of it, when it lies within', [10, 10, 90, 40], [10, 10, 90, 40]],
    ['what lies within, when it crosses', [-50, 50, 150, 50], [0, 50, 100, 50]],
    ['nothing, when it passes by', [-50, 150, 150, 120], null],
    ['nothing, when it ends before', [-50, 50, -10, 50], null],
    ['nothing of a point outside', [200, 50, 200, 50], null],
  ])('is %s', (_, [ax = 0, ay = 0, bx = 0, by = 0], shown) => {
    const part = clipSegment({ x: ax, y: ay }, { x: bx, y: by }, AREA);
    expect(part && [part[0].x, part[0].y, part[1].x, part[1].y]).toEqual(shown);
  });

  it('starts a whole number of dashes from the start of the line', () => {
    const part = clipSegment({ x: -50, y: 50 }, { x: 150, y: 50 }, AREA, 15)!;
    expect(part[0].x).toBeCloseTo(-5);
    expect(part[1].x).toBe(100);
  });
});

describe('what is under the pointer', () => {
  let cy: Core;
  beforeEach(() => {
    cy = headless();
    bindElements(
      cy,
      view(
        [
          line('a~MATERIAL_CONFLICT~b'),
          line('c~MATERIAL_CONFLICT~b', { disputed: { affirmed: 2, denied: 1 } }),
        ],
        [actor('a'), actor('b', { kind: 'STATE' }), actor('c')],
      ),
      { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 300, y: 300 } },
    );
  });
  afterEach(() => cy.destroy());

  const at = (x: number, y: number): string | null => {
    const found = nearestFigure(toFigures(cy), { x, y }, { node: 2, line: 8 });
    return found && ('node' in found ? found.node : found.edge).id();
  };

  it.each([
    ['a node, within its outline', 8, 8, 'a'],
    ['a square node, also at its corner', 300 + 14, 0 - 14, 'b'],
    ['a node rather than the line that ends in it', 14, 0, 'a'],
    ['a line, a few pixels beside it', 150, 6, 'a~MATERIAL_CONFLICT~b'],
    ['nothing, further off', 150, 30, null],
    ['nothing at the corner beside a round node', 18, 18, null],
  ])('is %s', (_, x, y, id) => {
    expect(at(x, y)).toBe(id);
  });

  it('is the nearer of the two strands of a dispute', () => {
    expect(new Set([at(292, 150), at(308, 150)])).toEqual(
      new Set(['c~MATERIAL_CONFLICT~b#affirm', 'c~MATERIAL_CONFLICT~b#deny']),
    );
  });
});

describe('a graph of many lines', () => {
  const SIDE = 30;
  const slugs = Array.from({ length: SIDE * SIDE }, (_, index) => `n${index}`);
  const VIEW = view(
    slugs.slice(1).map((slug, index) => line(`n${index}~MATERIAL_CONFLICT~${slug}`)),
    slugs.map(slug => actor(slug)),
  );
  const PLACES = Object.fromEntries(
    slugs.map((slug, index) => [slug, { x: (index % SIDE) * 200, y: Math.floor(index / SIDE) * 200 }]),
  );
  const INPUT = { language: 'EN', digits: 'latn', family: 'sans', selected: null, lit: null } as const;
  let cy: Core;
  beforeEach(() => {
    cy = headless();
    bindElements(cy, VIEW, PLACES);
  });
  afterEach(() => cy.destroy());

  it('is known by what was drawn last', () => {
    expect(isMany(cy)).toBe(true);
    bindElements(cy, view([line('a~STRUCTURAL~b')]), {});
    expect(isMany(cy)).toBe(false);
  });

  it('dims what is out of focus without touching each element, and lights it again', () => {
    const undo = bindEmphasis(cy, { kind: 'actor', slug: 'n5' });
    expect(cy.elements('.dimmed').length).toBe(0);
    expect(isDimmed(cy.getElementById('n5'))).toBe(false);
    expect(isDimmed(cy.getElementById('n6'))).toBe(false);
    expect(opacityOf(cy.getElementById('n400'))).toBeLessThan(1);
    undo();
    expect(opacityOf(cy.getElementById('n400'))).toBe(1);
  });

  it('names only actors within and about the part that the canvas shows', () => {
    const { labels } = toScene(cy, INPUT, text => text.length * 6);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(100);
  });
});

describe('the figures while a node is dragged', () => {
  it('lose it when it is taken away', () => {
    const cy = headless();
    bindElements(cy, view([line('a~STRUCTURAL~b')]), { a: { x: 0, y: 0 }, b: { x: 50, y: 0 } });
    const { dragged, resting, undo } = bindFigures(cy, () => {});
    const slugs = (): string[] => resting().discs.map(({ node }) => node.id());
    cy.getElementById('a').emit('grab');
    expect(dragged()?.discs.map(({ node }) => node.id())).toEqual(['a']);
    expect(slugs()).toEqual(['b']);
    cy.getElementById('a').remove();
    expect(dragged()).toBeNull();
    expect(slugs()).toEqual(['b']);
    undo();
    cy.destroy();
  });
});
