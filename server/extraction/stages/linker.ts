import type { Actor } from '../../domain/actor.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import type { Link, NounPhrase, Predicate, PredicateForm } from '../document.ts';
import type { LanguagePack, SlotRule } from '../languages/language-pack.ts';
import { inner } from './inner-map.ts';
import { isBystander } from './linking/bystanders.ts';
import { Counts } from './linking/counts.ts';
import { impliedAgents } from './linking/implied-agents.ts';
import { type LinkJudge, passesByHand } from './linking/judge.ts';
import { admitsUnnamed, canBe } from './linking/kind-limits.ts';
import {
  alliesAgainst,
  expand,
  mirrored,
  ownGroupLink,
  reciprocalLink,
  servedLink,
} from './linking/link-variants.ts';
import type { Candidate, SentenceScope } from './linking/sentence-scope.ts';
import { fits, hasSlot } from './linking/slot-fit.ts';
import { BETWEEN, DISAGREES, isCondemned, isOnSide, scoreSlot } from './linking/slot-score.ts';

/** The score of a phrase that stands in no slot. */
const UNFIT = -1;

/** What an argument scores less on its own is not even judged. */
const LEAST_ROLE = -1.5;

/** How many phrases in no slot are judged on a role, the nearest first. */
const AWAY = 3;

/** Where neither side stands in a slot, only so many of the nearest. */
const BOTH_AWAY = 1;

const CANDIDATES = 10;

/** What a claim loses for a side without a name. */
const UNNAMED = 0.6;

/** What each less likely reading of a pronoun costs. */
const ALTERNATIVE = 0.3;
const OTHER_OWNER = 0.5;

/** Rows whose grammatical subject is the one affected ("received weapons from") trade places. */
function slotRole(slot: SlotRule, predicate: Predicate): 'subject' | 'object' | null {
  const { row, form } = predicate;
  if (row.object.includes('before')) return slot.role === 'subject' ? 'object' : 'subject';
  if (!row.object.includes('subject')) return slot.role;
  if (form !== 'active') return null;
  if (slot.role === 'subject') return 'object';
  return null;
}

const slotsByForm = new WeakMap<LanguagePack, Map<PredicateForm, SlotRule[]>>();

function slotsOf(pack: LanguagePack, form: PredicateForm): readonly SlotRule[] {
  let table = slotsByForm.get(pack);
  if (!table) {
    table = new Map();
    for (const slot of pack.slots) table.set(slot.form, [...(table.get(slot.form) ?? []), slot]);
    slotsByForm.set(pack, table);
  }
  return table.get(form) ?? [];
}

function candidates(
  predicate: Predicate,
  role: 'subject' | 'object',
  scope: SentenceScope,
  counts: Counts,
): Candidate[] {
  const best = new Map<NounPhrase, Candidate>();
  const consider = (slot: SlotRule): void => {
    if (!hasSlot(predicate.row, slot)) return;
    for (const phrase of scope.phrases) {
      if (!isOnSide(slot, predicate, phrase)) continue;
      if (!fits(slot, predicate, phrase, scope) || !isOfKind(role, predicate, phrase, scope)) continue;
      const score = scoreSlot(slot, predicate, phrase, scope, counts);
      if (score < LEAST_ROLE) continue;
      const known = best.get(phrase);
      if (!known || known.score < score) best.set(phrase, { phrase, slot: slot.name, score });
    }
  };
  for (const slot of slotsOf(scope.pack, predicate.form))
    if (slotRole(slot, predicate) === role) consider(slot);
  if (role === 'subject' && predicate.row.object.includes('subject'))
    consider({
      name: 'source',
      role: 'subject',
      form: predicate.form,
      side: 'after',
      by: predicate.row.subject?.includes('direct') ? 'bare' : 'row',
      base: 2.1,
      reach: 20,
    });
  if (role === 'subject' && predicate.row.type === 'ASSAULT' && predicate.row.object.includes('subject'))
    consider({
      name: 'attack',
      role: 'subject',
      form: predicate.form,
      side: 'after',
      by: 'attack',
      base: 2,
      reach: 16,
      demonym: true,
    });
  const fitting = [...best.values()].sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
  if (role === 'subject' && predicate.form === 'nominal' && isTopicOnly(predicate, scope)) return fitting;
  // «أطلقها X»: the object is the pronoun, or nobody that is named.
  if (role === 'object' && predicate.suffix !== '' && predicate.form === 'active') return fitting;
  // A body that is called by its office has the holder who is named beside it, or none.
  if (predicate.row.object.includes('name')) return fitting;
  // "vehicles belonging to X": what is said of the noun right before it is not said of another.
  if (role === 'subject' && scope.pack.language === 'EN' && saysOfNoun(predicate)) return fitting;
  return [...fitting, ...unfitting(predicate, role, new Set(best.keys()), scope)];
}

