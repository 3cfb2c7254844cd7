import { useSyncExternalStore } from 'react';
import { fromLanguageTag, type Language } from '../../server/domain/language.ts';
import type { Digits } from '../i18n/locale.ts';

export type Theme = 'light' | 'dark';

/** What a reader chooses for every view; kept in the browser, not in the link. */
export type Preferences = { language: Language; theme: Theme; digits: Digits };

const KEYS = { language: 'isnad.language', theme: 'isnad.theme', digits: 'isnad.digits' } as const;
const DARK = '(prefers-color-scheme: dark)';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

function browserLanguage(): Language {
  for (const tag of navigator.languages ?? []) {
    const language = fromLanguageTag(tag);
    if (language) return language;
  }
  return 'AR';
}

function first(): Preferences {
  const link = new URLSearchParams(location.search).get('lang');
  const theme = stored(KEYS.theme);
  return {
    language:
      (link && fromLanguageTag(link)) || fromLanguageTag(stored(KEYS.language) ?? '') || browserLanguage(),
    theme: theme === 'dark' || theme === 'light' ? theme : matchMedia(DARK).matches ? 'dark' : 'light',
    digits: stored(KEYS.digits) === 'arab' ? 'arab' : 'latn',
  };
}

let chosen: Preferences | null = null;

function current(): Preferences {
  chosen ??= first();
  return chosen;
}

const listeners = new Set<() => void>();

function change(next: Partial<Preferences>): void {
  chosen = { ...current(), ...next };
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Writes language, direction and theme on the document. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.lang = current().language === 'AR' ? 'ar' : 'en';
  root.dir = current().language === 'AR' ? 'rtl' : 'ltr';
  root.dataset.theme = current().theme;
}

/** Follows the system's theme until the reader chooses one. */
export function followSystemTheme(): void {
  matchMedia(DARK).addEventListener('change', event => {
    if (stored(KEYS.theme) === null) change({ theme: event.matches ? 'dark' : 'light' });
  });
}

export function chooseTheme(theme: Theme): void {
  keep(KEYS.theme, theme);
  change({ theme });
}

export function chooseDigits(digits: Digits): void {
  keep(KEYS.digits, digits);
  change({ digits });
}

/** The reader chose a language: it is kept for later visits. */
export function chooseLanguage(language: Language): void {
  keep(KEYS.language, language);
  change({ language });
}

/** A link says a language: it holds for this visit only. */
export function adoptLanguage(language: Language): void {
  if (language !== current().language) change({ language });
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
