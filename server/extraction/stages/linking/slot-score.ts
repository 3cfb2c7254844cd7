import { type ActorMention, GAP, type NounPhrase, type Predicate, type Token } from '../../document.ts';
import type { SlotRule } from '../../languages/language-pack.ts';
import type { Countable, Counts } from './counts.ts';
import type { SentenceScope } from './sentence-scope.ts';
import { TAKES_EMBEDDED } from './slot-fit.ts';

/** The score of a phrase that cannot stand in a slot at all. */
export const CANNOT = Number.NEGATIVE_INFINITY;

/** What the words between a predicate and an argument take from its score. */
export const BETWEEN = {
  word: 0.05,
  comma: 0.35,
  verb: 0.5,
  complementiser: 0.8,
  relative: 0.45,
  mention: 0.4,
} as const;

/** What a verb of the other gender takes from a subject. */
export const DISAGREES = 0.6;

/** What a pronoun costs whose antecedent stands in an earlier sentence. */
const REMOTE = 0.5;

/** Where a phrase stands seen from a predicate: the words of its own modifiers do not count. */
function edges(
  predicate: Predicate,
  phrase: NounPhrase,
  side: 'before' | 'after',
): { from: number; to: number } | null {
  const { mention } = phrase;
  // A title within the person's own name.
  if (predicate.form === 'title' && mention.first <= predicate.first && predicate.last <= mention.last)
    return { from: predicate.first, to: predicate.first };
  if (
    predicate.form === 'hyphen' &&
    side === 'after' &&
    mention.first <= predicate.first &&
    predicate.last < mention.last
  )
    return { from: predicate.last, to: predicate.last };
  // "U.S.-backed, Kurdish-led force": the noun's own modifiers reach back over this one.
  if (
    predicate.form === 'hyphen' &&
    side === 'after' &&
    phrase.first < predicate.first &&
    mention.first >= predicate.last
  )
    return { from: mention.first, to: mention.first };
  if (side === 'after') {
    const start = phrase.first >= predicate.last ? phrase.first : mention.first;
    if (start < predicate.last) return null;
    const part = predicate.parts.findLast(at => at < start);
    return { from: part === undefined ? predicate.last : part + 1, to: start };
  }
  const end = phrase.last <= predicate.first ? phrase.last : mention.last;
  return end <= predicate.first ? { from: end, to: predicate.first } : null;
}

/** Where the words begin that describe an English noun: "is a close ally", "is one of the main allies". */
function described(first: number, start: number, tokens: readonly Token[]): number {
  for (let at = first - 1; at > start && first - at <= 4; at -= 1)
    if (/^(?:a|an|the)$/.test((tokens[at] as Token).folded)) {
      const one =
        (tokens[at - 1] as Token).folded === 'of' && (tokens[at - 2] as Token | undefined)?.folded === 'one';
      return one && at - 2 > start ? at - 2 : at;
    }
  return first;
}

/** A noun right before an adjective that belongs to no actor is what it modifies. */
function modifiesAnother({ first, row }: Predicate, { tokens, sentence, phrases }: SentenceScope): boolean {
  if (first <= sentence.first) return false;
  // "in coordination with" says how the subject acts, whatever stands before it.
  if (row.adverbial) return false;
  if ((tokens[first] as Token).gap & (GAP.comma | GAP.dash | GAP.close)) return false;
  const previous = tokens[described(first, sentence.first, tokens) - 1] as Token | undefined;
  if (!previous) return false;
  if (
    /^(?:is|are|was|were|be|been|being|remains?|ليس|ليست|كان|كانت|هي|هو|انها|انه|بانها|بانه)$/.test(
      previous.folded,
    )
  )
    return false;
  return !phrases.some(({ mention }) => mention.last === first);
}

/** «رفضها الهجمات التركية»: the adjective belongs to the noun before it. */
function ofAnotherNoun(predicate: Predicate, phrase: NounPhrase, { predicates }: SentenceScope): boolean {
  return predicates.some(
    ({ form, first, last }) => form === 'nominal' && last === phrase.first && first > predicate.first,
  );
}

/** Words between a title and the adjective of its state: «وزير الخارجية السوري». */
const TITLE_REACH = 2;

