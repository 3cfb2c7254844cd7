import { describe, expect, it } from 'vitest';
import { type PathStep, quotesOf, worthOf } from '../../../web/features/paths/path-data.ts';
import { placePaths } from '../../../web/features/paths/path-places.ts';
import { toPathGraph } from '../../../web/features/paths/path-view.ts';
import { namesIn } from '../../../web/ui/actor-name.ts';
import { actor, article, claim, relationship, tally } from '../builders.ts';

function step(triple: [string, string], more: Partial<PathStep> = {}): PathStep {
  return {
    ...relationship(triple[0], 'AID', triple[1], 'MATERIAL_COOPERATION'),
    claims: { nodes: [] },
    ...more,
  };
}

const arabic = article({ language: 'AR' });
const english = article({ language: 'EN' });

describe('the sentences of a step', () => {
  it('are the strongest one that affirms, in the language of the reader where there is one as strong', () => {
    const nodes = [
      claim({ id: 'claim:1', modality: 'ALLEGED', article: english }),
      claim({ id: 'claim:2', modality: 'ACTUAL', article: arabic }),
      claim({ id: 'claim:3', modality: 'ACTUAL', article: english }),
    ];
    const found = (language: 'AR' | 'EN') =>
      quotesOf(step(['a', 'b'], { claims: { nodes } }), language).map(({ id }) => id);
    expect([found('EN'), found('AR')]).toEqual([['claim:3'], ['claim:2']]);
  });

  it('hold both sides of a dispute, and the denial of what is only denied', () => {
    const nodes = [claim({ id: 'claim:yes' }), claim({ id: 'claim:no', polarity: 'DENIED' })];
    const ids = (own: PathStep) => quotesOf(own, 'EN').map(({ id }) => id);
    expect(ids(step(['a', 'b'], { disputed: true, claims: { nodes } }))).toEqual(['claim:yes', 'claim:no']);
    expect(ids(step(['a', 'b'], { claims: { nodes: nodes.slice(1) } }))).toEqual(['claim:no']);
  });
});

it.each([
  ['disputed', true, tally({ denied: 1 })],
  ['actual', false, tally()],
  ['alleged', false, tally({ actual: 0, alleged: 2, anticipated: 1 })],
  ['anticipated', false, tally({ actual: 0, anticipated: 1 })],
  ['denied', false, tally({ affirmed: 0, actual: 0, denied: 1 })],
] as const)('a step is %s', (worth, disputed, own) => {
  expect(worthOf({ disputed, tally: own })).toBe(worth);
});

const PATHS = [
  { actors: [actor('a'), actor('m'), actor('z')] },
  { actors: [actor('a'), actor('x'), actor('z')] },
  { actors: [actor('a'), actor('x'), actor('y'), actor('z')] },
];

describe('the graph of paths', () => {
  it('lets the path that is read run straight down, the others beside it', () => {
    const places = placePaths(PATHS, 0);
    expect(['a', 'm', 'z'].map(slug => places[slug]!.x)).toEqual([0, 0, 0]);
    expect(places.a!.y < places.m!.y && places.m!.y < places.z!.y).toBe(true);
    expect(['x', 'y'].every(slug => places[slug]!.x !== 0)).toBe(true);
  });

  it('gives no two actors one place', () => {
    const places = Object.values(placePaths(PATHS, 2)).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('tells the lines beside the path that is read', () => {
    const one = {
      length: 1,
      disputed: false,
      actors: [actor('a'), actor('z')],
      relationships: [step(['a', 'z'])],
    };
    const other = {
      length: 2,
      disputed: false,
      actors: [actor('a'), actor('m'), actor('z')],
      relationships: [step(['a', 'm']), step(['z', 'm'])],
    };
    const { graph, beside } = toPathGraph([one, other], 0, namesIn('EN'), {
      relation: type => type,
      describe: () => '',
    });
    expect([...beside].sort()).toEqual(['a~AID~m', 'z~AID~m']);
    expect(graph.actors.filter(({ end }) => end).map(({ slug }) => slug)).toEqual(['a', 'z']);
  });
});
