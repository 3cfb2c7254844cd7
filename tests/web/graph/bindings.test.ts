import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindEmphasis, bindFiltered, bindSelection } from '../../../web/graph/bind-classes.ts';
import { bindElements } from '../../../web/graph/bind-elements.ts';
import { bindEvents, type PointerHandlers } from '../../../web/graph/bind-events.ts';
import { bindStyle } from '../../../web/graph/bind-style.ts';
import { applyPins } from '../../../web/graph/pins.ts';
import { actor, headless, line, PALETTE, view } from './builders.ts';

const DISPUTE = line('us~SANCTION~sdf', { claims: 4, disputed: { affirmed: 3, denied: 1 } });
const VIEW = view(
  [DISPUTE, line('sdf~VERBAL_CONFLICT~turkey', { quad: 'VERBAL_CONFLICT' }), line('turkey~STRUCTURAL~iraq')],
  [actor('sdf', { focus: true, claims: 30 })],
);
const PLACES = {
  sdf: { x: 0, y: 0 },
  us: { x: 200, y: 0 },
  turkey: { x: 0, y: 200 },
  iraq: { x: 200, y: 200 },
};

const ids = (cy: Core, selector: string): string[] =>
  cy
    .elements(selector)
    .map(element => element.id())
    .sort();

let cy: Core;
beforeEach(() => {
  cy = headless();
});
afterEach(() => cy.destroy());

describe('elements', () => {
  it('draws an actor as a node and a disputed line as two edges', () => {
    bindElements(cy, VIEW, PLACES);
    expect(ids(cy, 'node')).toEqual(['iraq', 'sdf', 'turkey', 'us']);
    expect(ids(cy, 'edge')).toEqual([
      'sdf~VERBAL_CONFLICT~turkey',
      'turkey~STRUCTURAL~iraq',
      'us~SANCTION~sdf#affirm',
      'us~SANCTION~sdf#deny',
    ]);
    expect(cy.getElementById('us').position()).toEqual({ x: 200, y: 0 });
  });

  it('bends the strands of a dispute to both sides', () => {
    bindElements(cy, VIEW, PLACES);
    expect(cy.getElementById('us~SANCTION~sdf#affirm').data('bend')).toBe(-18);
    expect(cy.getElementById('us~SANCTION~sdf#deny').data('bend')).toBe(18);
  });

  it('leaves nodes that stay where they are, and updates what they carry', () => {
    bindElements(cy, VIEW, PLACES);
    cy.getElementById('us').position({ x: 77, y: 7 });
    const next = { ...VIEW, actors: VIEW.actors.map(one => ({ ...one, hidden: 5 })) };
    bindElements(cy, next, PLACES);
    expect(cy.getElementById('us').position()).toEqual({ x: 77, y: 7 });
    expect(cy.getElementById('us').data('actor').hidden).toBe(5);
  });

  it('removes what the next view does not hold, and gives it back when undone', () => {
    bindElements(cy, VIEW, PLACES);
    const before = ids(cy, '*');
    const undo = bindElements(cy, view([DISPUTE]), PLACES);
    expect(ids(cy, 'node')).toEqual(['sdf', 'us']);
    undo();
    expect(ids(cy, '*')).toEqual(before);
  });

  it('draws no line from an actor to itself', () => {
    bindElements(cy, view([line('sdf~MATERIAL_CONFLICT~sdf')]), PLACES);
    expect(ids(cy, '*')).toEqual(['sdf']);
  });
});

describe('style', () => {
  it('dresses lines by class, denial and modality, and takes the dress off again', () => {
    bindElements(
      cy,
      view([
        line('a~VERBAL_CONFLICT~b', { quad: 'VERBAL_CONFLICT', modality: 'ANTICIPATED' }),
        line('a~STRUCTURAL~c', { quad: 'STRUCTURAL', denied: true }),
      ]),
      PLACES,
    );
    const undo = bindStyle(cy, PALETTE, 0);
    const said = cy.getElementById('a~VERBAL_CONFLICT~b');
    expect(said.style('target-arrow-shape')).toBe('vee');
    expect(said.style('line-style')).toBe('dashed');
    expect(said.style('line-color')).toBe('rgb(187,102,0)');
    const denied = cy.getElementById('a~STRUCTURAL~c');
    expect(denied.style('line-color')).toBe('rgb(1,1,1)');
    expect(denied.style('mid-target-arrow-shape')).toBe('tee');
    undo();
    expect(said.style('target-arrow-shape')).toBe('none');
  });

  it('fills the actor that the view is about with ink, and dashes one that nobody has confirmed', () => {
    bindElements(
      cy,
      view([DISPUTE], [actor('sdf', { focus: true }), actor('us', { candidate: true })]),
      PLACES,
    );
    bindStyle(cy, PALETTE, 0);
    expect(cy.getElementById('sdf').style('background-color')).toBe('rgb(1,1,1)');
    expect(cy.getElementById('us').style('border-style')).toBe('dashed');
  });
});

