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

  it.each([
    [
      'a label with its title on the same line has nothing under it',
      'EN',
      'Read also: a day at the dam\nWadi Faction shells the Jabal Brigade\nThe Brigade leaves the hills',
      ['Read also: a day at the dam'],
    ],
    [
      'an Arabic label neither',
      'AR',
      'اقرأ أيضاً: يوم عند السد\nفصيل الوادي يقصف لواء الجبل\nلواء الجبل ينسحب من التلال',
      ['اقرأ أيضاً: يوم عند السد'],
    ],
    [
      'a blank line ends it',
      'EN',
      'Related articles\nA day at the dam\n\nWadi Faction shells the Jabal Brigade\nThe Brigade leaves',
      ['Related articles', 'A day at the dam'],
    ],
    [
      'a blank line of white space, too',
      'AR',
      'مواضيع ذات صلة\nيوم عند السد\n \u00a0\nفصيل الوادي يقصف لواء الجبل',
      ['مواضيع ذات صلة', 'يوم عند السد'],
    ],
    [
      'it has eight links at most',
      'EN',
      `Read also\n${Array.from({ length: 12 }, (_, i) => `Title number ${i} of the valley`).join('\n')}`,
      ['Read also', ...Array.from({ length: 8 }, (_, i) => `Title number ${i} of the valley`)],
    ],
  ] as const)('a heading of links: %s', (_, language, text, expected) => {
    expect(lines(text, language)).toEqual(expected);
  });

  const PARAGRAPH = {
    AR: 'هاجم فصيل الوادي لواء الجبل في محيط القرية، وانسحب بعد ساعة من الاشتباك معه.',
    EN: 'The Wadi Faction attacked the Jabal Brigade on the edge of the village and left an hour later.',
  };

  it.each([
    ['EN', 'More from the valley', 'Jabal Brigade accuses the Faction', 'Who leads the Brigade?'],
    ['EN', 'Latest news from the dam', 'Jabal Brigade accuses the Faction', 'Who leads the Brigade?'],
    ['AR', 'آخر الأخبار من الوادي', 'لواء الجبل يتهم فصيل الوادي', 'من يقود لواء الجبل؟'],
  ] as const)(
    'takes in %s "%s" for a heading of links where titles follow the article',
    (language, ...list) => {
      expect(lines([PARAGRAPH[language], ...list].join('\n'), language)).toEqual(list);
    },
  );

  it.each([
    [
      'EN',
      'with no article before it',
      'More in the valley\nWadi Faction shells the Jabal Brigade\nThe Brigade leaves it',
    ],
    [
      'AR',
      'with no article before it',
      'آخر الأخبار من الجبهة\nفصيل الوادي يقصف لواء الجبل\nاللواء ينسحب منها',
    ],
    [
      'EN',
      'with the article after it',
      `${PARAGRAPH.EN}\nMore on the front\nShells on the hills\nA village is left\n${PARAGRAPH.EN.replace('left', 'went')}\n${PARAGRAPH.EN.replace('an hour', 'a day')}`,
    ],
    [
      'EN',
      'with a sentence under it',
      `${PARAGRAPH.EN}\nMore on the front\nShells fell on the hills. The Brigade left them.`,
    ],
    [
      'EN',
      'with one line under it',
      `${PARAGRAPH.EN}\nMore in the valley\nWadi Faction shells the Jabal Brigade`,
    ],
    [
      'EN',
      'with what opens a list under it',
      `${PARAGRAPH.EN}\nMore in the valley\nThe Brigade lists three attacks:\nthe shelling of the hills\nthe raid on the dam`,
    ],
  ] as const)('leaves in %s such a heading %s', (language, _, text) => {
    expect(lines(text, language)).toEqual([]);
  });

  it('never tests a line of more than 300 characters', () => {
    expect(lines(`Read also: ${'a link '.repeat(60)}`, 'EN')).toEqual([]);
  });
});
