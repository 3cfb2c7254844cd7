import { describe, expect, it } from 'vitest';
import type { Language } from '../../server/domain/language.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { DATE_WORDS } from '../../server/extraction/dates/date-words.ts';
import { findDates } from '../../server/extraction/dates/find-dates.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
import { splitSentences } from '../../server/extraction/stages/sentences.ts';
import { tokenize } from '../../server/extraction/stages/tokens.ts';
import { exampleActors } from './stages.ts';

/** A Wednesday. */
const PUBLISHED = '2026-01-28';

function datesIn(text: string, language: Language, published: string | null = PUBLISHED): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens, []).flatMap(sentence =>
    findDates(tokens, sentence, language, published).map(({ date }) => date),
  );
}

describe('dates of a sentence', () => {
  it.each<[string, Language, string]>([
    ['وصلوا في 21 كانون الثاني/يناير 2026', 'AR', '2026-01-21'],
    ['وصلوا يوم ٢١ كانون الثاني ٢٠٢٦', 'AR', '2026-01-21'],
    ['وصلوا في 21 من شهر يناير من عام 2026', 'AR', '2026-01-21'],
    ['وصلوا بتاريخ 5 آب (أغسطس) 2025م', 'AR', '2025-08-05'],
    ['وصلوا في الحادي والعشرين من تشرين الأول 2025', 'AR', '2025-10-21'],
    ['وصلوا في الثاني عشر من غشت 2024', 'AR', '2024-08-12'],
    ['وصلوا في 3 جويلية 2024', 'AR', '2024-07-03'],
    ['وصلوا يوم الثلاثاء 20 كانون الثاني 2026', 'AR', '2026-01-20'],
    ['وصلوا مطلع آذار 2024', 'AR', '2024-03'],
    ['وصلوا في شهر آذار/مارس من عام 2024', 'AR', '2024-03'],
    ['وصلوا منتصف عام 2025', 'AR', '2025'],
    ['وصلوا خلال العام 2025 كلهم', 'AR', '2025'],
    ['وصلوا في 2024.', 'AR', '2024'],
    ['وصلوا أواخر 2024 إلى هنا', 'AR', '2024'],
    ['وصلوا في 21/12/2025', 'AR', '2025-12-21'],
    ['وصلوا الثلاثاء إلى هنا', 'AR', '2026-01-27'],
    ['وصلوا مساء اليوم الأربعاء', 'AR', '2026-01-28'],
    ['وصلوا السبت الماضي', 'AR', '2026-01-24'],
    ['وصلوا أمس إلى هنا', 'AR', '2026-01-27'],
    ['وصلوا ليل أمس الثلاثاء', 'AR', '2026-01-27'],
    ['وصلوا أول من أمس', 'AR', '2026-01-26'],
    ['They came on 21 January 2026.', 'EN', '2026-01-21'],
    ['They came on January 21st, 2026, in force.', 'EN', '2026-01-21'],
    ['They came on Tuesday, Jan. 20, 2026.', 'EN', '2026-01-20'],
    ['They came in March 2024.', 'EN', '2024-03'],
    ['They came in early March of 2024.', 'EN', '2024-03'],
    ['They came in mid-2025.', 'EN', '2025'],
    ['In 2019 they came.', 'EN', '2019'],
    ['They came in 2019 and left.', 'EN', '2019'],
    ['وصلوا خلال 2024 من هنا', 'AR', '2024'],
    ['وصلوا نهاية 2024 جميعًا', 'AR', '2024'],
    ['They came on 2026-01-21.', 'EN', '2026-01-21'],
    ['They came on Tuesday.', 'EN', '2026-01-27'],
    ['They came late Tuesday.', 'EN', '2026-01-27'],
    ['They came yesterday.', 'EN', '2026-01-27'],
  ])('%s', (text, language, expected) => {
    expect(datesIn(text, language)).toEqual([expected]);
  });

  it.each<[string, Language]>([
    ['لم ينفَّذ اتفاق 10 آذار 2025', 'AR'],
    ['هم هنا منذ عام 2014', 'AR'],
    ['انتهى قبل 5 آذار 2025', 'AR'],
    ['امتد من 3 آذار 2025 إلى 9 آذار 2025', 'AR'],
    ['وصلوا في 31 شباط 2025', 'AR'],
    ['وصلوا في 5 آذار/نيسان 2025', 'AR'],
    ['وصلوا في 5/6/2025', 'AR'],
    ['أحصوا في 2000 منزل ضررًا', 'AR'],
    ['وصلوا خلال 2000 غارة', 'AR'],
    ['يصلون الثلاثاء المقبل', 'AR'],
    ['وصلوا الثلاثاء الماضي', 'AR'],
    ['وصلوا أمس الاثنين', 'AR'],
    ['حضروا صلاة الجمعة', 'AR'],
    ['وصلوا في 21 كانون الثاني', 'AR'],
    ['The March 10, 2025 agreement was not kept.', 'EN'],
    ['The agreement of 10 March 2025 was not kept.', 'EN'],
    ['They have been here since March 2014.', 'EN'],
    ['They came by 21 January 2026.', 'EN'],
    ['They came last Tuesday.', 'EN'],
    ['They come every Tuesday.', 'EN'],
    ["Yesterday's allies left.", 'EN'],
    ['They may come in 3 or 4 days.', 'EN'],
    ['They came on 21 January.', 'EN'],
    ['They came in 2000 villages.', 'EN'],
    ['They came during 1900 raids.', 'EN'],
  ])('not in: %s', (text, language) => {
    expect(datesIn(text, language)).toEqual([]);
  });

  it('are not counted from a day of publication that is not known', () => {
    for (const [text, language] of [
      ['They came on Tuesday.', 'EN'],
      ['They came yesterday.', 'EN'],
      ['وصلوا أمس الثلاثاء', 'AR'],
    ] as const)
      expect(datesIn(text, language, null)).toEqual([]);
    expect(datesIn('They came on Tuesday, 20 January 2026.', 'EN', null)).toEqual(['2026-01-20']);
  });

  it.each(['AR', 'EN'] as const)('know every name of every month (%s)', language => {
    for (const [words, month] of DATE_WORDS[language].months) {
      const [lead, text] = language === 'AR' ? ['في', 'وصلوا'] : ['in', 'They came'];
      expect(datesIn(`${text} ${lead} ${words.join(' ')} 2024`, language)).toEqual([
        `2024-${String(month).padStart(2, '0')}`,
      ]);
    }
  });
});

