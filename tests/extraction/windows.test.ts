import { describe, expect, it } from 'vitest';
import { tokenize } from '../../server/extraction/stages/tokens.ts';
import { toWindows } from '../../server/extraction/windows.ts';

const parts = (text: string, longest: number): string[] =>
  toWindows(text, longest).map(({ start, end }) => text.slice(start, end));

describe('the windows of a text', () => {
  it.each([
    ['is one where it is short', 'One. Two.', 20, ['One. Two.']],
    ['end with a line', 'A line.\nAnother one.', 12, ['A line.\n', 'Another one.']],
    ['end with a sentence', 'They left. They came back.', 14, ['They left.', ' They came ', 'back.']],
    ['end with a word', 'neither stop nor line', 10, ['neither ', 'stop nor ', 'line']],
    ['end anywhere without a space', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never part a pair of surrogates', 'ab😀cd', 3, ['ab', '😀c', 'd']],
    ['are none of an empty text', '', 3, []],
  ])('%s', (_what, text, longest, expected) => {
    expect(parts(text, longest)).toEqual(expected);
  });

  it('have together the words of the whole, at their places', () => {
    const text = 'قصف فصيل الوادي اللواء. The Brigade didn’t answer.\nانسحب «اللواء» من القرية.';
    const places = (words: ReturnType<typeof tokenize>) =>
      words.map(({ start, end, raw, folded }) => ({ start, end, raw, folded }));
    const whole = places(tokenize(text));
    for (const longest of [9, 25, 60])
      expect(toWindows(text, longest).flatMap(window => places(tokenize(text, window)))).toEqual(whole);
  });
});
