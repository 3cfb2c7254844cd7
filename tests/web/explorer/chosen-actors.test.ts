import { expect, it } from 'vitest';
import { inverted, neighboursOf } from '../../../web/features/explorer/chosen-actors.ts';

const LINES = [
  { subject: 'a', object: 'b' },
  { subject: 'c', object: 'a' },
  { subject: 'c', object: 'd' },
];

it('finds the other ends of the lines of the chosen, once each', () => {
  expect(neighboursOf(['a'], LINES)).toEqual(['b', 'c']);
  expect(neighboursOf(['a', 'c'], LINES)).toEqual(['b', 'd']);
});

it('inverts within what is drawn', () => {
  expect(inverted(['a', 'x'], ['a', 'b'])).toEqual(['b']);
});