describe('classes', () => {
  beforeEach(() => {
    bindElements(cy, VIEW, PLACES);
  });

  it('selects both strands of a dispute and lets them go', () => {
    const undo = bindSelection(cy, { kind: 'line', key: 'us~SANCTION~sdf' });
    expect(ids(cy, '.selected')).toEqual(['us~SANCTION~sdf#affirm', 'us~SANCTION~sdf#deny']);
    undo();
    expect(ids(cy, '.selected')).toEqual([]);
  });

  it('dims what does not touch the lit actor', () => {
    const undo = bindEmphasis(cy, { kind: 'actor', slug: 'us' });
    expect(ids(cy, '.dimmed')).toEqual([
      'iraq',
      'sdf~VERBAL_CONFLICT~turkey',
      'turkey',
      'turkey~STRUCTURAL~iraq',
    ]);
    undo();
    expect(ids(cy, '.dimmed, .lit')).toEqual([]);
  });

  it('dims nothing for a target that is not on the canvas', () => {
    bindEmphasis(cy, { kind: 'actor', slug: 'nobody' });
    expect(ids(cy, '.dimmed')).toEqual([]);
  });

  it('dims filtered lines and the actors left without one, but never the actor that the view is about', () => {
    const undo = bindFiltered(
      cy,
      new Set(['turkey~STRUCTURAL~iraq', 'us~SANCTION~sdf', 'sdf~VERBAL_CONFLICT~turkey']),
    );
    expect(ids(cy, 'node.filtered')).toEqual(['iraq', 'turkey', 'us']);
    undo();
    expect(ids(cy, '.filtered')).toEqual([]);
    bindFiltered(cy, new Set(['turkey~STRUCTURAL~iraq']));
    expect(ids(cy, 'node.filtered')).toEqual(['iraq']);
  });
});

describe('pointer', () => {
  function listen(pill: string | null = null): { heard: string[]; undo: () => void } {
    const heard: string[] = [];
    const handlers: PointerHandlers = {
      onPick: target => heard.push(`pick ${target.kind === 'actor' ? target.slug : target.key}`),
      onMiss: () => heard.push('miss'),
      onOpen: slug => heard.push(`open ${slug}`),
      onPill: slug => heard.push(`pill ${slug}`),
      onChoose: slug => heard.push(`choose ${slug}`),
      onBox: slugs => heard.push(`box ${slugs.join(' ')}`),
      onDrop: (slug, { x, y }) => heard.push(`drop ${slug} ${x} ${y}`),
      onHover: target => heard.push(target ? 'over' : 'out'),
      pillAt: () => pill,
    };
    return { heard, undo: bindEvents(cy, handlers) };
  }
  beforeEach(() => {
    bindElements(cy, VIEW, PLACES);
  });

  it('reports a press on an actor, a strand, a pill and nothing', () => {
    const { heard, undo } = listen();
    cy.getElementById('us').emit('onetap');
    cy.getElementById('us~SANCTION~sdf#deny').emit('tap');
    cy.emit('tap');
    cy.getElementById('us').emit('dbltap');
    expect(heard).toEqual(['pick us', 'pick us~SANCTION~sdf', 'miss', 'open us']);
    undo();
    cy.getElementById('us').emit('onetap');
    expect(heard).toHaveLength(4);
  });

  it('marks an actor at the first click and picks it only when no second one follows', () => {
    const { heard } = listen();
    cy.getElementById('us').emit('tap');
    expect(heard).toEqual([]);
    expect(ids(cy, '.pressed')).toEqual(['us']);
    cy.getElementById('us').emit('dbltap');
    expect(heard).toEqual(['open us']);
    expect(ids(cy, '.pressed')).toEqual([]);
  });

  it('takes a press on a pill for the pill alone', () => {
    const { heard } = listen('us');
    cy.getElementById('us').emit('tap');
    cy.getElementById('us').emit('dbltap');
    expect(heard).toEqual(['pill us']);
  });

  it('says where an actor is let go, and bends its lines while it moves', () => {
    const { heard } = listen();
    cy.getElementById('us').position({ x: 900, y: 0 });
    expect(cy.getElementById('us~SANCTION~sdf#deny').data('bend')).toBe(28);
    cy.getElementById('us').emit('dragfree');
    expect(heard).toEqual(['drop us 900 0']);
  });

  it('says once what lies within a box', async () => {
    const { heard } = listen();
    cy.getElementById('us').emit('box');
    cy.getElementById('sdf').emit('box');
    await Promise.resolve();
    expect(heard).toEqual(['box us sdf']);
  });
});

describe('pins', () => {
  it('hold an actor, and give it back to where the layout had put it', () => {
    bindElements(cy, VIEW, PLACES);
    const us = cy.getElementById('us');
    applyPins(cy, { us: { x: -70, y: 30 } }, 0);
    expect([us.position(), ids(cy, '.pinned')]).toEqual([{ x: -70, y: 30 }, ['us']]);
    applyPins(cy, {}, 0);
    expect([us.position(), ids(cy, '.pinned')]).toEqual([PLACES.us, []]);
  });
});