/** «قضية اغتيال X»، «دانت اغتيال X»: whoever stands before is only about the deed. */
function isTopicOnly(predicate: Predicate, scope: SentenceScope): boolean {
  return (
    isCondemned(predicate, scope) ||
    (scope.pack.isMatter?.(scope.tokens, scope.sentence, predicate.first) ?? false)
  );
}

function saysOfNoun({ form, row, infinitive }: Predicate): boolean {
  return (
    row.type === 'MEMBER_OF' &&
    (form === 'adjective' || ((form === 'active' || form === 'passive') && infinitive))
  );
}

/** Whether a row takes such an actor for a side, wherever it stands. */
function isOfKind(
  role: 'subject' | 'object',
  { row }: Predicate,
  { mention }: NounPhrase,
  { bySlug }: SentenceScope,
): boolean {
  const kinds = role === 'subject' ? row.subjectKinds : row.objectKinds;
  return kinds === undefined || kinds.includes(bySlug.get(mention.actors[0] ?? '')?.kind ?? '');
}

/** Phrases around a predicate that stand in none of its slots: by hand they are no sides of it. */
function unfitting(
  predicate: Predicate,
  role: 'subject' | 'object',
  fitting: ReadonlySet<NounPhrase>,
  scope: SentenceScope,
): Candidate[] {
  const distance = ({ mention }: NounPhrase): number =>
    mention.first >= predicate.last ? mention.first - predicate.last : predicate.first - mention.last;
  return scope.phrases
    .filter(
      phrase =>
        !fitting.has(phrase) &&
        isOfKind(role, predicate, phrase, scope) &&
        !phrase.mention.inside &&
        !phrase.hyphenated &&
        !isBystander(role, predicate, phrase, scope) &&
        !(scope.pack.language === 'AR' && phrase.mention.kind === 'demonym'),
    )
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, AWAY)
    .map((phrase, away) => ({
      phrase,
      away,
      slot: phrase.mention.first >= predicate.last ? 'after' : 'before',
      score: UNFIT,
    }));
}

/** A possessive mostly means the subject itself: another reading makes a doubtful claim. */
function readingCost({ possessive, mention }: NounPhrase, rank: number): number {
  return rank * (possessive && mention.kind === 'pronoun' ? OTHER_OWNER : ALTERNATIVE);
}

/** An actor that a phrase may stand for, and what that reading costs. */
type Reading = { slug: string; cost: number };

/** Whom a phrase may stand for as a side of a type; alternatives of a pronoun are tried in turn. */
function readingsOf(
  phrase: NounPhrase,
  role: 'subject' | 'object',
  type: RelationType,
  bySlug: ReadonlyMap<string, Actor>,
): Reading[] {
  const { mention } = phrase;
  const [first = ''] = mention.actors;
  // '' stands for people without a name who can be no side of such a claim.
  if (mention.kind === 'unnamed') {
    // Whoever is only ever harmed has not done it: the same word reads another way then («قتل مدنيون في غارة»).
    if (role === 'subject' && type === 'ASSAULT' && !admitsUnnamed(type, role, first)) return [];
    return [{ slug: admitsUnnamed(type, role, first) ? first : '', cost: 0 }];
  }
  const found: Reading[] = [];
  const add = (slug: string, rank: number): void => {
    const kind = bySlug.get(slug)?.kind;
    if (kind === undefined || canBe(role, type, kind)) found.push({ slug, cost: readingCost(phrase, rank) });
  };
  const known = mention.actors.length === 0 ? 0 : 1;
  if (known > 0) add(first, 0);
  for (const [rank, slug] of mention.alternatives.slice(0, 2).entries()) add(slug, rank + known);
  return found;
}

