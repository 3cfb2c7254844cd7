import { GAP, type NounPhrase, type Sentence, type Token } from '../../document.ts';
import type { LanguagePack } from '../../languages/language-pack.ts';

/** The longest insertion between two commas, in words. */
const LONGEST = 24;

const OPENS = /^(?:وهي|وهو|وهم|which|who|whose|whom)$/;
const AUXILIARY =
  /^(?:has|have|had|is|was|were|are|will|would|may|can|could|said|says|قد|لم|لن|لا|كانت|كان)$/;

/**
 * Insertions between two commas, by token of the sentence: 0 outside, a number from 1 within. "The force, which holds
 * the dam, has clashed": what stands within is no argument of a verb outside.
 */
export function findInsertions(
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  isVerb: (at: number) => boolean,
  pack: LanguagePack,
): Uint8Array {
  const regions = new Uint8Array(sentence.last - sentence.first);
  const ends = new Set(phrases.map(({ last }) => last));
  const starts = new Set(phrases.filter(({ preposition }) => preposition === '').map(({ first }) => first));
  let region = 0;
  for (let at = sentence.first + 1; at < sentence.last; at += 1) {
    const token = tokens[at] as Token;
    if (!(token.gap & GAP.comma)) continue;
    const opensClause = OPENS.test(token.folded) || pack.vocabulary.relatives.has(token.folded);
    if (!opensClause && !ends.has(at)) continue;
    let close = at + 1;
    while (
      close < sentence.last &&
      close - at <= LONGEST &&
      !((tokens[close] as Token).gap & (GAP.comma | GAP.stop))
    )
      close += 1;
    if (close >= sentence.last || close - at > LONGEST) continue;
    const next = tokens[close] as Token;
    const resumes = AUXILIARY.test(next.folded) || isVerb(close) || starts.has(close);
    if (!resumes || (!opensClause && (AUXILIARY.test(token.folded) || hasVerb(at, close, isVerb)))) continue;
    // A second comma in a list is no end of an insertion: "A, B, and C".
    if (!opensClause && starts.has(at) && starts.has(close)) continue;
    region = Math.min(255, region + 1);
    regions.fill(region, at - sentence.first, close - sentence.first);
    at = close - 1;
  }
  return regions;
}

function hasVerb(from: number, to: number, isVerb: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(at)) return true;
  return false;
}
