import { expect, it } from 'vitest';
import { findPlaces } from '../../../web/features/reader/find-places.ts';

it.each([
  ['the very words', 'one two one', 'one', ['one', 'one']],
  ['words without regard to vowel signs and forms of alif', 'أعلنَ الرئيسُ', 'اعلن الرئيس', ['أعلنَ الرئيسُ']],
  ['nothing for nothing', 'text', '  ', []],
  ['nothing where it is not', 'text', 'other', []],
] as const)('finds %s', (_what, text, sought, expected) => {
  expect(findPlaces(text, sought).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
