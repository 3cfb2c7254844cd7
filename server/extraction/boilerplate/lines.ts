import { fold } from '../../domain/folding.ts';
import type { Span } from '../../domain/span.ts';
import { countPageWords } from './page-words.ts';

/** A line of a text that is not blank, and what its shape says. */
export type Line = Span & {
  /** As it stands in the text; empty where it is too long to be looked at. */
  text: string;
  /** Folded, without marks; none where the line is too long for a button or an entry of a menu. */
  words: readonly string[];
  /** How many of these belong to web pages. */
  pageWords: number;
  /** Ends as a sentence does. */
  closed: boolean;
  /** Looks like a paragraph: long enough and the end of a sentence. */
  prose: boolean;
  /** A blank line stands before it. */
  apart: boolean;
};

/** Longer lines are text; their words are not looked at. */
export const LONGEST_LINE = 300;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const CLOSED = /[.!؟?…][\s"”»'’)\]]*$/u;

/** Sentences of an article are seldom shorter; longer lines are no buttons. */
const SHORTEST_PROSE = 55;
const LONGEST_LABEL = 180;

/** The lines of a text in order, without the blank ones. Linear: words of long lines are not cut. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const long = end - start > LONGEST_LINE;
    const line = long ? '' : text.slice(start, end);
    if (long) lines.push({ start, end, text: '', words: [], pageWords: 0, closed: true, prose: true, apart });
    else if (line.trim() !== '') lines.push(toLine(line, start, end, apart));
    apart = !long && line.trim() === '';
    start = end + 1;
  }
  return lines;
}

/** The words of a line, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

function toLine(text: string, start: number, end: number, apart: boolean): Line {
  const words = text.length <= LONGEST_LABEL ? wordsOf(text) : [];
  const closed = CLOSED.test(text);
  const pageWords = countPageWords(words);
  const prose = closed && text.length >= SHORTEST_PROSE;
  return { start, end, text, words, pageWords, closed, prose, apart };
}