function ofTitle(predicate: Predicate, phrase: NounPhrase, { predicates }: SentenceScope): boolean {
  return predicates.some(
    ({ form, first, last }) =>
      form === 'title' &&
      first >= predicate.last &&
      last <= phrase.first &&
      phrase.first - last < TITLE_REACH,
  );
}

/** «توعدت بمهاجمة القوات»: what completes a verbal noun with a preposition is no direct object of the verb before. */
function belongsToNoun(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  { predicates }: SentenceScope,
): boolean {
  if (slot.role !== 'object' || slot.by !== 'bare' || predicate.form !== 'active') return false;
  // «نددت بالغارات التركية»: the noun is the deed, its adjective whoever is condemned.
  if (slot.name === 'demonym' && slot.needs !== 'direct') return false;
  return predicates.some(
    ({ form, first, last, preposition }) =>
      form === 'nominal' &&
      preposition !== '' &&
      last === phrase.first &&
      first > predicate.first &&
      !predicate.parts.includes(first),
  );
}

/** An infinitive and a joined verb look back over other verbs. */
function verbWeight({ infinitive, joined }: Predicate, side: 'before' | 'after'): number {
  return side === 'before' && (infinitive || joined) ? 0.3 : 1;
}

/** What a relative pronoun belongs to. */
function headOf(
  relative: number,
  { tokens, sentence, pack, phrases, grammar }: SentenceScope,
): ActorMention | 'other' | null {
  const mentions = phrases.map(({ mention }) => mention);
  return pack.relativeClauses?.head(tokens, sentence, relative, mentions, slug => grammar.get(slug)) ?? null;
}

/** Within «X الذي يدافع عن Y»: who stands before the relative pronoun acts as its head or not at all. */
function outsideRelative(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
): boolean {
  if (slot.side !== 'before' || predicate.form !== 'active') return false;
  const { tokens, sentence, pack } = scope;
  const relative = pack.relativeClauses?.before(tokens, sentence, predicate.first) ?? -1;
  return relative >= 0 && phrase.first < relative;
}

/** Words that may stand between a relative pronoun and its verb. */
const RELATIVE_REACH = 3;

/** «الفصيل الذي استهدف», "the force, which holds": the phrase right before the relative pronoun. */
function relativeScore(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
): number {
  const { tokens, sentence, pack, isVerb } = scope;
  const { relatives } = pack.vocabulary;
  // «الشركة التي تديرها X»: the pronoun on the verb is the antecedent, and X acts.
  const resumed = predicate.suffix === '' ? 0 : slot.role === 'object' ? 1 : -1;
  for (
    let at = predicate.first - 1;
    at >= sentence.first &&
    predicate.first - at <= (predicate.infinitive ? 2 * RELATIVE_REACH : RELATIVE_REACH);
    at -= 1
  ) {
    const { folded } = tokens[at] as Token;
    const copula = at > sentence.first && /^(?:هو|هي|هم)$/.test((tokens[at - 1] as Token).folded);
    // «X هي التي», «X هو من»: the pronoun before it only repeats the subject.
    const that = folded === 'that' && pack.relativeClauses?.before(tokens, sentence, predicate.first) === at;
    if (slot.role === 'subject' && pack.relativeClauses?.disagrees?.(tokens[at] as Token, predicate))
      return CANNOT;
    if (that || relatives.has(folded) || (folded === 'من' && copula)) {
      const head = copula ? null : headOf(at, scope);
      if (head === 'other' || (head && head !== phrase.mention)) return CANNOT;
      if (head) return slot.base - (phrase.embedded ? 0.15 : 0) + resumed;
      const distance = at - (copula ? 1 : 0) - phrase.last;
      if (distance < 0 || distance > slot.reach) return CANNOT;
      return slot.base - (slot.perWord ?? BETWEEN.word) * distance - (phrase.embedded ? 0.15 : 0) + resumed;
    }
    if (isVerb(at) && !/^(?:كان|كانت|كانوا|قد)$/.test((tokens[at] as Token).folded)) return CANNOT;
  }
  return CANNOT;
}

/** Words between a verb of accusation and the deed that it condemns. */
const CONDEMNED_REACH = 3;

/** «X يدين قتل Y»: who condemns a deed has not done it. */
export function isCondemned({ first }: Predicate, { predicates }: SentenceScope): boolean {
  return predicates.some(
    ({ form, row, last }) =>
      form === 'active' && row.type === 'ACCUSE' && last <= first && first - last <= CONDEMNED_REACH,
  );
}

