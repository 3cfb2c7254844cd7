import { foldName } from '../../domain/folding.ts';

/** An FTS5 query that finds all words of a folded text, the last one as a beginning. Quoted: nothing in it is syntax. */
export function matchAll(text: string): string {
  const words = foldName(text).split(' ').filter(Boolean);
  return words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ') || '""';
}
