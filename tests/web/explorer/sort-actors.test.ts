import { describe, expect, it } from 'vitest';
import { FIRST_SORTING, sortActors, toggleActorSorting } from '../../../web/features/explorer/sort-actors.ts';
import type { GraphActor } from '../../../web/graph/graph-model.ts';

const actor = (slug: string, fullName: string, claims: number, kind: GraphActor['kind']) =>
  ({ slug, fullName, claims, kind }) as GraphActor;
const ACTORS = [
  actor('turkey', 'Turkey', 3, 'STATE'),
  actor('abu-khawla', 'Abu Khawla', 3, 'PERSON'),
  actor('sdf', 'SDF', 9, 'ARMED_GROUP'),
];
const slugs = (sorting: Parameters<typeof sortActors>[1]) =>
  sortActors(ACTORS, sorting, 'EN', kind => kind).map(({ slug }) => slug);

describe('the table of actors', () => {
  it('begins with the most claimed, equal ones by their slug', () => {
    expect(slugs(FIRST_SORTING)).toEqual(['sdf', 'abu-khawla', 'turkey']);
  });

  it('goes by name or kind, and back', () => {
    expect(slugs({ column: 'actor', descending: false })).toEqual(['abu-khawla', 'sdf', 'turkey']);
    expect(slugs({ column: 'kind', descending: true })).toEqual(['turkey', 'abu-khawla', 'sdf']);
  });

  it('turns round at a second press, and begins a column by its natural order', () => {
    expect(toggleActorSorting(FIRST_SORTING, 'claims')).toEqual({ column: 'claims', descending: false });
    expect(toggleActorSorting(FIRST_SORTING, 'actor')).toEqual({ column: 'actor', descending: false });
  });
});
