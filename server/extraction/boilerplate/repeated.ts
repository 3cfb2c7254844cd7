import type { Line } from './lines.ts';

/** Longer lines are not compared: nobody repeats a whole text in one. */
const LONGEST = 5_000;

/** Shorter sentences are said twice without being a copy. */
const LEAST_WORDS = 8;

const SENTENCE_END = /[.!?؟…]+[\s"”»)\]]*/u;

/** Sentences of a line as they are compared: words only. Copies are made by machines: their letters are the same. */
function sentencesOf(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map(sentence => (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter(Boolean);
}

/**
 * Which lines repeat others: a paragraph twice, a teaser or a quotation taken out of the text. A line counts where all of
 * its sentences stand in an earlier line, or where it breaks off what a later one says in full.
 */
export function findRepeated(text: string, lines: readonly Line[]): boolean[] {
  if (lines.length < 2) return [];
  const seen = new Set<string>();
  const beginnings = new Map<string, number>();
  const sentences = lines.map(({ start, end }) =>
    end - start > LONGEST ? [] : sentencesOf(text.slice(start, end)),
  );
  for (const [at, [first]] of sentences.entries()) if (first) beginnings.set(opening(first), at);
  return lines.map((line, at) => {
    const own = sentences[at] as string[];
    const all = own.join(' ');
    const long = all.split(' ').length >= LEAST_WORDS;
    const repeated = long && own.every(sentence => seen.has(sentence));
    for (const sentence of own) seen.add(sentence);
    return repeated || (long && isTeaser(text, line, all, beginnings.get(opening(all)) ?? at, at, sentences));
  });
}

function opening(sentence: string): string {
  return sentence.split(' ', LEAST_WORDS).join(' ');
}

/** A line that breaks off, and whose words a later line begins with. */
function isTeaser(
  text: string,
  { start, end }: Line,
  words: string,
  other: number,
  at: number,
  sentences: readonly (readonly string[])[],
): boolean {
  if (other <= at || !/(?:…|\.\.\.)\s*[\])»”"]*\s*$/u.test(text.slice(start, end))) return false;
  return (sentences[other] ?? []).join(' ').startsWith(words);
}
