import type { Link, NounPhrase, Predicate, PredicateForm, Token } from '../../document.ts';
import { GAP } from '../../document.ts';
import type { PredicateRow } from '../../lexicon/rows.ts';
import type { Counts } from '../linking/counts.ts';
import type { SentenceScope } from '../linking/sentence-scope.ts';

/** Takes a feature's name and value. */
export type Emit = (name: string, value: number) => void;

/** Features that follow from three values alone: what they are worth is looked up once for each combination. */
export type Template<A, B, C> = (add: Emit, a: A, b: B, c: C) => void;

/** Where features go. */
export type Sink = { add: Emit; shared<A, B, C>(template: Template<A, B, C>, a: A, b: B, c: C): void };

type Role = 'subject' | 'object';

type Slots = [subject: string, object: string];

const slotsByConfiguration = new Map<string, Slots>();

/** The two slots of a link, or the name of its variant twice. */
function slotsOf({ configuration }: Link): Slots {
  let known = slotsByConfiguration.get(configuration);
  if (!known) {
    const slots = configuration.slice(configuration.indexOf(':') + 1);
    const plus = slots.indexOf('+');
    known = plus < 0 ? [slots, slots] : [slots.slice(0, plus), slots.slice(plus + 1)];
    slotsByConfiguration.set(configuration, known);
  }
  return known;
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

const ofRow: Template<PredicateRow, PredicateForm, string> = (add, row, form, language) => {
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
};

/** A feature of three words with the value 1. */
const named: Template<string, string, string> = (add, what, a, b) => add(`${what} ${a} ${b}`, 1);
const plain: Template<string, string, null> = (add, what, a) => add(`${what} ${a}`, 1);

/** What can be said of a predicate at its place, whatever its arguments. */
function predicateFeatures(predicate: Predicate, scope: SentenceScope, { add, shared }: Sink): void {
  const { row, form, first, last, parts } = predicate;
  const language = scope.pack.language;
  const { sentence, tokens } = scope;
  shared(ofRow, row, form, language);
  if (predicate.infinitive) shared(plain, 'infinitive', language, null);
  if (predicate.joined) shared(plain, 'joined', form, null);
  if (predicate.future) add('future', 1);
  if (predicate.suffix !== '') shared(plain, 'suffix', form, null);
  if (predicate.preposition !== '') shared(named, 'glued', form, predicate.preposition);
  add('predicate bias', predicate.bias);
  if (predicate.bias !== 0) shared(named, 'predicate bias', form, step(predicate.bias, -2, 0.4, 8));
  if (last - first > 1 || parts.length > 0)
    shared(named, 'words', language, parts.length > 0 ? 'apart' : 'many');
  shared(named, 'before', language, wordClass(first - 1, scope));
  shared(named, 'after', language, wordClass(last, scope));
  if ((tokens[first] as Token).gap & (GAP.quoteOpen | GAP.open)) add('opens quote', 1);
  shared(plain, 'length', bucket(Math.floor((sentence.last - sentence.first) / 4)), null);
  shared(plain, 'place', bucket(Math.floor((first - sentence.first) / 3)), null);
  shared(plain, 'predicates', bucket(scope.predicates.length), null);
  shared(named, 'mentions', language, bucket(scope.phrases.length));
}

/** Feature names of a side that begin with its role, its predicate's form and its slot. */
type Place = { place: string; score: string };

const places = new Map<Role, Map<PredicateForm, Map<string, Place>>>();

function placeOf(role: Role, form: PredicateForm, slot: string): Place {
  const byForm = places.get(role) ?? new Map<PredicateForm, Map<string, Place>>();
  places.set(role, byForm);
  const bySlot = byForm.get(form) ?? new Map<string, Place>();
  byForm.set(form, bySlot);
  const known = bySlot.get(slot);
  if (known) return known;
  const place = `${role} ${form} ${slot}`;
  const made = { place, score: `${place} score` };
  bySlot.set(slot, made);
  return made;
}

const ofPlace: Template<string, string, string> = (add, place, language, preposition) => {
  add(place, 1);
  add(`${place} ${language}`, 1);
  add(`${place} by ${preposition}`, 1);
};

const ofMention: Template<Role, string, string> = (add, role, kind, form) => {
  add(`${role} mention ${kind}`, 1);
  add(`${role} mention ${kind} ${form}`, 1);
};

const ofKind: Template<Role, string, string> = (add, role, kind, type) => {
  add(`${role} kind ${kind}`, 1);
  add(`${role} kind ${kind} ${type}`, 1);
};

const ofWords: Template<string, string, string> = (add, side, count, language) => {
  add(`${side} words ${count}`, 1);
  add(`${side} words ${count} ${language}`, 1);
};

const between: Template<string, string, string> = (add, side, what, count) =>
  add(`${side} ${what} ${count}`, 1);

const TRAITS = ['embedded', 'governed', 'possessive', 'joined', 'inModifier'] as const;
const COUNTED = ['comma', 'verb', 'complementiser', 'relative', 'mention'] as const;

const FORMS: readonly PredicateForm[] = [
  'active',
  'passive',
  'nominal',
  'adjective',
  'title',
  'inverse',
  'hyphen',
];
const HAND = Object.fromEntries(FORMS.map(form => [form, `hand ${form}`])) as Record<PredicateForm, string>;

/** `subject`, `subject score`, `subject before` …: built once. */
const ROLES = {
  subject: { score: 'subject score', after: 'subject after', before: 'subject before' },
  object: { score: 'object score', after: 'object after', before: 'object before' },
} as const;

const SIDES = Object.fromEntries(
  FORMS.map(form => [
    form,
    {
      subject: { after: `subject ${form} after`, before: `subject ${form} before` },
      object: { after: `object ${form} after`, before: `object ${form} before` },
    },
  ]),
) as Record<PredicateForm, Record<Role, { after: string; before: string }>>;

/** Whether a side stands in the predicate's own clause, and whether it only completes another noun. */
function clauseFeatures(
  role: Role,
  side: string,
  { form, first }: Predicate,
  { first: from, preposition, mention }: NounPhrase,
  { layout }: SentenceScope,
  { shared }: Sink,
): void {
  if (!layout) return;
  shared(between, side, 'clauses', few(layout.clausesBetween(first, mention.first)));
  if (preposition !== '' && layout.modifiesNoun(from)) shared(named, role, 'modifies a noun', form);
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
  { add, shared }: Sink,
): void {
  const language = scope.pack.language;
  const { form } = predicate;
  const { mention } = phrase;
  const place = placeOf(role, form, slot);
  shared(ofPlace, place.place, language, phrase.preposition);
  add(ROLES[role].score, score);
  shared(plain, ROLES[role].score, step(score, 0, 0.3, 9), null);
  add(place.score, score);
  shared(ofMention, role, mention.kind, form);
  if (mention.remote) shared(plain, role, 'remote', null);
  const kind = scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? 'NONE';
  shared(ofKind, role, kind, predicate.row.type);
  for (const trait of TRAITS) if (phrase[trait]) shared(named, role, trait, form);
  if (phrase.heads.length > 0) shared(named, role, 'heads', few(phrase.heads.length));
  if (phrase.absorbed.length > 0) shared(plain, role, 'absorbs', null);
  if (mention.actors.length > 1) shared(plain, role, 'pair', null);
  if (mention.host >= 0 || phrase.first < scope.sentence.first) return;
  const after = mention.first >= predicate.last;
  const [from, to] = after ? [predicate.last, phrase.first] : [phrase.last, predicate.first];
  const direction = after ? 'after' : 'before';
  const side = SIDES[form][role][direction];
  if (to < from) {
    shared(plain, side, 'within', null);
    return;
  }
  shared(ofWords, side, bucket(to - from), language);
  for (const what of COUNTED) {
    const count = counts.between(what, from, to, false);
    if (count > 0) shared(between, ROLES[role][direction], what, few(count));
  }
  clauseFeatures(role, side, predicate, phrase, scope, { add, shared });
  let others = 0;
  for (const { first } of scope.predicates) if (first >= from && first < to) others += 1;
  if (others > 0) shared(named, side, 'predicates', few(others));
  let quotes = 0;
  for (let at = from; at <= to && at < scope.sentence.last; at += 1) {
    const { gap } = scope.tokens[at] as Token;
    if (gap & GAP.quoteOpen) quotes += 1;
    if (gap & GAP.quoteClose) quotes -= 1;
  }
  if (quotes !== 0) shared(plain, role, 'across quote', null);
  if (role === 'subject') {
    const grammar = scope.grammar.get(mention.actors[0] ?? '');
    if (!scope.pack.agrees(predicate, phrase, scope.tokens, grammar)) shared(plain, 'disagrees', form, null);
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

const ofConfiguration: Template<string, string, null> = (add, configuration, language) => {
  add(`link ${configuration}`, 1);
  add(`link ${configuration} ${language}`, 1);
};

const ofRank: Template<number, PredicateForm, null> = (add, rank, form) => {
  add(`rank ${bucket(rank)}`, 1);
  add(`rank ${form} ${rank === 0 ? 'best' : 'other'}`, 1);
};

const ofBond: Template<string, string, null> = (add, together, type) => {
  add(`bond ${together}`, 1);
  add(`bond ${together} ${type}`, 1);
};

const orderOf: Template<string, PredicateForm, string> = (add, language, form, order) =>
  add(`order ${language} ${form} ${order}`, 1);

/** The order of the two sides and the predicate in the text: `pso`. */
function orderIn({ predicate, subject, object }: Link): string {
  const p = predicate.first;
  const s = subject.mention.first;
  const o = object.mention.first;
  // Of two at one place the subject counts as the earlier, then the object.
  if (s <= o) {
    if (p < s) return 'pso';
    return p < o ? 'spo' : 'sop';
  }
  if (p < o) return 'pos';
  return p < s ? 'ops' : 'osp';
}

/** What only both sides together, or the other possible links, tell. */
function linkFeatures(
  link: Link,
  { rank, behind, all }: Standing,
  scope: SentenceScope,
  { add, shared }: Sink,
): void {
  const language = scope.pack.language;
  const { predicate, subject, object, hand, configuration } = link;
  const { form, row } = predicate;
  shared(ofConfiguration, configuration, language, null);
  add('hand', hand - 3);
  add(HAND[form], hand - 3);
  shared(named, 'hand', language, step(hand, 1, 0.25, 16));
  if (row.weak) add('hand weak', hand - 3);
  shared(ofRank, rank, form, null);
  if (all > 1) shared(plain, 'behind', step(behind, -2, 0.25, 14), null);
  else add('alone', 1);
  shared(plain, 'possible', bucket(all), null);
  if (link.parts.reading > 0) add('other reading', 1);
  if (link.parts.order !== 0) add('order', link.parts.order);
  shared(orderOf, language, form, orderIn(link));
  const kindOf = (slug: string): string => scope.bySlug.get(slug)?.kind ?? 'NONE';
  shared(named, 'kinds', kindOf(link.subjectActor), kindOf(link.objectActor));
  const together = bond(link.subjectActor, link.objectActor, scope);
  if (together !== 'none') shared(ofBond, together, row.type, null);
  shared(named, 'mentions of', subject.mention.kind, object.mention.kind);
}

/** Everything that the ranker looks at in a link, by groups, so that what links share is computed once. */
export const FEATURES = { predicateFeatures, sideFeatures, linkFeatures, slotsOf } as const;
