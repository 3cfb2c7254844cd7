import type { Span } from '../../domain/span.ts';

/** Tells whether a line is navigation, a byline, a cookie notice or the like. */
export type BoilerplateTest = (line: string) => boolean;

/** Longer lines are prose; they are not tested. */
const LONGEST_LINE = 300;
const LONGEST_HEAD = 90;

/** A line that consists of nothing but "read also": the short lines after it are its links. */
const OPENS_LINKS =
  /^\s*(?:مواضيع|مقالات|أخبار|مواد)?\s*(?:ذات صلة|الأكثر قراءة|اقرأ أيضا[ً]?|related|read also|most read|more from|see also)[^\n]{0,24}$/iu;

/** A line of headings parted by bars or arrows: a menu or a trail. */
function isMenu(line: string): boolean {
  return (
    line.length <= 2 * LONGEST_HEAD &&
    (line.match(/[|»›>·]/g)?.length ?? 0) >= 2 &&
    !/[.!؟?،]|[«“]/.test(line)
  );
}

const SHORT_LINK = /^[\s•·\-–*\d]*[^.!؟?]{1,110}$/u;

/** The lines of a text that are not analysed, as spans in order. Linear: long lines are never tested. */
export function findBoilerplate(text: string, isBoilerplate: BoilerplateTest): Span[] {
  const spans: Span[] = [];
  let afterLinks = false;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start <= LONGEST_LINE) {
      const line = text.slice(start, end);
      const blank = line.trim() === '';
      const opens = OPENS_LINKS.test(line);
      if (!blank) {
        const found = opens || isBoilerplate(line) || isMenu(line);
        const link: boolean = afterLinks && SHORT_LINK.test(line);
        if (found || link) spans.push({ start, end });
        afterLinks = opens || link;
      }
    } else afterLinks = false;
    start = end + 1;
  }
  return spans;
}
