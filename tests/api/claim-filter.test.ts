import { describe, expect, it } from 'vitest';
import { inArticle, ofRelationship, sideOf, toClaimFilter } from '../../server/api/claim-filter.ts';
import { isOpen, NO_FILTER } from '../../server/store/claim-filter.ts';

describe('the filter that the store takes', () => {
  it('asks for nothing where nothing is given', () => {
    expect(toClaimFilter(null)).toEqual(NO_FILTER);
    expect(isOpen(toClaimFilter({}))).toBe(true);
    expect(isOpen(toClaimFilter({ text: '  ', includeLessSure: false }))).toBe(true);
  });

  it.each([
    [{ from: '2025' }, { from: '2025-01-01' }],
    [{ to: '2025' }, { to: '2025-12-31' }],
    [
      { from: '2024-02', to: '2024-02' },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
    [
      { from: '2025-08-17', to: '2025-08-17' },
      { from: '2025-08-17', to: '2025-08-17' },
    ],
    [{ text: ' الأكراد ' }, { text: 'الاكراد' }],
    [{ text: 'SDF' }, { text: 'sdf' }],
    [{ accordingTo: ['q-street'] }, { accordingTo: ['outlet:q-street', 'actor:q-street'] }],
    [{ accordingTo: ['speaker:informed-sources'] }, { accordingTo: ['speaker:informed-sources'] }],
    [{ speakers: ['outlet:q-street', 'sdf'] }, { speakers: ['actor:q-street', 'actor:sdf'] }],
    [
      { disputed: false, minOrigins: 2, minConfidence: 0 },
      { disputed: false, minOrigins: 2, minConfidence: 0 },
    ],
  ])('%o becomes %o', (given, expected) => {
    expect(toClaimFilter(given)).toEqual({ ...NO_FILTER, ...expected });
  });
});

describe('the side of an actor', () => {
  it.each([
    ['SUBJECT', {}, { subjects: ['a'] }],
    ['OBJECT', { objects: ['a', 'b'] }, { objects: ['a'] }],
    ['SUBJECT', { subjects: ['b'] }, { subjects: [] }],
    ['EITHER', {}, { actors: ['a'] }],
    ['EITHER', { actors: ['a', 'b'] }, { actors: ['a'] }],
    ['EITHER', { actors: ['b', 'c'] }, { actors: ['a'], between: ['a', 'b', 'c'] }],
    ['EITHER', { actors: ['b', 'c'], between: ['a', 'c', 'd'] }, { actors: ['a'], between: ['a', 'c'] }],
  ] as const)('as %s within %o', (role, given, expected) => {
    const filter = toClaimFilter(given as never);
    expect(sideOf(filter, 'a', role)).toEqual({ ...filter, ...expected });
  });
});

it('narrowing to a relationship or an article keeps what the filter asks for', () => {
  const filter = toClaimFilter({ types: ['ASSAULT'], articles: ['x'], polarities: ['DENIED'] });
  expect(ofRelationship(filter, { subject: 'a', type: 'ASSAULT', object: 'b' })).toEqual({
    ...filter,
    subjects: ['a'],
    types: ['ASSAULT'],
    objects: ['b'],
  });
  expect(ofRelationship(filter, { subject: 'a', type: 'AID', object: 'b' }).types).toEqual([]);
  expect(inArticle(filter, 'x').articles).toEqual(['x']);
  expect(inArticle(filter, 'y').articles).toEqual([]);
});
