import { type ActorMention, GAP, type NounPhrase, type Sentence, type Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import { HELD } from '../../stages/noun-phrases.ts';
import { partsPhrase } from '../../stages/references.ts';
import type { PhraseContext } from '../language-pack.ts';
import { POSSESSIVE } from './names.ts';
import { predicates, speech } from './predicates.ts';

const vocabulary = createVocabulary(loadLexicon('EN'));

const DETERMINERS = new Set(
  'the a an its their his her some several many dozens hundreds thousands two three four five six seven eight nine ten another other more most all both former new local senior'.split(
    ' ',
  ),
);
const isNumber = (token: Token): boolean => /^\d/.test(token.folded);

/** Words after a noun that do not make it a modifier of another noun. */
const AFTER_NOUN = new Set(
  "has have had is was were are be been will would may might can could should did does do not also and or but who which that as while when where whose to for of in on at by with from against near over under after before since until during between among into onto through than then if because though although so yet still already now never 's 've 're n't".split(
    ' ',
  ),
);

/** Nouns that pass the actor before them through; determiners and adjectives of the same list only stand before. */
const isHead = ({ folded }: Token): boolean =>
  (vocabulary.transparentHeads.has(folded) && !DETERMINERS.has(folded) && !ADJECTIVES.test(folded)) ||
  vocabulary.militaryNouns.has(folded);
const ADJECTIVES = /^(?:senior|former|suspected|alleged|foreign|new|remaining|local|political)$/;

const titleForms = (token: Token): boolean =>
  predicates.analyse(token).some(({ entry }) => entry.form === 'title' && entry.rest.length === 0);

function isVerbOrPredicate(token: Token): boolean {
  return (
    predicates.analyse(token).length > 0 ||
    speech.analyse(token).length > 0 ||
    /(?:ed|ing|ly)$/.test(token.folded)
  );
}

/** Whether what a possessive owns is no act and no part of the owner: "Turkey's airspace". */
const ownsOther = (owned: Token | undefined): boolean =>
  owned !== undefined &&
  !isHead(owned) &&
  !predicates.analyse(owned).some(({ entry }) => entry.form === 'nominal');

/** "Britain-based", "IS-held": the name describes another noun. */
function beforeHyphen(tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  const next = last < sentence.last ? (tokens[last] as Token) : undefined;
  return next !== undefined && (next.gap & GAP.hyphen) !== 0 && /^[a-z]/.test(next.raw);
}

/** "rebel-held", "IS-controlled": where a place begins that the name holds. */
function holds(tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  return (
    beforeHyphen(tokens, sentence, last) &&
    /^(?:held|controlled|occupied|run|dominated)$/.test((tokens[last] as Token).folded)
  );
}

/** What an attack on it is one on its holder: "positions for", "hideouts of". */
const POSITIONS = new Set(
  'positions position sites site hideouts hideout fortifications gatherings gathering movements strongholds stronghold depots headquarters vehicles bases base posts targets leaders'.split(
    ' ',
  ),
);

/** "terrorist groups affiliated to X": people without a name of their own are X. */
function affiliates(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  mentionEndingAt: (at: number) => ActorMention | undefined,
): ActorMention | null {
  if (first - 3 < sentence.first || !/^(?:to|with)$/.test((tokens[first - 1] as Token).folded)) return null;
  if (!/^(?:affiliated|linked|belonging|tied)$/.test((tokens[first - 2] as Token).folded)) return null;
  const people = mentionEndingAt(first - 2);
  return people?.kind === 'unnamed' ? people : null;
}

const isAccordingTo = (tokens: readonly Token[], first: number): boolean =>
  first >= 2 && tokens[first - 1]?.folded === 'to' && tokens[first - 2]?.folded === 'according';

/** "its", "their"; "her" where a noun follows. */
function isPossessive(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const { folded } = tokens[at] as Token;
  if (folded !== 'her') return /^(?:its|their|his|our)$/.test(folded);
  const next = at + 1 < sentence.last ? (tokens[at + 1] as Token) : undefined;
  return next?.gap === 0 && !AFTER_NOUN.has(next.folded);
}

/** Prepositions that also open a clause: "as the army advanced". */
const CONJUNCTIONS = new Set(['after', 'before', 'since', 'as', 'than']);

/** How many words of coordinated names may stand before the verb. */
const COORDINATED = 7;

/** A finite verb follows a phrase, or the names that are joined to it: "after X and the Y agreed". */
function opensClause(tokens: readonly Token[], sentence: Sentence, last: number): boolean {
  for (let at = last; at < sentence.last && at - last < COORDINATED; at += 1) {
    const token = tokens[at] as Token;
    if (/^(?:has|have|had|is|was|were|are|will|would|did|continued?|began|said)$/.test(token.folded))
      return true;
    if (/^[a-z]/.test(token.raw) && !/^(?:and|the|or|of)$/.test(token.folded))
      return predicates.analyse(token).some(({ entry }) => entry.form === 'active' && entry.tense !== 'none');
  }
  return false;
}

/** "a pro-government militia": the name describes another noun. */
const afterPro = (tokens: readonly Token[], sentence: Sentence, first: number): boolean =>
  first > sentence.first &&
  ((tokens[first] as Token).gap & GAP.hyphen) !== 0 &&
  /^(?:pro|ex|non)$/.test((tokens[first - 1] as Token).folded);

/** Verbs whose subject only tells what others did. */
const ANNOUNCES =
  /^(?:confirm(?:s|ed)|announce[sd]|claim(?:s|ed)|warn(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|believes?|described)$/;
const TELLS = /^(?:says?|said|saying|tells?|told|adds?|added|reports?|reported|states?|stated|notes?|noted)$/;

/** The verb of telling whose subject a phrase is, or -1: "the Observatory said", "said a spokesman". */
function tellingVerb(tokens: readonly Token[], sentence: Sentence, first: number, last: number): number {
  const next = last < sentence.last ? (tokens[last] as Token) : undefined;
  if (
    next &&
    !(next.gap & ~(GAP.close | GAP.quoteClose)) &&
    (TELLS.test(next.folded) || ANNOUNCES.test(next.folded))
  )
    return last;
  const before = first > sentence.first ? (tokens[first - 1] as Token) : undefined;
  if (before && (tokens[first] as Token).gap === 0 && /^(?:said|says|added)$/.test(before.folded))
    return first - 1;
  return -1;
}

/** How many modifiers may stand between a determiner or a preposition and the words of a name. */
const MODIFIERS = 3;

/** Words that may open a clause or end a phrase, and so modify nothing. */
const NO_MODIFIER =
  /^(?:and|or|but|not|nor|that|who|which|whom|whose|where|when|while|although|though|because|if|whether|so|yet|then|also|only|just|even|still|now|there|here|it|they|them|he|she|him|we|us|you|i|what|all|both|each|other|others|said|told|than|back|away|out|off|up|down)$/;

const DETERMINER = /^(?:the|a|an|its|their|his|her|our|this|that|these|those)$/;

/** "with the newly formed X", "by young X": where a noun phrase begins whose name is described before it. */
function leftEdge(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  mentionEndingAt: (at: number) => ActorMention | undefined,
  inPredicate: (at: number) => boolean,
): number {
  for (let at = first; at > sentence.first && first - at <= MODIFIERS; at -= 1) {
    const { gap } = tokens[at] as Token;
    if (gap & ~(GAP.hyphen | GAP.quoteOpen) || mentionEndingAt(at) || inPredicate(at - 1)) return first;
    const word = tokens[at - 1] as Token;
    if (at < first && DETERMINER.test(word.folded)) return at - 1;
    if (at < first && vocabulary.prepositions.has(word.folded) && !CONJUNCTIONS.has(word.folded)) return at;
    if (!/^[a-z]/.test(word.raw) || !modifies(word)) return first;
  }
  return first;
}

/** An adjective, as far as its form and the lexicon tell. */
function modifies(word: Token): boolean {
  const { folded } = word;
  if (NO_MODIFIER.test(folded) || AFTER_NOUN.has(folded) || vocabulary.prepositions.has(folded)) return false;
  if (/ing$/.test(folded) || speech.analyse(word).length > 0) return false;
  return !predicates
    .analyse(word)
    .some(({ entry }) => entry.form === 'nominal' || (entry.form === 'active' && !/ed$/.test(folded)));
}

/**
 * The noun phrase of a mention: heads before it ("two positions of the"), nouns after it ("fighters"), a title before
 * a person, and the preposition before all that.
 */
export function phraseOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mention: ActorMention,
  { mentionEndingAt, inPredicate, titleBefore }: PhraseContext,
): NounPhrase {
  let { first, last } = mention;
  const heads: string[] = [];
  let governed = false;
  let owned: ActorMention | null = null;
  const absorbed: ActorMention[] = [];
  const own = isPossessive(tokens, sentence, mention.first);
  let possessive = own || mention.clitic === POSSESSIVE;
  const holder = holds(tokens, sentence, last);
  if (holder) {
    heads.push(HELD);
    last += 1;
  }
  if (mention.clitic === POSSESSIVE) governed = ownsOther(last < sentence.last ? tokens[last] : undefined);
  for (let step = 0; !holder && step < 5 && last < sentence.last; step += 1) {
    const next = tokens[last] as Token;
    if (next.gap & ~(GAP.quoteOpen | GAP.quoteClose | GAP.open | GAP.close)) break;
    if (next.folded === "'s") {
      possessive = true;
      const after = last + 1 < sentence.last ? (tokens[last + 1] as Token) : undefined;
      if (!after || !isHead(after)) {
        governed = ownsOther(after);
        break;
      }
      last += 1;
      continue;
    }
    if (isHead(next)) {
      heads.push(next.folded);
      last += 1;
      continue;
    }
    if (AFTER_NOUN.has(next.folded) || isVerbOrPredicate(next) || mention.kind === 'pronoun') {
      if (
        own &&
        heads.length === 0 &&
        !predicates.analyse(next).some(({ entry }) => entry.form === 'nominal')
      )
        governed = true;
      break;
    }
    if (/^[a-z]/.test(next.raw) && mention.kind !== 'description') governed = true;
    break;
  }
  for (let step = 0; step < 7; step += 1) {
    if (first <= sentence.first || partsPhrase(tokens[first] as Token)) break;
    const previous = tokens[first - 1] as Token;
    const before = mentionEndingAt(first);
    // "Syrian President Salem Nahri": the title is a part of the name.
    if (before?.kind === 'demonym' && first === mention.first && mention.kind === 'name') {
      // "the Syrian interim government": it says which one is meant.
      if (titleForms(tokens[first] as Token)) owned = before;
      first = before.first;
      continue;
    }
    const group = affiliates(tokens, sentence, first, mentionEndingAt);
    if (group) {
      absorbed.push(group);
      first = group.first;
      continue;
    }
    if (before || inPredicate(first - 1)) break;
    const title = titleBefore(first);
    if (title > sentence.first) {
      first = title;
      const body = mentionEndingAt(first);
      if (body && body.kind !== 'pronoun') {
        owned = body;
        first = body.first;
      }
      continue;
    }
    if (DETERMINERS.has(previous.folded) || isNumber(previous)) {
      first -= 1;
      continue;
    }
    // "over 70 ISIL terrorists": no preposition before a number.
    if (
      isNumber(tokens[first] as Token) &&
      /^(?:over|about|around|some|nearly|almost|roughly|approximately|under)$/.test(previous.folded)
    ) {
      first -= 1;
      continue;
    }
    const quantifier =
      first - 2 >= sentence.first ? `${(tokens[first - 2] as Token).folded} ${previous.folded}` : '';
    if (
      /^(?:(?:more|less|fewer) than|at least|up to|as many)$/.test(quantifier) &&
      isNumber(tokens[first] as Token)
    ) {
      first -= 2;
      continue;
    }
    if (/^(?:of|for)$/.test(previous.folded) && first - 2 >= sentence.first) {
      const head = tokens[first - 2] as Token;
      const held = previous.folded === 'of' ? vocabulary.transparentHeads : POSITIONS;
      if (!partsPhrase(previous) && held.has(head.folded) && !inPredicate(first - 2)) {
        heads.push(head.folded);
        first -= 2;
        // "hideouts and fortifications of".
        while (
          first - 2 > sentence.first &&
          (tokens[first - 1] as Token).folded === 'and' &&
          POSITIONS.has((tokens[first - 2] as Token).folded)
        )
          first -= 2;
        continue;
      }
      break;
    }
    // "U.S.-backed": a modifier with its own actor.
    if (previous.gap & GAP.hyphen && first - 2 >= sentence.first) {
      first -= 2;
      continue;
    }
    if (titleForms(previous) && /^[A-Za-z]/.test(previous.raw)) {
      first -= 1;
      const body = mentionEndingAt(first);
      if (body && body.kind !== 'pronoun') {
        owned = body;
        first = body.first;
      }
      continue;
    }
    if (
      vocabulary.transparentHeads.has(previous.folded) &&
      !partsPhrase(previous) &&
      ADJECTIVES.test(previous.folded)
    ) {
      first -= 1;
      continue;
    }
    break;
  }
  first = leftEdge(tokens, sentence, first, mentionEndingAt, inPredicate);
  let preposition = '';
  let joined = mention.joined;
  if (first > sentence.first && !partsPhrase(tokens[first] as Token)) {
    const word = isAccordingTo(tokens, first) ? 'according' : (tokens[first - 1] as Token).folded;
    if (word === 'according') preposition = word;
    else if (
      vocabulary.prepositions.has(word) &&
      !(CONJUNCTIONS.has(word) && opensClause(tokens, sentence, last))
    ) {
      preposition = word;
      joined = first - 2 >= sentence.first && (tokens[first - 2] as Token).folded === 'and';
    } else if (word === 'and' || word === 'or') joined = true;
  } else if (first > sentence.first && (tokens[first] as Token).gap === GAP.comma) joined = true;
  return {
    mention,
    first,
    last,
    preposition,
    embedded: (own && governed) || afterPro(tokens, sentence, mention.first),
    hyphenated: !holder && beforeHyphen(tokens, sentence, mention.last),
    announces: ANNOUNCES.test(last < sentence.last ? (tokens[last] as Token).folded : ''),
    tells: preposition === '' ? tellingVerb(tokens, sentence, first, last) : -1,
    inModifier: false,
    governed,
    group: -1,
    possessive,
    heads,
    joined,
    owned,
    absorbed,
  };
}

/** A verb or an auxiliary follows, and no preposition stands before. */
export function isSubjectLike(
  tokens: readonly Token[],
  sentence: Sentence,
  { first, last }: ActorMention,
): boolean {
  const before = first > sentence.first ? (tokens[first - 1] as Token).folded : '';
  const beforeThat =
    first - 2 >= sentence.first && before === 'the' ? (tokens[first - 2] as Token).folded : before;
  if (vocabulary.prepositions.has(beforeThat)) return false;
  let at = last;
  while (at < sentence.last && isHead(tokens[at] as Token)) at += 1;
  if (at >= sentence.last) return false;
  const next = tokens[at] as Token;
  if (/^(?:has|have|had|is|was|were|are|will|would|may|might|can|could|should|did|does)$/.test(next.folded))
    return true;
  return (
    predicates.analyse(next).some(({ entry }) => entry.form === 'active') || speech.analyse(next).length > 0
  );
}

/** "She", "they" are subjects only; "him", "them" objects only. */
export function canStand(
  role: 'subject' | 'object',
  { mention, preposition }: NounPhrase,
  tokens: readonly Token[],
): boolean {
  if (mention.kind !== 'pronoun' || preposition !== '') return true;
  const { folded } = tokens[mention.first] as Token;
  return role === 'object' ? !/^(?:he|she|they|we)$/.test(folded) : !/^(?:him|them|us)$/.test(folded);
}
