import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../server/extraction/stages/sentences.ts';
import { tokenize } from '../../server/extraction/stages/tokens.ts';

const split = (text: string): string[] =>
  splitSentences(text, tokenize(text), []).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['a full stop before a space ends a sentence', 'One came. Two went.', ['One came.', 'Two went.']],
    ['a line break ends a sentence', 'A headline\nA text.', ['A headline', 'A text.']],
    ['an abbreviation ends none', 'Gen. Nahri left. He returned.', ['Gen. Nahri left.', 'He returned.']],
    ['the stops of U.S. end none', 'The U.S. army left.', ['The U.S. army left.']],
    ['an Arabic question mark ends a sentence', 'هل غادروا؟ لم يغادروا.', ['هل غادروا؟', 'لم يغادروا.']],
    ['a decimal point ends none', 'It is 3.5 metres deep.', ['It is 3.5 metres deep.']],
    ['a masking dot ends none', 'قـ.ـصف المدينة. غادر.', ['قـ.ـصف المدينة.', 'غادر.']],
    [
      'a stop before a closing quotation mark ends a sentence',
      '«غادروا.» ثم عادوا.',
      ['غادروا.', 'ثم عادوا.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('cuts a stretch without full stops, so that no sentence is longer than 220 words', () => {
    const tokens = tokenize('word '.repeat(1000));
    const sentences = splitSentences('word '.repeat(1000), tokens, []);
    expect(Math.max(...sentences.map(({ first, last }) => last - first))).toBeLessThanOrEqual(220);
    expect(sentences.at(-1)?.last).toBe(1000);
  });

  it('counts a line as a paragraph', () => {
    const text = 'One. Two.\nThree.';
    expect(splitSentences(text, tokenize(text), []).map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('marks the sentences of boilerplate', () => {
    const text = 'Read also: a link\nA text.';
    const sentences = splitSentences(text, tokenize(text), [{ start: 0, end: 17 }]);
    expect(sentences.map(({ boilerplate }) => boilerplate)).toEqual([true, false]);
  });
});
