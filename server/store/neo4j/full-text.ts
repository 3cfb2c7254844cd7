import { askedWords } from '../question.ts';

/** A word that no folded text holds, which has letters and digits only. */
const NOTHING = '\u2205';

/**
 * A Lucene query that finds all words of a folded text, the last one as a beginning; in one property where that is
 * named. Folded words are lower case letters and digits: nothing in them is syntax.
 */
export function luceneQuery(text: string, property?: 'foldedTitle'): string {
  const words = askedWords(text);
  const field = property ? `${property}:` : '';
  return words.map((word, i) => `+${field}${word}${i === words.length - 1 ? '*' : ''}`).join(' ') || NOTHING;
}
