import type { Span } from '../../domain/span.ts';
import { BLOCKS, type Block } from './blocks.ts';
import { CLOSING_SHAPES, isButtonLine, LINE_SHAPES } from './line-shapes.ts';
import { type Line, toLines } from './lines.ts';
import { findRepeated } from './repeated.ts';

/** Tells whether a line is navigation, a byline, a cookie notice or the like by words of one language. */
export type BoilerplateTest = (line: string) => boolean;

/** Entries of a menu that stand one below the other: so many, each so short, so many of them known. */
const MENU_LINES = 4;
const MENU_WORDS = 4;
const MENU_SHARE = 0.4;

/**
 * The lines of a text that are not analysed, as spans in order: navigation, notices, links, readers' comments, whatever a
 * page of any site puts around an article. Known by words, by shape, by what stands around them and by repetition;
 * where that is in doubt a line stays. Linear: words of long lines are never looked at.
 */
export function findBoilerplate(text: string, isBoilerplate: BoilerplateTest): Span[] {
  const lines = toLines(text);
  const found = lines.map(
    line =>
      line.text !== '' &&
      ((isBoilerplate(line.text) && !mayBeText(line)) || LINE_SHAPES.some(shape => shape(line))),
  );
  for (const [at, repeated] of findRepeated(text, lines).entries()) if (repeated) found[at] = true;
  markMenus(lines, found);
  markBlocks(lines, found);
  markButtons(lines, found);
  markClosing(lines, found);
  return lines.filter((_, at) => found[at]).map(({ start, end }) => ({ start, end }));
}

/** What parts a label from what it labels: "Read also: …". */
const LABELLED = /^[^\n]{0,30}[:|–—/©]/u;
const SURE_WORDS = 2;

/** A whole sentence that only begins with a word of pages: "Published reports say …". */
function mayBeText({ prose, pageWords, text }: Line): boolean {
  return prose && pageWords < SURE_WORDS && !LABELLED.test(text);
}

/** Runs of short lines of which many are known for a menu's. */
function markMenus(lines: readonly Line[], found: boolean[]): void {
  const isEntry = ({ words, closed }: Line): boolean =>
    words.length > 0 && words.length <= MENU_WORDS && !closed;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isEntry(lines[to] as Line)) to += 1;
    const run = lines.slice(from, to);
    const known = run.filter(({ pageWords }, i) => pageWords > 0 || found[from + i]).length;
    if (run.length >= MENU_LINES && known >= MENU_SHARE * run.length) found.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
}

/** Headings with what belongs to them. */
function markBlocks(lines: readonly Line[], found: boolean[]): void {
  const before: number[] = [];
  let paragraphs = 0;
  for (const [at, { prose }] of lines.entries()) {
    before.push(paragraphs);
    if (prose && !found[at]) paragraphs += 1;
  }
  const isPlaced = ({ after }: Block, at: number): boolean => {
    const own = before[at] as number;
    return after === undefined || (own >= after && own >= paragraphs - own);
  };
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockAt(lines[at] as Line);
    if (!block) continue;
    const held = isPlaced(block, at) ? countHeld(block, lines, at + 1) : 0;
    if (held < (block.least ?? 0)) continue;
    found.fill(true, at, at + 1 + held);
    at += held;
  }
}

/** The block that a line is the heading of. */
function blockAt(line: Line): Block | undefined {
  return line.text === '' ? undefined : BLOCKS.find(each => each.opens(line));
}

/** How many lines from one on belong to a block. */
function countHeld(block: Block, lines: readonly Line[], from: number): number {
  let nth = 0;
  for (let line = lines[from]; line && block.holds(line, nth) && !blockAt(line); line = lines[from + nth])
    nth += 1;
  return nth;
}

/** Buttons after what is known: "Accept all". */
function markButtons(lines: readonly Line[], found: boolean[]): void {
  for (const [at, line] of lines.entries()) if (found[at - 1] && isButtonLine(line)) found[at] = true;
}

/** What stands after the last paragraph: the life of the author. */
function markClosing(lines: readonly Line[], found: boolean[]): void {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at] as Line;
    if (CLOSING_SHAPES.some(shape => line.text !== '' && shape(line))) found[at] = true;
    else if (line.prose && !found[at]) return;
  }
}
