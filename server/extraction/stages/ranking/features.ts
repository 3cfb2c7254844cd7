import type { Link, NounPhrase, Predicate, Token } from '../../document.ts';
import { GAP } from '../../document.ts';
import type { Counts } from '../linking/counts.ts';
import type { SentenceScope } from '../linking/sentence-scope.ts';

/** Takes a feature's name and value. */
export type Sink = (name: string, value: number) => void;

type Role = 'subject' | 'object';

/** The two slots of a link, or the name of its variant twice. */
function slotsOf({ configuration }: Link): [subject: string, object: string] {
  const slots = configuration.slice(configuration.indexOf(':') + 1);
  const plus = slots.indexOf('+');
  return plus < 0 ? [slots, slots] : [slots.slice(0, plus), slots.slice(plus + 1)];
}

/** Small numbers as they are, larger ones in steps. */
function bucket(count: number): string {
  if (count <= 3) return String(count);
  if (count <= 5) return '5';
  if (count <= 8) return '8';
  if (count <= 13) return '13';
  return count <= 21 ? '21' : 'far';
}

const few = (count: number): string => (count >= 2 ? '2' : String(count));

/** Steps of a score, from `low` upwards; what lies beyond falls into the last. */
function step(score: number, low: number, size: number, most: number): string {
  return String(Math.max(0, Math.min(most, Math.floor((score - low) / size))));
}

/** What kind of word stands somewhere: of a closed class by itself, else by its class. */
function wordClass(at: number, { tokens, sentence, isVerb, pack, phrases }: SentenceScope): string {
  if (at < sentence.first) return 'start';
  if (at >= sentence.last) return 'end';
  const { folded } = tokens[at] as Token;
  const { prepositions, complementisers, relatives } = pack.vocabulary;
  if (prepositions.has(folded)) return folded;
  if (complementisers.has(folded)) return 'complementiser';
  if (relatives.has(folded)) return 'relative';
  if (phrases.some(({ mention }) => mention.first <= at && at < mention.last)) return 'mention';
  return isVerb(at) ? 'verb' : 'other';
}

/** What can be said of a predicate at its place, whatever its arguments. */
function predicateFeatures(predicate: Predicate, scope: SentenceScope, add: Sink): void {
  const { row, form, first, last, parts } = predicate;
  const language = scope.pack.language;
  const { sentence, tokens } = scope;
  add('bias', 1);
  add(`language ${language}`, 1);
  add(`form ${form}`, 1);
  add(`form ${language} ${form}`, 1);
  add(`type ${row.type}`, 1);
  add(`type ${row.type} ${form}`, 1);
  add(`row ${row.id}`, 0.5);
  add(`pos ${row.pos} ${form}`, 1);
  if (row.weak) add(`weak ${form}`, 1);
  if (row.reciprocal) add('reciprocal', 1);
  if (predicate.infinitive) add(`infinitive ${language}`, 1);
  if (predicate.joined) add(`joined ${form}`, 1);
  if (predicate.future) add('future', 1);
  if (predicate.suffix !== '') add(`suffix ${form}`, 1);
  if (predicate.preposition !== '') add(`glued ${form} ${predicate.preposition}`, 1);
  add('predicate bias', predicate.bias);
  if (predicate.bias !== 0) add(`predicate bias ${form} ${step(predicate.bias, -2, 0.4, 8)}`, 1);
  if (last - first > 1 || parts.length > 0)
    add(`words ${language} ${parts.length > 0 ? 'apart' : 'many'}`, 1);
  add(`before ${language} ${wordClass(first - 1, scope)}`, 1);
  add(`after ${language} ${wordClass(last, scope)}`, 1);
  if ((tokens[first] as Token).gap & (GAP.quoteOpen | GAP.open)) add('opens quote', 1);
  add(`length ${bucket(Math.floor((sentence.last - sentence.first) / 4))}`, 1);
  add(`place ${bucket(Math.floor((first - sentence.first) / 3))}`, 1);
  add(`predicates ${bucket(scope.predicates.length)}`, 1);
  add(`mentions ${language} ${bucket(scope.phrases.length)}`, 1);
}