/** The cheapest readings of two phrases that are different actors. */
function distinctActors(
  subjects: readonly Reading[],
  objects: readonly Reading[],
): { subject: string; object: string; cost: number } | null {
  let best: { subject: string; object: string; cost: number } | null = null;
  for (const subject of subjects)
    for (const object of objects) {
      const cost = subject.cost + object.cost;
      if (subject.slug !== object.slug && (!best || cost < best.cost))
        best = { subject: subject.slug, object: object.slug, cost };
    }
  return best;
}

const configurations = new Map<PredicateForm, Map<string, Map<string, string>>>();

/** The name of a form with its two slots, `active:vso+direct`: made once, since every link of a sentence has one. */
function configurationOf(form: PredicateForm, subject: string, object: string): string {
  const byObject = inner(inner(configurations, form), subject);
  let name = byObject.get(object);
  if (name === undefined) {
    name = `${form}:${subject}+${object}`;
    byObject.set(object, name);
  }
  return name;
}

/** All links of a predicate that are worth judging. */
function possibleLinks(
  predicate: Predicate,
  scope: SentenceScope,
  counts: Counts,
  inherited: NounPhrase | null,
  actedOn: ReadonlySet<NounPhrase>,
  told: readonly Link[],
  here: readonly Link[],
): Link[] {
  const subjects = candidates(predicate, 'subject', scope, counts).map(candidate =>
    // What the verb before acted on is seldom who acts next.
    predicate.joined && inherited && actedOn.has(candidate.phrase) && candidate.slot === 'svo'
      ? { ...candidate, score: candidate.score - 0.9 }
      : candidate,
  );
  const objects = candidates(predicate, 'object', scope, counts).map(candidate =>
    predicate.joined && inherited && actedOn.has(candidate.phrase) && candidate.slot === 'modified'
      ? { ...candidate, score: candidate.score - 0.9 }
      : candidate,
  );
  if (
    inherited &&
    (predicate.joined || predicate.infinitive) &&
    predicate.form === 'active' &&
    !predicate.row.object.includes('subject')
  ) {
    const distance = predicate.first - inherited.last;
    const outside = inherited.first < scope.sentence.first;
    const agrees = scope.pack.agrees(
      predicate,
      inherited,
      scope.tokens,
      scope.grammar.get(inherited.mention.actors[0] ?? ''),
    );
    if (distance >= 0 && distance < (outside ? 70 : 45))
      subjects.push({
        phrase: inherited,
        slot: 'elided',
        score: (outside ? 1 : 1.5 - 0.012 * distance) - (agrees ? 0 : DISAGREES),
      });
  }
  if (
    inherited &&
    predicate.joined &&
    (predicate.form === 'passive' || predicate.form === 'inverse') &&
    inherited.first >= scope.sentence.first
  )
    objects.push({
      phrase: inherited,
      slot: 'elided',
      score: 1.5 - 0.012 * (predicate.first - inherited.last),
    });
  if (!subjects.some(({ away, slot }) => away === undefined && (slot === 'attack' || slot === 'agent')))
    subjects.push(...impliedAgents(predicate, scope, told, here));
  const links: Link[] = [];
  const { type } = predicate.row;
  const objectReadings = objects.map(({ phrase }) => readingsOf(phrase, 'object', type, scope.bySlug));
  for (const subject of subjects) {
    const subjectReadings = readingsOf(subject.phrase, 'subject', type, scope.bySlug);
    for (const [at, object] of objects.entries()) {
      if (
        Math.min(subject.away ?? -1, object.away ?? -1) >= 0 &&
        Math.max(subject.away ?? 0, object.away ?? 0) >= BOTH_AWAY
      )
        continue;
      if (
        subject.phrase === object.phrase ||
        (subject.phrase.group === object.phrase.group && !predicate.row.reciprocal)
      )
        continue;
      const actors = distinctActors(subjectReadings, objectReadings[at] as Reading[]);
      if (!actors) continue;
      if (predicate.row.demonymOnly && subject.phrase.mention.kind !== 'demonym') continue;
      // "the US and its allies": owner and owned are no two sides; "its Western allies" are.
      if (
        subject.slot === 'possessor' &&
        object.slot === 'possessed' &&
        subject.phrase.mention.kind !== 'demonym'
      )
        continue;
      // The other argument between predicate and phrase is no obstacle, in the order of the language.
      let order = between(predicate, subject.phrase, object.phrase) ? BETWEEN.mention : 0;
      if (subject.slot === 'vso') order -= verbFirstCost(predicate, subject.phrase, object);
      const score = subject.score + object.score + predicate.bias + order - actors.cost;
      if (
        predicate.row.weak &&
        (subject.slot === 'topic' || subject.slot === 'elided' || subject.slot === 'modified')
      )
        continue;
      const unnamed = [subject, object].filter(({ phrase }) => phrase.mention.kind === 'unnamed').length;
      links.push({
        predicate,
        subject: subject.phrase,
        object: object.phrase,
        subjectActor: actors.subject,
        objectActor: actors.object,
        score: score - unnamed * UNNAMED,
        hand: score,
        parts: {
          subject: subject.score,
          object: object.score,
          predicate: predicate.bias,
          order,
          reading: actors.cost,
        },
        configuration: configurationOf(predicate.form, subject.slot, object.slot),
        ...(subject.agentOf && { agentOf: subject.agentOf }),
      });
    }
  }
  const best = bestByHand(links);
  if (predicate.row.ownGroup) {
    const own = ownGroupLink(predicate, predicate.row.ownGroup, objects, best, scope);
    if (own) return [own];
  }
  const reciprocal = best ? null : reciprocalLink(predicate, scope);
  return reciprocal ? [...links, reciprocal] : links;
}

