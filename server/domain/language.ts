export const LANGUAGES = ['AR', 'EN'] as const;

/** A language that articles are read in and that the explorer speaks. */
export type Language = (typeof LANGUAGES)[number];

/** The BCP 47 tag of a language: `ar` or `en`. */
export function toLanguageTag(language: Language): 'ar' | 'en' {
  return language === 'AR' ? 'ar' : 'en';
}

/** The language of a tag such as `ar`, `AR` or `en-GB`; null where it is none of ours. */
export function fromLanguageTag(tag: string): Language | null {
  const primary = tag.trim().toUpperCase().split(/[-_]/)[0];
  return primary === 'AR' || primary === 'EN' ? primary : null;
}
