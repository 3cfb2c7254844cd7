import {
  type ActorMention,
  GAP,
  type NounPhrase,
  type Predicate,
  type Sentence,
  type Token,
} from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';

/** The head of a phrase that is a place held by whom it names ("the rebel-held east"): what is done to it is done to them. */
export const HELD = 'held';

/** Two phrases are one group where at most this many words ("and the") stand between. */
const JOINT = 1;

const PARTS = GAP.stop | GAP.colon | GAP.line | GAP.dash;

type Joint = { tokens: readonly Token[]; verbAt(at: number): boolean };

/** "Russia Iran and Turkey": scraping lost the comma of a list. */
function listed(a: NounPhrase, b: NounPhrase, c: NounPhrase | undefined, tokens: readonly Token[]): boolean {
  if (a.mention.kind !== 'name' || b.mention.kind !== 'name' || a.last !== b.first || !c) return false;
  if ((tokens[b.first] as Token).gap !== 0 || b.possessive || a.possessive) return false;
  return c.joined && c.first - b.last <= 2 && /^(?:and|or)$/.test((tokens[b.last] as Token).folded);
}

function joins(a: NounPhrase, b: NounPhrase, { tokens, verbAt }: Joint, next?: NounPhrase): boolean {
  if (a.embedded || b.embedded || !(b.joined || listed(a, b, next, tokens))) return false;
  if (a.mention.kind === 'demonym' || b.mention.kind === 'demonym') return false;
  if (a.mention.host >= 0 || b.mention.host >= 0 || a.mention.actors[0] === b.mention.actors[0]) return false;
  const distance = b.first - a.last;
  const own = b.preposition !== '' && b.preposition === a.preposition ? 1 : 0;
  if (distance < 0 || distance > JOINT + own) return false;
  for (let at = a.last; at <= b.first; at += 1) if ((tokens[at] as Token).gap & PARTS) return false;
  if (b.preposition !== '' && b.preposition !== a.preposition) return false;
  // «… كتائب الفجر، وقسد تعتقل»: a verb right after it makes it the subject of a new clause.
  const opener = tokens[b.first] as Token;
  const closer = tokens[b.last];
  // A comma alone joins only within a list that goes on to its "and".
  if (opener.gap & GAP.comma && !b.mention.joined) {
    const listed =
      b.mention.kind === 'name' && closer && !(closer.gap & GAP.comma) && /^(?:and|or)$/.test(closer.folded);
    if (!listed && (tokens[b.first - 1] as Token).folded !== 'and') return false;
  }
  const newClause = verbAt(b.last) && !((closer as Token).gap & GAP.comma);
  return !(a.preposition !== '' && b.preposition === '' && newClause);
}

/**
 * The noun phrases of a sentence's mentions, in order. Coordinated phrases share a group and the first one's
 * preposition; the object of a modifier or a title is embedded.
 */
export function buildPhrases(
  tokens: readonly Token[],
  sentence: Sentence,
  mentions: readonly ActorMention[],
  predicates: readonly Predicate[],
  pack: LanguagePack,
): NounPhrase[] {
  const endings = new Map<number, ActorMention>();
  for (const mention of mentions) if (!mention.inside) endings.set(mention.last, mention);
  const words = predicateWords(predicates);
  const titles = new Map<number, number>();
  for (const { form, first, last } of predicates)
    if (form === 'title' && last - first > 1) titles.set(last, first);
  const context = {
    mentionEndingAt: (at: number) => endings.get(at),
    inPredicate: (at: number) => words.has(at),
    titleBefore: (at: number) => titles.get(at) ?? -1,
  };
  const all = mentions.map(mention => pack.phraseOf(tokens, sentence, mention, context));
  const absorbed = new Set(all.flatMap(phrase => phrase.absorbed));
  const phrases = all.filter(phrase => !absorbed.has(phrase.mention));
  const owned = new Set(phrases.flatMap(phrase => (phrase.owned ? [phrase.owned] : [])));
  const afterModifier = new Set<number>();
  for (const predicate of predicates) {
    if (predicate.form === 'inverse' || predicate.form === 'adjective') afterModifier.add(predicate.last);
    if (predicate.form === 'title') afterModifier.add(predicate.last);
  }
  const modifiers = new Set(
    predicates
      .filter(({ form, first, last }) => form === 'inverse' && last - first > 1)
      .map(({ last }) => last),
  );
  const beforeHyphen = new Set(predicates.filter(({ form }) => form === 'hyphen').map(({ first }) => first));
  for (const phrase of phrases) {
    if (phrase.heads.includes(HELD)) continue;
    phrase.embedded ||=
      phrase.mention.kind === 'demonym' ||
      owned.has(phrase.mention) ||
      phrase.mention.inside ||
      beforeHyphen.has(phrase.mention.last) ||
      (afterModifier.has(phrase.first) &&
        phrase.mention.host < 0 &&
        !((tokens[phrase.first] as Token).gap & (PARTS | GAP.comma)));
  }
  const verbs = new Set(predicates.filter(isVerb).map(({ first }) => first));
  const joint = { tokens, verbAt: (at: number) => verbs.has(at) };
  for (const phrase of phrases) {
    phrase.hyphenated ||= !phrase.heads.includes(HELD) && beforeHyphen.has(phrase.mention.last);
    phrase.inModifier = modifiers.has(phrase.first) && phrase.preposition !== '';
  }
  let group = 0;
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index] as NounPhrase;
    const previous = phrases
      .slice(Math.max(0, index - 3), index)
      .findLast(other => joins(other, phrase, joint, phrases[index + 1]));
    if (previous) {
      phrase.group = previous.group;
      if (phrase.preposition === '') phrase.preposition = previous.preposition;
    } else {
      phrase.group = group;
      group += 1;
    }
  }
  return phrases;
}

function isVerb({ form, infinitive, bias }: Predicate): boolean {
  return (form === 'active' || form === 'passive') && !infinitive && bias >= 0;
}

/** The further words of all predicates, and all words of modifiers («بقيادة», "led by"). */
function predicateWords(predicates: readonly Predicate[]): Set<number> {
  const words = new Set<number>();
  for (const { form, first, last, parts } of predicates) {
    if (form === 'title') continue;
    for (const part of parts) words.add(part);
    const from = form === 'inverse' || form === 'adjective' ? first : first + 1;
    for (let at = from; at < last; at += 1) words.add(at);
  }
  return words;
}
