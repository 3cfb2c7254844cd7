import { askedWords } from '../question.ts';

/**
 * An FTS5 query that finds all words of a folded text, the last one as a beginning; in one column where that is named.
 * Quoted: nothing in it is syntax.
 */
export function matchAll(text: string, column?: 'title'): string {
  const words = askedWords(text);
  const all = words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ') || '""';
  return column ? `${column} : (${all})` : all;
}