/** What the subject of a controlling verb gains as the subject of its verbal noun, and what a genitive loses. */
const CONTROLLED = 1;

/** Words between a controlling verb and its verbal noun. */
const CONTROL_REACH = 14;

/** «يستمر X في دعم Y», «X تمكن من قتل Y»: the verb whose subject does what the verbal noun says, or -1. */
function controller(predicate: Predicate, { tokens, sentence, pack, isVerb }: SentenceScope): number {
  if (!pack.controls || predicate.form !== 'nominal' || predicate.first <= sentence.first) return -1;
  const governed =
    predicate.preposition !== '' ||
    pack.vocabulary.prepositions.has(tokens[predicate.first - 1]?.folded ?? '') ||
    isVerb(predicate.first - 1);
  if (!governed) return -1;
  const first = Math.max(sentence.first, predicate.first - CONTROL_REACH);
  for (let at = predicate.first - 1; at >= first; at -= 1) {
    if (pack.controls(tokens[at] as Token)) return at;
    if (isVerb(at) || (tokens[at + 1] as Token).gap & GAP.comma) return -1;
  }
  return -1;
}

/** Who acts where a verb controls a verbal noun: the one between the two, else the one before the verb. */
function controlScore(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
): number {
  if (slot.role !== 'subject' || predicate.form !== 'nominal') return 0;
  const verb = controller(predicate, scope);
  if (verb < 0) return 0;
  if (slot.name === 'genitive') return predicate.row.object.includes('direct') ? -CONTROLLED : 0;
  if (slot.name !== 'topic') return 0;
  const own = scope.phrases.some(
    ({ first, preposition, embedded }) =>
      first > verb && first < predicate.first && preposition === '' && !embedded,
  );
  return own === phrase.first > verb ? CONTROLLED : 0;
}

/** "fighters triggering criticism": a participle between; "its bombardments": the owner attacks, and is not attacked. */
function ownsNot(
  slot: SlotRule,
  { form, row }: Predicate,
  { possessive, mention }: NounPhrase,
  distance: number,
  next: Token | undefined,
): boolean {
  if (form !== 'nominal') return false;
  if (slot.name === 'possessor') return distance > 0 && !possessive && /ing$/.test(next?.folded ?? '');
  return slot.name === 'possessed' && row.type === 'ASSAULT' && mention.kind === 'pronoun';
}

/** "Under Secretary for Humanitarian Affairs Salem Nahri". */
function namesDepartment(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:for|of)$/.test(tokens[from]?.folded ?? '')) return false;
  for (let at = from + 1; at < to; at += 1)
    if (!/^(?:[A-Z].*|for|of|and|the)$/.test(tokens[at]?.raw ?? '')) return false;
  return true;
}

const belongs = ({ row, first }: Predicate, tokens: readonly Token[]): boolean =>
  row.type === 'MEMBER_OF' && (tokens[first] as Token).folded === 'belonging';

/** 'struck the town" Salem Nahri said': the quotation that the predicate stands in ends before the phrase. */
function leavesQuote(slot: SlotRule, from: number, to: number, { tokens, pack }: SentenceScope): boolean {
  if (slot.side !== 'after' || pack.language !== 'EN') return false;
  for (let at = from; at < to; at += 1) if ((tokens[at] as Token).gap & GAP.quoteOpen) return false;
  return true;
}

