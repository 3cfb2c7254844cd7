import { GAP, type Sentence, type Token } from '../../document.ts';

const BEFORE = new Set(
  'in inside across near around outside throughout northern southern eastern western northeastern northwestern southeastern southwestern north-east north-west central north south east west capital downtown rural neighbouring neighboring'.split(
    ' ',
  ),
);

/** "the city of Damascus", "parts of Syria". */
const PLACES_OF = new Set(
  'city town province countryside outskirts suburb suburbs north south east west northeast northwest southeast southwest part parts area areas region regions capital centre center rest'.split(
    ' ',
  ),
);

const AFTER = new Set(
  'province countryside suburb suburbs city governorate neighborhood neighbourhood district districts airport outskirts highway road region border'.split(
    ' ',
  ),
);

/** A state or its capital as the mere place of what is told: it is nobody there. */
export function isScene(tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean {
  const next = last < sentence.last ? (tokens[last] as Token) : undefined;
  if (next && next.gap === 0 && AFTER.has(next.folded)) return true;
  if (first <= sentence.first || (tokens[first] as Token).gap & ~GAP.hyphen) return false;
  const before = (tokens[first - 1] as Token).folded;
  if (BEFORE.has(before)) return true;
  return before === 'of' && first - 2 >= sentence.first && PLACES_OF.has((tokens[first - 2] as Token).folded);
}
