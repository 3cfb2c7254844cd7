import { GAP, type NounPhrase, type Predicate, type Token } from '../../document.ts';
import type { SlotRule } from '../../languages/language-pack.ts';
import type { SentenceScope } from './sentence-scope.ts';

type Fit = (slot: SlotRule, predicate: Predicate, phrase: NounPhrase, scope: SentenceScope) => boolean;

const word = ({ tokens, sentence }: SentenceScope, at: number): string =>
  at >= sentence.first && at < sentence.last ? (tokens[at] as Token).folded : '';

/** Nouns whose owner does what the infinitive after them says. */
const BID =
  /^(?:attempts?|efforts?|bids?|decisions?|plans?|moves?|threats?|pledges?|promises?|vows?|refusal|failure|inability|ability|willingness|readiness|desire|intention|intentions|campaigns?|offensives?|operations?|drive|push|commitment|determination|offers?|campaign|mission|struggle)$/;

/** "an X attempt to blackmail Y", "its decision to arm Y". */
const bid: Fit = (_, predicate, phrase, scope) => {
  if (!predicate.infinitive || word(scope, predicate.first - 1) !== 'to') return false;
  const noun = predicate.first - 2;
  if (!BID.test(word(scope, noun)) || phrase.last > noun || noun - phrase.last > 2) return false;
  const { mention } = phrase;
  const owns = phrase.possessive || mention.kind === 'demonym' || phrase.last === noun;
  for (let at = phrase.last; at < noun; at += 1)
    if ((scope.tokens[at] as Token).gap & ~GAP.hyphen || scope.isVerb(at)) return false;
  return owns;
};

const COPULA = /^(?:is|are|was|were|be|been|being|remains?|remained|becomes?|became|become|as)$/;

/** "X is a close ally of Y", "Y's ally X", "X, Y's ally": who is bonded to whom. */
const bonded: Fit = (slot, predicate, phrase, scope) => {
  const { first, row } = predicate;
  if (row.type !== 'ALLIED_WITH' && row.type !== 'OPPOSES') return false;
  if (slot.role === 'object') {
    if (first - phrase.last > 3) return false;
    return phrase.possessive || phrase.mention.kind === 'demonym' || phrase.last === first;
  }
  if (phrase.preposition !== '' || phrase.possessive) return false;
  for (let at = phrase.last; at < first; at += 1) if (COPULA.test(word(scope, at))) return true;
  return false;
};

/** Where a phrase may stand in English beyond its preposition, by the name of the condition. */
export const CONDITIONS: Readonly<Partial<Record<string, Fit>>> = { bid, bonded };
