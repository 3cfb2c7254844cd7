import type { Language } from '../../server/domain/language.ts';
import type { DatePrecision } from '../../server/domain/published-date.ts';
import type { Digits } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found.format(date);
}

/** «تموز/يوليو»: the month's names in the Levant and in Egypt. */
function arabicMonth(date: Date): string {
  const levant = format('ar-SY', { month: 'long' }, date);
  const egypt = format('ar-EG', { month: 'long' }, date);
  return levant === egypt ? levant : `${levant}/${egypt}`;
}

function day(date: Date, language: Language, digits: Digits): string {
  const locale = language === 'AR' ? `ar-u-nu-${digits}` : 'en-GB';
  return new Intl.NumberFormat(locale).format(date.getUTCDate());
}

function year(date: Date, language: Language, digits: Digits): string {
  const locale = language === 'AR' ? `ar-u-nu-${digits}` : 'en-GB';
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(date.getUTCFullYear());
}

/** A date with as much as is known of it: «26 تموز/يوليو 2023», "26 Jul 2023", "2023". */
export function formatDate(
  iso: string,
  precision: DatePrecision,
  language: Language,
  digits: Digits,
): string {
  // What is missing of a partial date is not written, so it may be anything.
  const date = new Date(`${`${iso.slice(0, 10)}-01-01`.slice(0, 10)}T00:00:00Z`);
  const parts = [year(date, language, digits)];
  if (precision !== 'YEAR')
    parts.unshift(language === 'AR' ? arabicMonth(date) : format('en-US', { month: 'short' }, date));
  if (precision === 'DAY') parts.unshift(day(date, language, digits));
  return parts.join(' ');
}
