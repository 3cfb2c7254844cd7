import { type Language, toLanguageTag } from '../../server/domain/language.ts';
import { type Digits, formatCount } from './label-text.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const AR = {
  canvas: 'شبكة الجهات والعلاقات',
  table: 'افتحها جدولًا',
  controls: 'أدوات الشبكة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'أظهر الشبكة كلها',
  lasso: 'اختر برسم خطّ حول الجهات',
  selected: 'المحدَّد:',
  keys: 'الأسهم: أقرب جهة. Tab: خطوط الجهة. Enter: افتح. مسافة: اختر. E: وسّع. H: اخفِ. P: مسار. L: ثبّت. F: الكل. G: جدول.',
  more: 'جهات مخفية:',
};

const EN: typeof AR = {
  canvas: 'Graph of actors and relationships',
  table: 'Open as table',
  controls: 'Graph controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the whole graph',
  lasso: 'Choose actors by drawing round them',
  selected: 'selected:',
  keys: 'Arrows: nearest actor. Tab: lines of the actor. Enter: open. Space: choose. E: expand. H: hide. P: path. L: pin. F: fit. G: table.',
  more: 'hidden neighbours:',
};

/** The words of the canvas in a language. */
export function graphWords(language: Language): typeof AR {
  return language === 'AR' ? AR : EN;
}

const COUNTED: Record<Language, Record<'actors' | 'lines' | 'disputed' | 'claims', Forms>> = {
  AR: {
    actors: { zero: 'لا جهات', one: 'جهة واحدة', two: 'جهتان', few: '# جهات', other: '# جهة' },
    lines: { zero: 'لا علاقات', one: 'علاقة واحدة', two: 'علاقتان', few: '# علاقات', other: '# علاقة' },
    disputed: {
      zero: 'لا علاقات متنازَع عليها',
      one: 'واحدة متنازَع عليها',
      two: 'اثنتان متنازَع عليهما',
      few: '# متنازَع عليها',
      other: '# متنازَع عليها',
    },
    claims: {
      zero: 'لا ادّعاءات',
      one: 'ادّعاء واحد',
      two: 'ادّعاءان',
      few: '# ادّعاءات',
      many: '# ادّعاءً',
      other: '# ادّعاء',
    },
  },
  EN: {
    actors: { one: '# actor', other: '# actors' },
    lines: { one: '# relationship', other: '# relationships' },
    disputed: { one: '# disputed', other: '# disputed' },
    claims: { one: '# claim', other: '# claims' },
  },
};

/** A number of things, with the plural form that the language asks for. */
export function countOf(
  what: keyof (typeof COUNTED)['AR'],
  count: number,
  language: Language,
  digits: Digits,
): string {
  const forms = COUNTED[language][what];
  const form = forms[new Intl.PluralRules(toLanguageTag(language)).select(count)] ?? forms.other;
  return form.replace('#', formatCount(count, language, digits));
}
