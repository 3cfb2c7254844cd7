import { type Language, toLanguageTag } from '../../server/domain/language.ts';

/** Which digits numbers are written in: 123 or ١٢٣. */
export type Digits = 'latn' | 'arab';

const FSI = '\u2068';
const LRI = '\u2066';
const PDI = '\u2069';

/** A line of a label in isolation: it takes its direction from its own first strong letter, wherever it is drawn. */
export function isolate(text: string): string {
  return `${FSI}${text}${PDI}`;
}

/** A count as the reader wants its digits, grouped by thousands. */
export function formatCount(value: number, language: Language, digits: Digits): string {
  return new Intl.NumberFormat(`${toLanguageTag(language)}-u-nu-${digits}`).format(value);
}

/** The text of the pill on a node: how many neighbours are hidden, `+` while unknown, nothing for none. */
export function hiddenText(hidden: number | null, language: Language, digits: Digits): string | null {
  if (hidden === 0) return null;
  return `${LRI}+${hidden === null ? '' : formatCount(hidden, language, digits)}${PDI}`;
}

/** The label of a line: the names of its types and the number of its claims. */
export function lineText(label: string, claims: number, language: Language, digits: Digits): string {
  return isolate(`${label} ${formatCount(claims, language, digits)}`);
}

/** Width of a text in the label's font. */
export type Measure = (text: string) => number;

function cut(text: string, measure: Measure, width: number): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  let end = letters.length;
  while (end > 1 && measure(`${joinSegments(letters, end)}…`) > width) end -= 1;
  return `${joinSegments(letters, end).trimEnd()}…`;
}

function joinSegments(letters: Intl.SegmentData[], end: number): string {
  return letters
    .slice(0, end)
    .map(letter => letter.segment)
    .join('');
}

/**
 * Breaks a name between words into lines no wider than `width`. What does not fit into `most` lines is cut at a
 * letter and ends in `…`. Each line is isolated.
 */
export function wrapName(name: string, measure: Measure, width = 120, most = 2): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (measure(joined) > width && lines.length < most)) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines.map(line => isolate(measure(line) > width ? cut(line, measure, width) : line));
}