describe('the time of what a claim tells', () => {
  const extractor = createExtractor(exampleActors(), { judge: handJudge });
  /** The claims of a text as `TYPE date`. */
  const told = (text: string, language: Language): string[] =>
    extractor
      .extract({ text, language, published: PUBLISHED })
      .claims.map(({ type, eventDate }) => `${type} ${eventDate}`);

  it.each<[string, Language, string[]]>([
    ['هاجم فصيل الوادي مواقع لواء الجبل في 21 كانون الثاني/يناير 2026.', 'AR', ['ASSAULT 2026-01-21']],
    ['هاجم فصيل الوادي أمس مواقع لواء الجبل.', 'AR', ['ASSAULT 2026-01-27']],
    ['في 3 آذار 2024 هاجم فصيل الوادي لواء الجبل.', 'AR', ['ASSAULT 2024-03-03']],
    ['The Wadi Faction attacked the Jabal Brigade in March 2024.', 'EN', ['ASSAULT 2024-03']],
    ['On 21 January 2026, the Wadi Faction attacked the Jabal Brigade.', 'EN', ['ASSAULT 2026-01-21']],
    [
      'Salem Nahri said that the Wadi Faction attacked the Jabal Brigade on Tuesday.',
      'EN',
      ['ASSAULT 2026-01-27'],
    ],
  ])('stands in its own sentence: %s', (text, language, expected) => {
    expect(told(text, language)).toEqual(expected);
  });

  it.each<[string, string, Language, string[]]>([
    [
      'the verb of telling has it',
      'Salem Nahri said on Tuesday that the Wadi Faction attacked the Jabal Brigade.',
      'EN',
      ['ASSAULT null'],
    ],
    [
      'the verb of telling that it opens has it',
      'On Tuesday, Salem Nahri said that the Wadi Faction attacked the Jabal Brigade.',
      'EN',
      ['ASSAULT null'],
    ],
    [
      'a verb after it may have it',
      'هاجم فصيل الوادي لواء الجبل وسقطت القرية في 3 آذار 2024.',
      'AR',
      ['ASSAULT null'],
    ],
    [
      'a relative clause has it',
      'The Wadi Faction attacked the Jabal Brigade, which came here in 2019.',
      'EN',
      ['ASSAULT null'],
    ],
    [
      'it may be of the attack or of the condemnation',
      'The Jabal Brigade condemned the attack of the Wadi Faction on Salem Nahri on 5 March 2025.',
      'EN',
      ['ASSAULT null'],
    ],
    [
      'the next sentence has it',
      'The Wadi Faction attacked the Jabal Brigade. They left on 5 March 2025.',
      'EN',
      ['ASSAULT null'],
    ],
    [
      'it is still to come and only the day of the week is said',
      'The Wadi Faction will attack the Jabal Brigade on Tuesday.',
      'EN',
      ['ASSAULT null'],
    ],
    ['there is none', 'هاجم فصيل الوادي مواقع لواء الجبل.', 'AR', ['ASSAULT null']],
  ])('is not known where %s', (_why, text, language, expected) => {
    expect(told(text, language).filter(claim => expected.includes(claim)).length).toBeGreaterThan(0);
    expect(told(text, language).filter(claim => !claim.endsWith(' null'))).toEqual([]);
  });
});
