import { describe, expect, it } from 'vitest';
import { joinWords, signed } from '../../../web/features/claim/found-words.ts';

const at = (start: number, text: string) => ({ start, end: start + text.length, text });

describe('the words of a rule', () => {
  it.each([
    ['one word', [at(4, 'attacked')], 'attacked'],
    ['neighbours, with their space', [at(0, 'carried'), at(8, 'out')], 'carried out'],
    ['letters that touch', [at(0, 'و'), at(1, 'هاجم')], 'وهاجم'],
    ['words apart, with what is left out', [at(0, 'held'), at(12, 'responsible')], 'held … responsible'],
    ['words in the order of the text', [at(9, 'المسؤولية'), at(0, 'حمّل')], 'حمّل … المسؤولية'],
  ])('are quoted as %s', (_what, words, expected) => {
    expect(joinWords(words)).toBe(expected);
  });
});

describe('a part of a confidence', () => {
  it.each([
    [1.26, '+1.3'],
    [-0.44, '−0.4'],
    [0.01, '0'],
    [-0.01, '0'],
  ])('%d is written %s', (value, expected) => {
    expect(signed(value, String)).toBe(expected);
  });
});
