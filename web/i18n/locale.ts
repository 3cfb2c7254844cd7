import type { Language } from '../../server/domain/language.ts';

/** Which digits numbers are written in: 123 or ١٢٣. */
export type Digits = 'latn' | 'arab';

/** The locale of a language with its digits always said. English has 123 only. */
export function numberLocale(language: Language, digits: Digits): string {
  return language === 'AR' ? `ar-u-nu-${digits}` : 'en-GB-u-nu-latn';
}
