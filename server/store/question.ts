import { foldName } from '../domain/folding.ts';

/** Code units of a question that are looked at: no name is longer, and a text is found by its first words. */
const LONGEST_QUESTION = 200;

/** Words of a question that are looked for: each costs a look at the index. */
const MOST_WORDS = 12;

/** A question for a name as names are compared. */
export function askedName(text: string): string {
  return foldName(text.slice(0, LONGEST_QUESTION));
}

/** The words of a question for a text, folded, each once. */
export function askedWords(text: string): string[] {
  return [
    ...new Set(
      foldName(text.slice(0, 2 * LONGEST_QUESTION))
        .split(' ')
        .filter(Boolean),
    ),
  ].slice(0, MOST_WORDS);
}
