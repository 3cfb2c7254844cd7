import { askedWords } from '../question.ts';

/** An FTS5 query that finds all words of a folded text, the last one as a beginning. Quoted: nothing in it is syntax. */
export function matchAll(text: string): string {
  const words = askedWords(text);
  return words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ') || '""';
}
