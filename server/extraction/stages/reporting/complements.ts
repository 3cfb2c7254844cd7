import { GAP, type Sentence, type Token } from '../../document.ts';
import type { LanguagePack } from '../../languages/language-pack.ts';
import type { Verb } from './speech-verbs.ts';

const COMPLEMENT_REACH = 22;
const CONTRAST = new Set('فيما بينما لكن ولكن كما ثم حين while but though although whereas'.split(' '));

/** Where the complement of a speech verb begins: after a complementiser, at a quotation, or after the source. */
export function complementStart(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  pack: LanguagePack,
): { at: number; marked: boolean } {
  const { complementisers } = pack.vocabulary;
  const end = Math.min(sentence.last, from + COMPLEMENT_REACH);
  for (let at = from; at < end; at += 1) {
    const token = tokens[at] as Token;
    if (
      pack.language === 'AR' ? complementisers.has(token.folded) : token.folded === 'that' && at - from <= 8
    )
      return { at, marked: true };
    if (token.gap & GAP.quoteOpen && at > from && token.gap & (GAP.colon | GAP.comma))
      return { at, marked: true };
    if (token.gap & GAP.colon) return { at, marked: true };
  }
  return { at: from, marked: false };
}

/** How far the verbal noun of a report stands from its verb. */
const NOUN_REACH = 12;

/**
 * As complementStart; what is reported may also be a verbal noun after ب or عن: «أفادت مصادر بوصول X», «أعلن X عن
 * تمكنه من».
 */
export function nounComplement(
  verb: Verb,
  tokens: readonly Token[],
  sentence: Sentence,
  pack: LanguagePack,
): { at: number; marked: boolean; noun: boolean } {
  const plain = complementStart(tokens, verb.at + 1, sentence, pack);
  const clause = { ...plain, noun: !plain.marked && !verb.act && verb.nounComplement };
  if (verb.act || verb.lemma === 'نقل') return clause;
  const end = Math.min(plain.marked ? plain.at : sentence.last, verb.at + NOUN_REACH);
  for (let at = verb.at + 1; at < end; at += 1) {
    const token = tokens[at] as Token;
    if (token.gap & (GAP.stop | GAP.line)) break;
    const afterAbout = (tokens[at - 1] as Token).folded === 'عن';
    const noun = pack.predicates
      .analyse(token)
      .some(({ entry, preposition }) => entry.form === 'nominal' && (afterAbout || preposition === 'ب'));
    const light =
      pack.vocabulary.lightNouns.size > 0 &&
      pack
        .nameReadings(token)
        .some(({ stem, clitic }) => pack.vocabulary.lightNouns.has(stem) && (afterAbout || clitic === 'ب'));
    if (noun || light) return { at, marked: true, noun: true };
  }
  return clause;
}

/** Where a report ends: at the next report of the same rank, or with the sentence. */
export function complementEnd(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  verbs: readonly Verb[],
  pack: LanguagePack,
): number {
  for (const verb of verbs) {
    if (verb.at <= from + 1) continue;
    const token = tokens[verb.at] as Token;
    const previous = tokens[verb.at - 1] as Token;
    if (pack.language === 'AR') {
      if (token.folded.startsWith('و') && !inQuote(tokens, from, verb.at)) return verb.at;
      if (CONTRAST.has(previous.folded) && !inQuote(tokens, from, verb.at)) return verb.at - 1;
    } else {
      for (let at = verb.at - 1; at > from && verb.at - at < 9; at -= 1) {
        const word = tokens[at] as Token;
        if (CONTRAST.has(word.folded) && !inQuote(tokens, from, at)) return at;
        if (word.folded === 'and' && at === verb.at - 1 && !inQuote(tokens, from, at)) return at;
        if (
          word.gap & GAP.comma &&
          (word.folded === 'and' || word.folded === 'but') &&
          !inQuote(tokens, from, at)
        )
          return at;
      }
    }
  }
  return sentence.last;
}

/** Whether a place lies in a quotation that opens after another place. */
export function inQuote(tokens: readonly Token[], from: number, to: number): boolean {
  let open = false;
  for (let at = from; at <= to; at += 1) {
    const { gap } = tokens[at] as Token;
    const both = (gap & GAP.quoteOpen) !== 0 && (gap & GAP.quoteClose) !== 0;
    if (both) open = !open;
    else if (gap & GAP.quoteOpen) open = true;
    else if (gap & GAP.quoteClose) open = false;
  }
  return open;
}
