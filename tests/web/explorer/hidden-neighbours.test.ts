import { expect, it } from 'vitest';
import { findHidden, type NeighbourChoice } from '../../../web/features/explorer/hidden-neighbours.ts';
import { actor, relationship, tally } from '../builders.ts';

const DATA = {
  actors: [actor('sdf'), actor('isis'), actor('turkey', { kind: 'STATE' }), actor('iraq', { kind: 'STATE' })],
  relationships: [
    relationship('turkey', 'ASSAULT', 'sdf', 'MATERIAL_CONFLICT', { tally: tally({ claims: 2 }) }),
    relationship('sdf', 'CONSULT', 'iraq', 'VERBAL_COOPERATION', { tally: tally({ claims: 5 }) }),
    relationship('turkey', 'CONSULT', 'iraq', 'VERBAL_COOPERATION'),
    relationship('sdf', 'ASSAULT', 'isis', 'MATERIAL_CONFLICT'),
  ],
};
const ANY: NeighbourChoice = { quad: null, side: null, kinds: null };

it.each([
  ['all that are not drawn, most claims first', {}, ['iraq', 'turkey']],
  ['those of one class', { quad: 'MATERIAL_CONFLICT' }, ['turkey']],
  ['those whom the actor acts upon', { side: 'subject' }, ['iraq']],
  ['those of one kind', { kinds: ['PERSON'] }, []],
] as const)('finds %s', (_what, choice, expected) => {
  const hidden = findHidden('sdf', DATA, new Set(['sdf', 'isis']), { ...ANY, ...choice });
  expect(hidden.map(neighbour => neighbour.actor.slug)).toEqual(expected);
});
