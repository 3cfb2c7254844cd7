import type { Actor } from '../../domain/actor.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import type { Link, NounPhrase, Predicate, PredicateForm } from '../document.ts';
import type { LanguagePack, SlotRule } from '../languages/language-pack.ts';
import { Counts } from './linking/counts.ts';
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
import { fits } from './linking/slot-fit.ts';
import { BETWEEN, DISAGREES, scoreSlot } from './linking/slot-score.ts';

/** Links below this are not made; a `weak` row needs more. */
const LEAST = 2.5;
const LEAST_WEAK = 3.35;

/** The worst an argument may score on its own. */
const LEAST_ROLE = 0.15;

const CANDIDATES = 10;

/** What a claim loses for a side without a name. */
const UNNAMED = 0.6;

/** What each less likely reading of a pronoun costs. */
const ALTERNATIVE = 0.3;
const OTHER_OWNER = 0.5;

/** Rows whose grammatical subject is the one affected ("received weapons from") trade places. */
function slotRole(slot: SlotRule, predicate: Predicate): 'subject' | 'object' | null {
  const { row, form } = predicate;
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
    for (const phrase of scope.phrases) {
      if (!fits(slot, predicate, phrase, scope)) continue;
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
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
}

/** A possessive mostly means the subject itself: another reading makes a doubtful claim. */
function readingCost({ possessive, mention }: NounPhrase, rank: number): number {
  return rank * (possessive && mention.kind === 'pronoun' ? OTHER_OWNER : ALTERNATIVE);
}

/** The first actors of two phrases that differ and fit; alternatives of a pronoun are tried in turn. */
function distinctActors(
  subject: NounPhrase,
  object: NounPhrase,
  type: RelationType,
  bySlug: ReadonlyMap<string, Actor>,
): { subject: string; object: string; cost: number } | null {
  // '' stands for people without a name who can be no side of such a claim.
  const readings = ({ mention }: NounPhrase, role: 'subject' | 'object'): { slug: string; rank: number }[] =>
    mention.kind === 'unnamed'
      ? [
          {
            slug: admitsUnnamed(type, role, mention.actors[0] ?? '') ? (mention.actors[0] ?? '') : '',
            rank: 0,
          },
        ]
      : [...mention.actors.slice(0, 1), ...mention.alternatives.slice(0, 2)]
          .map((slug, rank) => ({ slug, rank }))
          .filter(({ slug }) => {
            const kind = bySlug.get(slug)?.kind;
            return kind === undefined || canBe(role, type, kind);
          });
  let best: { subject: string; object: string; cost: number } | null = null;
  for (const a of readings(subject, 'subject'))
    for (const b of readings(object, 'object')) {
      const cost = readingCost(subject, a.rank) + readingCost(object, b.rank);
      if (a.slug !== b.slug && (!best || cost < best.cost)) best = { subject: a.slug, object: b.slug, cost };
    }
  return best;
}

function bestLink(
  predicate: Predicate,
  scope: SentenceScope,
  counts: Counts,
  inherited: NounPhrase | null,
  actedOn: ReadonlySet<NounPhrase>,
): Link | null {
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
  let best: Link | null = null;
  for (const subject of subjects)
    for (const object of objects) {
      if (
        subject.phrase === object.phrase ||
        (subject.phrase.group === object.phrase.group && !predicate.row.reciprocal)
      )
        continue;
      const actors = distinctActors(subject.phrase, object.phrase, predicate.row.type, scope.bySlug);
      if (!actors) continue;
      if (predicate.row.demonymOnly && subject.phrase.mention.kind !== 'demonym') continue;
      // "the US and its allies": owner and owned are no two sides; "its Western allies" are.
      if (
        subject.slot === 'possessor' &&
        object.slot === 'possessed' &&
        subject.phrase.mention.kind !== 'demonym'
      )
        continue;
      let score = subject.score + object.score + predicate.bias - actors.cost;
      // The other argument between predicate and phrase is no obstacle, in the order of the language.
      if (between(predicate, subject.phrase, object.phrase)) score += BETWEEN.mention;
      if (subject.slot === 'vso') score -= verbFirstCost(predicate, subject.phrase, object);
      if (
        predicate.row.weak &&
        (subject.slot === 'topic' || subject.slot === 'elided' || subject.slot === 'modified')
      )
        continue;
      if (score < (predicate.row.weak ? LEAST_WEAK : LEAST)) continue;
      for (const { phrase } of [subject, object]) if (phrase.mention.kind === 'unnamed') score -= UNNAMED;
      if (!best || score > best.score)
        best = {
          predicate,
          subject: subject.phrase,
          object: object.phrase,
          subjectActor: actors.subject,
          objectActor: actors.object,
          score,
          configuration: `${predicate.form}:${subject.slot}+${object.slot}`,
        };
    }
  if (predicate.row.ownGroup) {
    const own = ownGroupLink(predicate, predicate.row.ownGroup, objects, best, scope);
    if (own) return own;
  }
  if (best && (best.subjectActor === '' || best.objectActor === '')) return null;
  return best ?? reciprocalLink(predicate, scope);
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
 */
export function linkSentence(scope: SentenceScope, before: NounPhrase | null = null): Link[] {
  if (scope.phrases.length === 0) return [];
  const counts = new Counts(scope);
  const links: Link[] = [];
  let inherited: NounPhrase | null = before;
  const actedOn = new Set<NounPhrase>();
  for (let index = 0; index < scope.predicates.length; ) {
    const first = (scope.predicates[index] as Predicate).first;
    let best: Link | null = null;
    for (
      ;
      index < scope.predicates.length && (scope.predicates[index] as Predicate).first === first;
      index += 1
    ) {
      const link = bestLink(scope.predicates[index] as Predicate, scope, counts, inherited, actedOn);
      if (link && (!best || link.score > best.score)) best = link;
    }
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
