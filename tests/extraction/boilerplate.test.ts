import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../server/extraction/boilerplate/find-boilerplate.ts';
import { isRemains } from '../../server/extraction/boilerplate/line-shapes.ts';
import { loadLexicon } from '../../server/extraction/lexicon/load-lexicon.ts';
import { createVocabulary } from '../../server/extraction/lexicon/vocabulary.ts';

const tests = {
  AR: createVocabulary(loadLexicon('AR')).isBoilerplate,
  EN: createVocabulary(loadLexicon('EN')).isBoilerplate,
};
const lines = (text: string, language: 'AR' | 'EN'): string[] =>
  findBoilerplate(text, tests[language]).map(({ start, end }) => text.slice(start, end));

describe('what scraping left within a line', () => {
  it.each(['Share Facebook Twitter WhatsApp.', 'Read more.', 'شارك فيسبوك تويتر واتساب', 'اقرأ المزيد'])(
    'is known by its words: %s',
    sentence => expect(isRemains(sentence)).toBe(true),
  );

  it.each(['They share the hills.', 'The minister posted it on Facebook.', 'شارك اللواء في القتال.', ''])(
    'is not: %s',
    sentence => expect(isRemains(sentence)).toBe(false),
  );
});

describe('findBoilerplate', () => {
  it.each([
    ['AR', 'اقرأ أيضاً: فصيل الوادي يقصف لواء الجبل'],
    ['AR', 'المصدر: وكالة الوادي'],
    ['AR', 'الرئيسية | محليات | رياضة | من نحن'],
    ['AR', 'جميع الحقوق محفوظة لموقع الوادي'],
    ['EN', 'Read also: Wadi Faction shells Jabal Brigade'],
    ['EN', 'Follow us: the Wadi channel'],
    ['EN', 'We use cookies to improve your experience'],
    ['EN', 'Home | News | Sport | About'],
  ] as const)('finds in %s: %s', (language, line) => {
    expect(lines(`${line}\nA text.`, language)).toEqual([line]);
  });

  it.each([
    ['AR', 'قصف فصيل الوادي لواء الجبل.'],
    ['AR', 'تابع فصيل الوادي هجومه على لواء الجبل.'],
    ['EN', 'The Wadi Faction shelled the Jabal Brigade.'],
    ['EN', 'Sources say the Brigade left; the Faction denies it.'],
  ] as const)('leaves in %s: %s', (language, line) => {
    expect(lines(line, language)).toEqual([]);
  });

  it('takes the short lines after a bare "read also" for its links, up to the next sentence', () => {
    const text = 'Read also\nWadi Faction shells Jabal\nA second link\nThe talks ended on Sunday.';
    expect(lines(text, 'EN')).toEqual(['Read also', 'Wadi Faction shells Jabal', 'A second link']);
  });

  it('never tests a line of more than 300 characters', () => {
    expect(lines(`Read also: ${'a link '.repeat(60)}`, 'EN')).toEqual([]);
  });
});
