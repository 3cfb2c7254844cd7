import type { Span } from '../../domain/span.ts';
import { contains } from '../../domain/span.ts';
import { GAP, type Sentence, type Token } from '../document.ts';

/** Longer stretches without a full stop are cut: every later stage looks at one sentence at a time. */
const LONGEST_SENTENCE = 220;

/** Latin abbreviations after which a full stop ends nothing. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen col lt maj sgt capt sen rep gov prof st no vs etc jan feb mar apr jun jul aug sep sept oct nov dec brig adm'.split(
    ' ',
  ),
);

function endsBefore(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.gap & GAP.line) return true;
  if (!(token.gap & GAP.stop)) return false;
  const previous = tokens[index - 1] as Token;
  return !ABBREVIATIONS.has(previous.folded) && !/^[A-Z]$/.test(previous.raw);
}

/**
 * Sentences: a line break or a full stop before a space ends one, an abbreviation does not. A line is a paragraph.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  boilerplate: readonly Span[],
  isDebris: (sentence: string) => boolean = () => false,
): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let block = 0;
  const close = (last: number): void => {
    if (last <= first) return;
    const start = (tokens[first] as Token).start;
    const end = (tokens[last - 1] as Token).end;
    while (block < boilerplate.length && (boilerplate[block] as Span).end <= start) block += 1;
    const line = boilerplate[block];
    sentences.push({
      start,
      end,
      first,
      last,
      paragraph,
      boilerplate: (line !== undefined && contains(line, { start, end })) || isDebris(text.slice(start, end)),
    });
    first = last;
  };
  for (let index = 1; index < tokens.length; index += 1) {
    if (endsBefore(tokens, index) || index - first >= LONGEST_SENTENCE) {
      close(index);
      if ((tokens[index] as Token).gap & GAP.line) paragraph += 1;
    }
  }
  close(tokens.length);
  // A sentence includes the full stop that ends it.
  for (const sentence of sentences) if (/[.!?؟…]/.test(text[sentence.end] ?? '')) sentence.end += 1;
  return sentences;
}
