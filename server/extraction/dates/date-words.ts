import { fold } from '../../domain/folding.ts';
import type { Language } from '../../domain/language.ts';

/** Names of the months, January first: those of the Levant, of Egypt, of the Maghreb, and of Algeria and Tunisia where they differ; English. */
const MONTHS: Record<Language, readonly (readonly string[])[]> = {
  AR: [
    ['كانون الثاني', 'كانون ثاني', 'يناير', 'جانفي'],
    ['شباط', 'فبراير', 'فيفري'],
    ['آذار', 'مارس'],
    ['نيسان', 'أبريل', 'إبريل', 'أفريل'],
    ['أيار', 'مايو', 'ماي'],
    ['حزيران', 'يونيو', 'يونيه', 'جوان'],
    ['تموز', 'يوليو', 'يوليه', 'يوليوز', 'جويلية'],
    ['آب', 'أغسطس', 'غشت', 'أوت'],
    ['أيلول', 'سبتمبر', 'شتنبر'],
    ['تشرين الأول', 'تشرين أول', 'أكتوبر'],
    ['تشرين الثاني', 'تشرين ثاني', 'نوفمبر', 'نونبر'],
    ['كانون الأول', 'كانون أول', 'ديسمبر', 'دجنبر'],
  ],
  EN: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
};

/** Names of the days, Sunday first. */
const WEEKDAYS: Record<Language, readonly (readonly string[])[]> = {
  AR: [['الأحد'], ['الاثنين', 'الإثنين'], ['الثلاثاء'], ['الأربعاء'], ['الخميس'], ['الجمعة'], ['السبت']],
  EN: [['sunday'], ['monday'], ['tuesday'], ['wednesday'], ['thursday'], ['friday'], ['saturday']],
};

const ONES = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');
const TEENS = 'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');

/** Days of the month in Arabic words, the first first. */
const ORDINALS: readonly string[] = [
  ...ONES,
  'العاشر',
  ...TEENS.map(one => `${one} عشر`),
  'العشرين',
  ...TEENS.map(one => `${one} والعشرين`),
  'الثلاثين',
  'الحادي والثلاثين',
];

/** What names a number, by its folded words; the longest name first. */
function table(names: readonly (readonly string[])[], first: number): readonly [string[], number][] {
  return names
    .flatMap((all, at) => all.map((name): [string[], number] => [fold(name).split(' '), at + first]))
    .sort(([a], [b]) => b.length - a.length);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

/** The words of dates of one language, folded. */
type Rows = {
  months: readonly [string[], number][];
  weekdays: readonly [string[], number][];
  ordinals: readonly [string[], number][];
  /** Before the number of a year. */
  year: ReadonlySet<string>;
  /** Between the parts of a date. */
  of: ReadonlySet<string>;
  /** Say that something happens at the date that follows, or in which part of it. */
  leads: ReadonlySet<string>;
  /** Those among them that no number follows but that of a year. */
  parts: ReadonlySet<string>;
  /** After the number of a year: what is counted is no such word. */
  after: ReadonlySet<string>;
  /** Before a date that bounds a stretch of time or belongs to a noun. */
  bounds: ReadonlySet<string>;
  /** After a date that begins a stretch of time. */
  until: ReadonlySet<string>;
  /** After a day of the week: the one before publication, and not the day itself. */
  past: ReadonlySet<string>;
  /** After a day of the week: not the last one. */
  other: ReadonlySet<string>;
  /** Before a day of the week: a name that holds it, or another such day. */
  holders: ReadonlySet<string>;
  /** Words for days seen from the day of publication, and how far they are from it. */
  relative: readonly [string[], number][];
};

/** The same, and the words with which a date may begin, but for numbers. */
export type DateWords = Rows & { first: ReadonlySet<string> };

const ROWS: Record<Language, Rows> = {
  AR: {
    months: table(MONTHS.AR, 1),
    weekdays: table(WEEKDAYS.AR, 0),
    ordinals: table(
      ORDINALS.map(word => [word]),
      1,
    ),
    year: set('عام العام سنة السنة'),
    of: set('من شهر لعام لسنة'),
    leads: set(
      'في وفي ففي يوم ويوم اليوم بتاريخ وبتاريخ صباح مساء ظهر عصر فجر ليل ليلة خلال وخلال منتصف أواسط مطلع أوائل أواخر نهاية بداية شهر',
    ),
    parts: set('منتصف أواسط مطلع أوائل أواخر نهاية بداية'),
    after: set('في من على إلى عن مع بعد قبل حين عندما حيث وفي ومن أي كان كانت'),
    bounds: set('منذ حتى قبل بعد بين إلى من اعتبارا وحتى لغاية عن'),
    until: set('حتى وحتى إلى لغاية'),
    past: set('الماضي الماضية الفائت الفائتة المنصرم المنصرمة'),
    other: set('المقبل القادم المقبلة القادمة التالي الذي'),
    holders: set('أمس صلاة خطبة مسجد جامع سوق حي بلدة قرية جريدة صحيفة كل أيام منذ حتى قبل بعد من إلى بين'),
    relative: [
      [['امس', 'الاول'], -2],
      [['اول', 'من', 'امس'], -2],
      [['اول', 'امس'], -2],
      [['امس'], -1],
    ],
  },
  EN: {
    months: table(MONTHS.EN, 1),
    weekdays: table(WEEKDAYS.EN, 0),
    ordinals: [],
    year: new Set(),
    of: new Set(['of']),
    leads: new Set(['on', 'in', 'during', 'early', 'mid', 'late']),
    parts: set('early mid late'),
    after: set(
      'he she it they we you i the a an this these those his her its their and but or when where after before as while amid by with for to in on at from over under near against following was were is are had has have',
    ),
    bounds: set(
      'since until till before after by from between of for to through and the this last next as about',
    ),
    until: set('to until till through'),
    past: new Set(),
    other: new Set(["'s"]),
    holders: set(
      'the a an this that last next every each previous following since until till before after by from of for to between through',
    ),
    relative: [
      [['the', 'day', 'before', 'yesterday'], -2],
      [['yesterday'], -1],
    ],
  },
};

function withFirst(rows: Rows): DateWords {
  const { months, weekdays, ordinals, relative, year } = rows;
  const words = [months, weekdays, ordinals, relative].flatMap(each => each.map(([[first = '']]) => first));
  return { ...rows, first: new Set([...words, ...year]) };
}

/** By language. */
export const DATE_WORDS: Record<Language, DateWords> = { AR: withFirst(ROWS.AR), EN: withFirst(ROWS.EN) };