function bestByHand(links: readonly Link[]): Link | null {
  let best: Link | null = null;
  for (const link of links) if (passesByHand(link) && (!best || link.hand > best.hand)) best = link;
  return best;
}

/** Signs that the noun after a verb is its object: it stands after the object, or completes a phrase, or is owned. */
function verbFirstCost(predicate: Predicate, subject: NounPhrase, object: Candidate): number {
  let cost = 0;
  if (object.slot === 'direct' && object.phrase.first < subject.first) cost += 0.8;
  if (predicate.parts.some(part => part < subject.first) || predicate.last - predicate.first > 1)
    cost += predicate.row.object.includes('direct') ? 0.8 : 0.3;
  if (subject.possessive) cost += 0.4;
  return cost;
}

function between(predicate: Predicate, a: NounPhrase, b: NounPhrase): boolean {
  const [near, far] = a.mention.first < b.mention.first ? [a.mention, b.mention] : [b.mention, a.mention];
  return near.first >= predicate.last || far.last <= predicate.first;
}

/**
 * The predicates of a sentence with their arguments: of all readings that begin at one word, the best. A verb joined
 * to another takes that one's subject where it has none of its own. Unnamed people who win a place take the claim
 * with them.
 *
 * @param before who the sentence before was about.
 * @param told what the sentences shortly before say.
 */
export function linkSentence(
  scope: SentenceScope,
  judge: LinkJudge,
  before: NounPhrase | null = null,
  told: readonly Link[] = [],
): Link[] {
  if (scope.phrases.length === 0) return [];
  const counts = new Counts(scope);
  const links: Link[] = [];
  let inherited: NounPhrase | null = before;
  const actedOn = new Set<NounPhrase>();
  for (let index = 0; index < scope.predicates.length; ) {
    const first = (scope.predicates[index] as Predicate).first;
    const possible: Link[] = [];
    for (
      ;
      index < scope.predicates.length && (scope.predicates[index] as Predicate).first === first;
      index += 1
    )
      possible.push(
        ...possibleLinks(
          scope.predicates[index] as Predicate,
          scope,
          counts,
          inherited,
          actedOn,
          told,
          links,
        ),
      );
    const best = possible.length === 0 ? null : judge.choose(possible, scope, counts);
    if (!best) continue;
    if (best.predicate.form === 'active' && (!best.predicate.infinitive || !inherited)) {
      inherited = best.subject;
    }
    actedOn.add(best.object);
    const expanded = expand(best, scope);
    links.push(...expanded, ...expanded.flatMap(link => alliesAgainst(link, scope)));
    const served = servedLink(best, scope);
    if (served) links.push(served);
    if (best.predicate.row.mirrored) links.push(...expand(mirrored(best), scope));
  }
  return links;
}
