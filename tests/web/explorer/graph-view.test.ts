import { describe, expect, it } from 'vitest';
import { groupByOther } from '../../../web/features/actor/group-by-other.ts';
import {
  defaultBudget,
  dimmedLines,
  findLine,
  focusOf,
  isLit,
  litActors,
  toGraphView,
  UNCUT,
  widen,
  withoutDimmed,
} from '../../../web/features/explorer/graph-view.ts';
import { NO_FILTER } from '../../../web/state/view-state.ts';
import { namesIn } from '../../../web/ui/actor-name.ts';
import { actor, relationship, tally } from '../builders.ts';

const labels = { relation: (type: string) => type.toLowerCase(), describe: () => '' };

const neighborhood = {
  actors: [actor('sdf'), actor('turkey', { kind: 'STATE' }), actor('isis')],
  relationships: [
    relationship('turkey', 'ASSAULT', 'sdf', 'MATERIAL_CONFLICT', {
      tally: tally({ claims: 4, affirmed: 4, actual: 0, alleged: 4 }),
    }),
    relationship('turkey', 'COERCE', 'sdf', 'MATERIAL_CONFLICT', {
      tally: tally({ claims: 2, affirmed: 2, actual: 2 }),
    }),
    relationship('sdf', 'OPPOSES', 'isis', 'STRUCTURAL', {
      tally: tally({ affirmed: 0, actual: 0, denied: 1 }),
    }),
  ],
  focus: [{ slug: 'sdf' }],
  shown: 3,
  total: 5,
  hidden: [{ actor: { slug: 'turkey' }, count: 2, types: [] }],
};

function graph(cut: Partial<typeof UNCUT> = {}, within = neighborhood.relationships) {
  return toGraphView(neighborhood, ['sdf'], { ...UNCUT, ...cut }, namesIn('EN'), labels, within);
}

describe('the drawing', () => {
  it('says how many neighbours of an actor are left out', () => {
    expect(graph().actors.map(({ slug, hidden, focus }) => [slug, hidden, focus])).toEqual([
      ['sdf', 0, true],
      ['turkey', 2, false],
      ['isis', 0, false],
    ]);
  });

  it('leaves out what the reader hid, with its lines', () => {
    const { actors, lines } = graph({ hide: ['turkey'] });
    expect(actors.map(({ slug }) => slug)).toEqual(['sdf', 'isis']);
    expect(lines.map(({ key }) => key)).toEqual(['sdf~STRUCTURAL~isis']);
  });

  it('draws alone what the reader wants alone, and what the view is about', () => {
    expect(graph({ only: ['isis'] }).actors.map(({ slug }) => slug)).toEqual(['sdf', 'isis']);
  });

  it('leaves out lines that do not touch what the view is about, when asked', () => {
    const among = {
      ...neighborhood,
      relationships: [relationship('turkey', 'AID', 'isis', 'MATERIAL_COOPERATION')],
    };
    const cut = { ...UNCUT, links: 'focus' as const };
    expect(toGraphView(among, ['sdf'], cut, namesIn('EN'), labels).lines).toEqual([]);
    expect(toGraphView(among, ['sdf'], UNCUT, namesIn('EN'), labels).lines).toHaveLength(1);
  });

  it('draws a line for each type when split', () => {
    expect(graph({ split: true }).lines.map(({ key }) => key)).toEqual([
      'turkey~ASSAULT~sdf',
      'turkey~COERCE~sdf',
      'sdf~OPPOSES~isis',
    ]);
  });

  it('keeps what the filters leave out, dimmed, and counts a line by what they leave', () => {
    const drawn = graph({}, [neighborhood.relationships[1]!]);
    expect(drawn.lines.map(({ key, claims }) => [key, claims])).toEqual([
      ['turkey~MATERIAL_CONFLICT~sdf', 2],
      ['sdf~STRUCTURAL~isis', 1],
    ]);
    const dimmed = dimmedLines(drawn, NO_FILTER, []);
    expect([...dimmed]).toEqual(['sdf~STRUCTURAL~isis']);
    expect([...litActors(drawn, dimmed)]).toEqual(['sdf', 'turkey']);
    expect(withoutDimmed(drawn, dimmed, NO_FILTER)).toMatchObject({
      actors: [{ slug: 'sdf' }, { slug: 'turkey' }],
      lines: [{ key: 'turkey~MATERIAL_CONFLICT~sdf' }],
    });
  });

  it('counts as hidden what is still not drawn after actors were added', () => {
    const more = {
      ...neighborhood,
      actors: [...neighborhood.actors, actor('iraq')],
      relationships: [
        ...neighborhood.relationships,
        relationship('iraq', 'AID', 'turkey', 'MATERIAL_COOPERATION'),
      ],
      hidden: [],
      shown: 4,
      total: 4,
    };
    expect(widen(neighborhood, more)).toMatchObject({
      shown: 4,
      total: 5,
      hidden: [{ actor: { slug: 'turkey' }, count: 1 }],
    });
  });

  it('finds the line that holds a type of the link', () => {
    expect(findLine(graph().lines, { subject: 'turkey', kind: 'COERCE', object: 'sdf' })?.key).toBe(
      'turkey~MATERIAL_CONFLICT~sdf',
    );
    expect(findLine(graph().lines, { subject: 'sdf', kind: 'COERCE', object: 'turkey' })).toBeUndefined();
  });

  it('is about the ends of its line where the link names no actors', () => {
    const rel = { subject: 'sdf', kind: 'AID' as const, object: 'isis' };
    expect(focusOf({ actors: [], rel, actor: null })).toEqual(['sdf', 'isis']);
    expect(focusOf({ actors: ['turkey'], rel, actor: null })).toEqual(['turkey']);
  });

  it('shows more with each actor, and never more than can be read without asking', () => {
    expect(defaultBudget(2)).toBeGreaterThan(defaultBudget(1));
    expect(defaultBudget(100)).toBe(60);
  });
});

describe('what the legend dims', () => {
  it.each([
    ['nothing where nothing is asked', {}, [], []],
    ['other classes', { quads: ['STRUCTURAL' as const] }, [], ['turkey~MATERIAL_CONFLICT~sdf']],
    ['lines that only deny', { polarities: ['AFFIRMED' as const] }, [], ['sdf~STRUCTURAL~isis']],
    ['lines whose other end is of a kind that is off', {}, ['STATE' as const], ['sdf~STRUCTURAL~isis']],
  ])('%s', (_what, filter, kinds, expected) => {
    expect([...dimmedLines(graph(), { ...NO_FILTER, ...filter }, kinds)]).toEqual(expected);
  });

  it('keeps a line that holds one claim of the modality asked for', () => {
    const [assault] = neighborhood.relationships;
    expect(isLit(assault!, { ...NO_FILTER, modalities: ['ALLEGED'] })).toBe(true);
    expect(isLit(assault!, { ...NO_FILTER, modalities: ['ACTUAL'] })).toBe(false);
  });
});

describe('the list of relationships', () => {
  it('stands under the other actor, most claims first', () => {
    expect(
      groupByOther(['sdf'], neighborhood.relationships).map(({ other, claims }) => [other.slug, claims]),
    ).toEqual([
      ['turkey', 6],
      ['isis', 1],
    ]);
  });
});
