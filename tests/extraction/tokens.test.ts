import { describe, expect, it } from 'vitest';
import { GAP } from '../../server/extraction/document.ts';
import { tokenize } from '../../server/extraction/stages/tokens.ts';

const folded = (text: string): string[] => tokenize(text).map(token => token.folded);

describe('tokenize', () => {
  it.each([
    ['masking dots beside a tatweel belong to the word', 'قـ.ـصـ.ـف الـ.ـوادي', ['قصف', 'الوادي']],
    ['digits stand for letters inside an Arabic word', 'د1عش', ['داعش']],
    ['vowel signs vanish from the folded word', 'اِستَهدَفَ', ['استهدف']],
    ['quotation marks and brackets are no tokens', '«لواء الجبل» (الوادي)', ['لواء', 'الجبل', 'الوادي']],
    ['a full stop after a word is no part of it', 'انتهى.', ['انتهي']],
    ["'s is a word of its own", "the Brigade's men", ['the', 'brigade', "'s", 'men']],
    ["n't is a word of its own", "didn't attack", ['did', "n't", 'attack']],
    ['single capitals with stops are one word', 'the U.S. army', ['the', 'us', 'army']],
    ['hyphens part words', 'Wadi-backed', ['wadi', 'backed']],
    ['digits keep their comma and point', '10,000 or 3.5', ['10,000', 'or', '3.5']],
    ['an apostrophe within a name stays', "al-Sina'a", ['al', "sina'a"]],
    ['emoji and symbols are no tokens', '🔴 عاجل ‼️', ['عاجل']],
    ['a text without words has no tokens', ' … 🔴 — ', []],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('keeps the raw place of every word', () => {
    const text = '«قـ.ـوات» الوادي، U.S.-backed!';
    for (const { start, end, raw } of tokenize(text)) expect(text.slice(start, end)).toBe(raw);
  });

  it('remembers what stands between words', () => {
    const gaps = tokenize('one, two (three) four-five. Six\nseven').map(token => token.gap);
    expect(gaps[1]).toBe(GAP.comma);
    expect(gaps[2]).toBe(GAP.open);
    expect(gaps[3]).toBe(GAP.close);
    expect(gaps[4]).toBe(GAP.hyphen);
    expect(gaps[5]).toBe(GAP.stop);
    expect(gaps[6]).toBe(GAP.line);
  });
});
