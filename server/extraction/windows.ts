/**
 * Texts of millions of characters are read a stretch after another, so that memory does not grow with what was already
 * read. Such texts are logs and books and not articles: what one stretch calls "it" is not looked for in the one before.
 */
import type { Span } from '../domain/span.ts';

/** Texts up to so many characters are read as one. */
const LONGEST_WINDOW = 500_000;

/** How far back from its end a window looks for a better place to end. */
const SEARCHED = 20_000;

/** Cuts a text where a line, else a sentence, else a word ends; everything is in exactly one window. */
export function toWindows(text: string, longest: number = LONGEST_WINDOW): Span[] {
  const windows: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= longest ? text.length : endBefore(text, start, start + longest);
    windows.push({ start, end });
    start = end;
  }
  return windows;
}

function endBefore(text: string, start: number, latest: number): number {
  const from = Math.max(start + 1, latest - SEARCHED);
  const tail = text.slice(from, latest);
  const ends = [tail.lastIndexOf('\n'), lastMatch(tail, /[.!?؟…]\s/gu), lastMatch(tail, /\s/gu)];
  const best = ends.find(at => at >= 0);
  if (best !== undefined) return from + best + 1;
  // No space for thousands of characters: only a surrogate pair must not be parted.
  const code = text.charCodeAt(latest - 1);
  return code >= 0xd800 && code <= 0xdbff ? latest - 1 : latest;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
