import { useMemo } from 'react';
import type { Language } from '../../server/domain/language.ts';
import { usePreferences } from '../state/preferences.ts';

type Named = { nameAr: string; nameEn: string };
type ShortNamed = Named & { shortAr: string; shortEn: string };
type Labelled = { labelAr: string; labelEn: string };

/** Names in the language of the page, else in the other. */
export type Names = {
  full(of: Named): string;
  short(of: ShortNamed): string;
  label(of: Labelled): string;
  /** The full name in the language that the page does not speak; empty where it is the same. */
  other(of: Named): string;
};

export function namesIn(language: Language): Names {
  const arabic = language === 'AR';
  const full = (of: Named) => (arabic ? of.nameAr || of.nameEn : of.nameEn || of.nameAr);
  return {
    full,
    short: of => (arabic ? of.shortAr || of.shortEn : of.shortEn || of.shortAr) || full(of),
    label: of => (arabic ? of.labelAr || of.labelEn : of.labelEn || of.labelAr),
    other: of => {
      const other = arabic ? of.nameEn : of.nameAr;
      return other === full(of) ? '' : other;
    },
  };
}

export function useNames(): Names {
  const { language } = usePreferences();
  return useMemo(() => namesIn(language), [language]);
}
