import type { Language } from '../domain/language.ts';

/** The language whose script most letters of the beginning of a text are in; null where it has neither. */
export function languageOfScript(text: string): Language | null {
  let arabic = 0;
  let latin = 0;
  for (const letter of text.slice(0, 20_000)) {
    if (letter >= '\u0620' && letter <= '\u06d3') arabic += 1;
    else if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) latin += 1;
  }
  if (arabic === 0 && latin === 0) return null;
  return arabic >= latin ? 'AR' : 'EN';
}

const LONGEST_TITLE = 200;

/** The first line of a text that is not blank, as a title; the fallback where that line is a paragraph. */
export function titleOf(text: string, fallback: string): string {
  const line =
    text
      .split('\n')
      .find(candidate => candidate.trim() !== '')
      ?.trim() ?? '';
  return line !== '' && line.length <= LONGEST_TITLE ? line : fallback;
}