/** What a side is, where it stands, and what stands between. */
function sideFeatures(
  role: Role,
  predicate: Predicate,
  phrase: NounPhrase,
  slot: string,
  score: number,
  scope: SentenceScope,
  counts: Counts,
  add: Sink,
): void {
  const language = scope.pack.language;
  const { form } = predicate;
  const { mention } = phrase;
  const place = `${role} ${form} ${slot}`;
  add(place, 1);
  add(`${place} ${language}`, 1);
  add(`${role} score`, score);
  add(`${role} score ${step(score, 0, 0.3, 9)}`, 1);
  add(`${place} score`, score);
  add(`${role} mention ${mention.kind}`, 1);
  add(`${role} mention ${mention.kind} ${form}`, 1);
  if (mention.remote) add(`${role} remote`, 1);
  const kind = scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? 'NONE';
  add(`${role} kind ${kind}`, 1);
  add(`${role} kind ${kind} ${predicate.row.type}`, 1);
  add(`${place} by ${phrase.preposition}`, 1);
  for (const trait of ['embedded', 'governed', 'possessive', 'joined', 'inModifier'] as const)
    if (phrase[trait]) add(`${role} ${trait} ${form}`, 1);
  if (phrase.heads.length > 0) add(`${role} heads ${few(phrase.heads.length)}`, 1);
  if (phrase.absorbed.length > 0) add(`${role} absorbs`, 1);
  if (mention.actors.length > 1) add(`${role} pair`, 1);
  if (mention.host >= 0 || phrase.first < scope.sentence.first) return;
  const after = mention.first >= predicate.last;
  const [from, to] = after ? [predicate.last, phrase.first] : [phrase.last, predicate.first];
  const side = `${role} ${form} ${after ? 'after' : 'before'}`;
  if (to < from) {
    add(`${side} within`, 1);
    return;
  }
  add(`${side} words ${bucket(to - from)}`, 1);
  add(`${side} words ${bucket(to - from)} ${language}`, 1);
  for (const what of ['comma', 'verb', 'complementiser', 'relative', 'mention'] as const) {
    const count = counts.between(what, from, to, false);
    if (count > 0) add(`${role} ${after ? 'after' : 'before'} ${what} ${few(count)}`, 1);
  }
  let others = 0;
  for (const { first } of scope.predicates) if (first >= from && first < to) others += 1;
  if (others > 0) add(`${side} predicates ${few(others)}`, 1);
  let quotes = 0;
  for (let at = from; at <= to && at < scope.sentence.last; at += 1) {
    const { gap } = scope.tokens[at] as Token;
    if (gap & GAP.quoteOpen) quotes += 1;
    if (gap & GAP.quoteClose) quotes -= 1;
  }
  if (quotes !== 0) add(`${role} across quote`, 1);
  if (role === 'subject') {
    const grammar = scope.grammar.get(mention.actors[0] ?? '');
    if (!scope.pack.agrees(predicate, phrase, scope.tokens, grammar)) add(`disagrees ${form}`, 1);
  }
}

/** How two actors belong together: a part and its whole seldom fight. */
function bond(a: string, b: string, { bySlug }: SentenceScope): string {
  if (bySlug.get(a)?.memberOf.includes(b)) return 'member';
  return bySlug.get(b)?.memberOf.includes(a) ? 'body' : 'none';
}

/** A link among all that are possible at its place. */
export type Standing = {
  /** How many of them are better by hand. */
  rank: number;
  /** By how much the best of the others is better by hand; below zero where this one is the best. */
  behind: number;
  all: number;
};

/** What only both sides together, or the other possible links, tell. */
function linkFeatures(link: Link, { rank, behind, all }: Standing, scope: SentenceScope, add: Sink): void {
  const language = scope.pack.language;
  const { predicate, subject, object, hand, configuration } = link;
  const { form, row } = predicate;
  add(`link ${configuration}`, 1);
  add(`link ${configuration} ${language}`, 1);
  add('hand', hand - 3);
  add(`hand ${form}`, hand - 3);
  add(`hand ${language} ${step(hand, 1, 0.25, 16)}`, 1);
  if (row.weak) add('hand weak', hand - 3);
  add(`rank ${bucket(rank)}`, 1);
  add(`rank ${form} ${rank === 0 ? 'best' : 'other'}`, 1);
  if (all > 1) add(`behind ${step(behind, -2, 0.25, 14)}`, 1);
  else add('alone', 1);
  add(`possible ${bucket(all)}`, 1);
  if (link.parts.reading > 0) add('other reading', 1);
  if (link.parts.order !== 0) add('order', link.parts.order);
  const at = [
    { name: 's', first: subject.mention.first },
    { name: 'o', first: object.mention.first },
    { name: 'p', first: predicate.first },
  ].sort((a, b) => a.first - b.first);
  add(`order ${language} ${form} ${at.map(({ name }) => name).join('')}`, 1);
  const kinds = [link.subjectActor, link.objectActor].map(slug => scope.bySlug.get(slug)?.kind ?? 'NONE');
  add(`kinds ${kinds.join(' ')}`, 1);
  const together = bond(link.subjectActor, link.objectActor, scope);
  if (together !== 'none') {
    add(`bond ${together}`, 1);
    add(`bond ${together} ${row.type}`, 1);
  }
  add(`mentions of ${subject.mention.kind} ${object.mention.kind}`, 1);
}

/** Everything that the ranker looks at in a link, by groups, so that what links share is computed once. */
export const FEATURES = { predicateFeatures, sideFeatures, linkFeatures, slotsOf } as const;