/** How well a phrase stands in a slot; CANNOT where it is out of the question. */
export function scoreSlot(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
  counts: Counts,
): number {
  if (slot.by === 'suffix' || slot.by === 'speaker') return slot.base;
  if (slot.relative) return relativeScore(slot, predicate, phrase, scope);
  if (outsideRelative(slot, predicate, phrase, scope)) return CANNOT;
  const place = edges(predicate, phrase, slot.side);
  if (!place) return CANNOT;
  const { from, to } = place;
  const { tokens, pack } = scope;
  const region = counts.regionOf(predicate.first);
  const own = counts.regionOf(phrase.mention.first);
  if (own !== 0 && own !== region && !TAKES_EMBEDDED.has(predicate.form)) return CANNOT;
  const skip = own === 0 && region === 0;
  const between = (kind: Countable): number => counts.between(kind, from, to, skip);
  const distance = between('word');
  if (distance > slot.reach) return CANNOT;
  if (slot.name === 'demonym' && slot.role === 'subject' && predicate.form === 'nominal' && distance > 0) {
    const noun = tokens[predicate.parts[0] ?? predicate.first] as Token;
    if (pack.describesNoun && !pack.describesNoun(noun, tokens[phrase.mention.first] as Token)) return CANNOT;
  }
  // «بحث وزير الخارجية السوري»: the adjective belongs to the title.
  if (slot.name === 'demonym' && predicate.form !== 'title' && ofTitle(predicate, phrase, scope))
    return CANNOT;
  if (slot.name === 'modified' && distance > 0 && modifiesAnother(predicate, scope)) return CANNOT;
  const comesAfterComma = slot.side === 'after' && ((tokens[to] as Token).gap & GAP.comma) !== 0;
  const commas =
    between('comma') +
    (comesAfterComma && to > from && !skip ? 1 : 0) +
    (comesAfterComma && to === from ? 1 : 0);
  // «وزير الخارجية الإيراني يحذر X»: a name after another verb is not the bearer of the title.
  if (ownsNot(slot, predicate, phrase, distance, tokens[from])) return CANNOT;
  // "vehicles with guns belonging to X": a participle of belonging says it of the noun right before it.
  if (belongs(predicate, tokens) && slot.role === 'subject' && distance > 0) return CANNOT;
  if (slot.overDepartment && distance > 1 && !namesDepartment(tokens, from, to)) return CANNOT;
  if (slot.person && between('verb') > 0) return CANNOT;
  if (
    slot.name === 'body-before' &&
    distance > 0 &&
    /^(?:is|was|are|and|to|of|for|with|against|by|in)$/.test(tokens[from]?.folded ?? '')
  )
    return CANNOT;
  if (slot.name === 'topic' && isCondemned(predicate, scope)) return CANNOT;
  if (slot.name === 'topic' && pack.isMatter?.(tokens, scope.sentence, predicate.first)) return CANNOT;
  const verbs = between('verb') * verbWeight(predicate, slot.side);
  // «بإمكان أوروبا أن تدعم»: the complementiser right before the verb opens its own clause only.
  const raised =
    slot.side === 'before' &&
    predicate.form === 'active' &&
    pack.vocabulary.complementisers.has(tokens[predicate.first - 1]?.folded ?? '');
  const complementisers = Math.max(0, between('complementiser') - (raised ? 1 : 0));
  let score =
    slot.base -
    (slot.perWord ?? BETWEEN.word) * distance -
    BETWEEN.comma * Math.min(3, commas) -
    BETWEEN.verb * verbs -
    BETWEEN.complementiser * complementisers -
    BETWEEN.relative * between('relative') -
    BETWEEN.mention * between('mention') +
    controlScore(slot, predicate, phrase, scope);
  if (phrase.embedded && !slot.demonym && slot.by[0] !== '*' && !TAKES_EMBEDDED.has(predicate.form))
    score -= 1;
  if (slot.person && slot.side === 'after' && comesAfterComma) score -= 1.2;
  // '…," the ministry said': what follows a closing mark and a comma speaks, and is no object.
  if ((tokens[to] as Token).gap & GAP.quoteClose && (comesAfterComma || leavesQuote(slot, from, to, scope)))
    score -= 1.5;
  if (belongsToNoun(slot, predicate, phrase, scope)) score -= 0.9;
  // "took charge of guarding what remained of X": the row's preposition has another complement.
  if (slot.by === 'row' && from < to - 1 && tokens[from]?.folded === phrase.preposition) score -= 0.8;
  if (slot.name === 'demonym' && ofAnotherNoun(predicate, phrase, scope))
    score -= slot.role === 'subject' ? 1.2 : 0;
  if (phrase.governed) score -= 0.7;
  if (predicate.infinitive && slot.role === 'subject' && slot.side === 'before') score -= 0.3;
  if (phrase.mention.kind === 'pronoun') score -= phrase.mention.remote ? REMOTE : 0.1;
  if (
    slot.role === 'subject' &&
    !scope.pack.agrees(predicate, phrase, tokens, scope.grammar.get(phrase.mention.actors[0] ?? ''))
  )
    score -= DISAGREES;
  return score;
}
