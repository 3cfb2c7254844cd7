import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/folding.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import { GAP, type Link, type NounPhrase, type Predicate, type Sentence, type Token } from '../document.ts';
import type { ActorGrammar } from '../gazetteer/actor-grammar.ts';
import type { LanguagePack, SlotRule } from '../languages/language-pack.ts';
import { type Countable, Counts } from './counts.ts';
import { canBe } from './kind-limits.ts';

/** What the words between a predicate and an argument take from its score. */
const BETWEEN = {
  word: 0.05,
  comma: 0.35,
  verb: 0.5,
  complementiser: 0.8,
  relative: 0.45,
  mention: 0.4,
} as const;

/** Links below this are not made; a `weak` row needs more. */
const LEAST = 2.35;
const LEAST_WEAK = 3.35;

/** The worst an argument may score on its own. */
const LEAST_ROLE = 0.15;

const CANDIDATES = 10;

/** What a verb of the other gender takes from a subject. */
const DISAGREES = 0.6;

/** What each less likely reading of a pronoun costs. */
const ALTERNATIVE = 0.3;

type Candidate = { phrase: NounPhrase; slot: string; score: number };

/** Everything that linking looks at in one sentence. */
export type SentenceScope = {
  tokens: readonly Token[];
  sentence: Sentence;
  phrases: readonly NounPhrase[];
  predicates: readonly Predicate[];
  /** Tells whether a token is a verb of any kind. */
  isVerb(at: number): boolean;
  pack: LanguagePack;
  bySlug: ReadonlyMap<string, Actor>;
  grammar: ReadonlyMap<string, ActorGrammar>;
};

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
  if (side === 'after') {
    const start = phrase.first >= predicate.last ? phrase.first : mention.first;
    if (start < predicate.last) return null;
    const part = predicate.parts.findLast(at => at < start);
    return { from: part === undefined ? predicate.last : part + 1, to: start };
  }
  const end = phrase.last <= predicate.first ? phrase.last : mention.last;
  return end <= predicate.first ? { from: end, to: predicate.first } : null;
}

/** Forms whose arguments are embedded in one another by nature. */
const TAKES_EMBEDDED = new Set(['title', 'inverse', 'adjective', 'hyphen']);

/** A noun right before an adjective that belongs to no actor is what it modifies. */
function modifiesAnother({ first }: Predicate, { tokens, sentence, phrases }: SentenceScope): boolean {
  if (first <= sentence.first) return false;
  const previous = tokens[first - 1] as Token;
  if ((tokens[first] as Token).gap & (GAP.comma | GAP.dash | GAP.close)) return false;
  if (
    /^(?:is|are|was|were|be|been|being|remains?|ليس|ليست|كان|كانت|هي|هو|انها|انه|بانها|بانه)$/.test(
      previous.folded,
    )
  )
    return false;
  return !phrases.some(({ mention }) => mention.last === first);
}

/** An infinitive and a joined verb look back over other verbs. */
function verbWeight({ infinitive, joined }: Predicate, side: 'before' | 'after'): number {
  return side === 'before' && (infinitive || joined) ? 0.3 : 1;
}

/** Words that may stand between a relative pronoun and its verb. */
const RELATIVE_REACH = 3;

/** «الفصيل الذي استهدف», "the force, which holds": the phrase right before the relative pronoun. */
function relativeScore(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  { tokens, sentence, pack, isVerb }: SentenceScope,
): number {
  const { relatives } = pack.vocabulary;
  for (
    let at = predicate.first - 1;
    at >= sentence.first && predicate.first - at <= RELATIVE_REACH;
    at -= 1
  ) {
    const { folded } = tokens[at] as Token;
    const copula = at > sentence.first && /^(?:هو|هي|هم)$/.test((tokens[at - 1] as Token).folded);
    // «X هي التي», «X هو من»: the pronoun before it only repeats the subject.
    if (relatives.has(folded) || (folded === 'من' && copula)) {
      const distance = at - (copula ? 1 : 0) - phrase.last;
      if (distance < 0 || distance > slot.reach) return -1;
      return slot.base - (slot.perWord ?? BETWEEN.word) * distance - (phrase.embedded ? 0.4 : 0);
    }
    if (isVerb(at) && !/^(?:كان|كانت|كانوا|قد)$/.test((tokens[at] as Token).folded)) return -1;
  }
  return -1;
}

const foldedRoles = new Map<string, ReadonlySet<string>>();

function rolePrepositions(words: readonly string[]): ReadonlySet<string> {
  const key = words.join(' ');
  let folded = foldedRoles.get(key);
  if (!folded) {
    folded = new Set(words.map(fold));
    foldedRoles.set(key, folded);
  }
  return folded;
}

/** «المدعومة من أنقرة», "led by the SDF": the preposition before the phrase is part of the predicate. */
function swallowed(predicate: Predicate, phrase: NounPhrase): boolean {
  if (phrase.first === predicate.last) return predicate.last - predicate.first > 1;
  return predicate.parts.includes(phrase.first - 1);
}

const BETWEEN_WORDS = new Set(['بين', 'between']);

function hasPartner(phrase: NounPhrase, { phrases }: SentenceScope): boolean {
  return (
    phrase.mention.actors.length > 1 ||
    phrases.some(other => other !== phrase && other.group === phrase.group)
  );
}

/** The slot rules of a role for a row, with the row's own prepositions put in. */
function fits(slot: SlotRule, predicate: Predicate, phrase: NounPhrase, scope: SentenceScope): boolean {
  const { row } = predicate;
  const { mention } = phrase;
  if (slot.needs && !row.object.includes(slot.needs)) return false;
  if (mention.inside && predicate.form !== 'title') return false;
  // "U.S.-backed": what stands before the hyphen belongs to it alone.
  if (phrase.hyphenated && (predicate.form !== 'hyphen' || mention.last !== predicate.first)) return false;
  if (
    slot.role === 'subject' &&
    row.subjectKinds &&
    !row.subjectKinds.includes(scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? '')
  )
    return false;
  if (
    slot.role === 'object' &&
    row.objectKinds &&
    !row.objectKinds.includes(scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? '')
  )
    return false;
  if (slot.person && scope.bySlug.get(mention.actors[0] ?? '')?.kind !== 'PERSON') return false;
  if (mention.kind === 'demonym' && !slot.demonym) return false;
  if (slot.by === 'suffix')
    return (
      mention.host === predicate.first &&
      predicate.suffix !== '' &&
      mention.speaker === (predicate.suffix === 'نا')
    );
  if (slot.by === 'speaker')
    return mention.host === predicate.first && mention.speaker && predicate.firstPerson;
  if (predicate.firstPerson && slot.role === 'subject' && predicate.form === 'active')
    return mention.speaker && slot.side === 'before' && phrase.preposition === '';
  if (mention.host === predicate.first) return false;
  if (slot.by === 'bare') return phrase.preposition === '' || swallowed(predicate, phrase);
  if (slot.by === 'row') {
    const prepositions = rolePrepositions(slot.role === 'object' ? row.object : (row.subject ?? []));
    if (phrase.inModifier && !TAKES_EMBEDDED.has(predicate.form)) return false;
    if (BETWEEN_WORDS.has(phrase.preposition) && hasPartner(phrase, scope)) return false;
    return prepositions.has(phrase.preposition);
  }
  return slot.by[0] === '*' || slot.by.includes(phrase.preposition);
}

function scoreSlot(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
  counts: Counts,
): number {
  if (slot.by === 'suffix' || slot.by === 'speaker') return slot.base;
  if (slot.relative) return relativeScore(slot, predicate, phrase, scope);
  const place = edges(predicate, phrase, slot.side);
  if (!place) return -1;
  const { from, to } = place;
  const { tokens, pack } = scope;
  const region = counts.regionOf(predicate.first);
  const own = counts.regionOf(phrase.mention.first);
  if (own !== 0 && own !== region && !TAKES_EMBEDDED.has(predicate.form)) return -1;
  const skip = own === 0 && region === 0;
  const between = (kind: Countable): number => counts.between(kind, from, to, skip);
  const distance = between('word');
  if (distance > slot.reach) return -1;
  if (slot.name === 'modified' && distance > 0 && modifiesAnother(predicate, scope)) return -1;
  const comesAfterComma = slot.side === 'after' && ((tokens[to] as Token).gap & GAP.comma) !== 0;
  const commas =
    between('comma') +
    (comesAfterComma && to > from && !skip ? 1 : 0) +
    (comesAfterComma && to === from ? 1 : 0);
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
    BETWEEN.mention * between('mention');
  if (phrase.embedded && !slot.demonym && !TAKES_EMBEDDED.has(predicate.form)) score -= 1;
  if (slot.person && slot.side === 'after' && comesAfterComma) score -= 1.2;
  if (phrase.governed) score -= 0.7;
  if (predicate.infinitive && slot.role === 'subject' && slot.side === 'before') score -= 0.3;
  if (phrase.mention.kind === 'pronoun') score -= 0.1;
  if (
    slot.role === 'subject' &&
    !scope.pack.agrees(predicate, phrase, tokens, scope.grammar.get(phrase.mention.actors[0] ?? ''))
  )
    score -= DISAGREES;
  return score;
}

/** Rows whose grammatical subject is the one affected ("received weapons from") trade places. */
function slotRole(slot: SlotRule, predicate: Predicate): 'subject' | 'object' | null {
  const { row, form } = predicate;
  if (!row.object.includes('subject')) return slot.role;
  if (form !== 'active') return null;
  if (slot.role === 'subject') return 'object';
  return null;
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
  for (const slot of scope.pack.slots)
    if (slot.form === predicate.form && slotRole(slot, predicate) === role) consider(slot);
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
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
}

/** The first actors of two phrases that differ and fit; alternatives of a pronoun are tried in turn. */
function distinctActors(
  subject: NounPhrase,
  object: NounPhrase,
  type: RelationType,
  bySlug: ReadonlyMap<string, Actor>,
): { subject: string; object: string; cost: number } | null {
  // '' stands for people without a name.
  const readings = ({ mention }: NounPhrase, role: 'subject' | 'object'): { slug: string; rank: number }[] =>
    mention.kind === 'unnamed'
      ? [{ slug: '', rank: 0 }]
      : [...mention.actors.slice(0, 1), ...mention.alternatives.slice(0, 2)]
          .map((slug, rank) => ({ slug, rank }))
          .filter(({ slug }) => {
            const kind = bySlug.get(slug)?.kind;
            return kind === undefined || canBe(role, type, kind);
          });
  let best: { subject: string; object: string; cost: number } | null = null;
  for (const a of readings(subject, 'subject'))
    for (const b of readings(object, 'object')) {
      const cost = ALTERNATIVE * (a.rank + b.rank);
      if (a.slug !== b.slug && (!best || cost < best.cost)) best = { subject: a.slug, object: b.slug, cost };
    }
  return best;
}

function bestLink(
  predicate: Predicate,
  scope: SentenceScope,
  counts: Counts,
  inherited: NounPhrase | null,
  lastObject: NounPhrase | null,
): Link | null {
  const subjects = candidates(predicate, 'subject', scope, counts).map(candidate =>
    // What the verb before acted on is seldom who acts next.
    predicate.joined && inherited && candidate.phrase === lastObject && candidate.slot === 'svo'
      ? { ...candidate, score: candidate.score - 0.9 }
      : candidate,
  );
  const objects = candidates(predicate, 'object', scope, counts);
  if (
    inherited &&
    (predicate.joined || predicate.infinitive) &&
    predicate.form === 'active' &&
    !predicate.row.object.includes('subject')
  ) {
    const distance = predicate.first - inherited.last;
    if (distance >= 0 && distance < 45)
      subjects.push({ phrase: inherited, slot: 'elided', score: 1.5 - 0.012 * distance });
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
      let score = subject.score + object.score + predicate.bias - actors.cost;
      // The other argument between predicate and phrase is no obstacle, in the order of the language.
      if (between(predicate, subject.phrase, object.phrase)) score += BETWEEN.mention;
      if (subject.slot === 'vso' && object.slot === 'direct' && object.phrase.first < subject.phrase.first)
        score -= 0.8;
      if (
        predicate.row.weak &&
        (subject.slot === 'topic' || subject.slot === 'elided' || subject.slot === 'modified')
      )
        continue;
      if (score < (predicate.row.weak ? LEAST_WEAK : LEAST)) continue;
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

/** An own group's score where nobody else is named to have done it. */
const OWN_GROUP = 1.4;

/**
 * «ينشقون عنها», "more people are fleeing the SDF": unnamed people, or the actor's own fighters, who leave an actor
 * are its defectors.
 */
function ownGroupLink(
  predicate: Predicate,
  group: string,
  objects: readonly Candidate[],
  best: Link | null,
  { bySlug, phrases }: SentenceScope,
): Link | null {
  const object = objects.find(
    ({ phrase, score }) => score >= 1 && bySlug.has(`${phrase.mention.actors[0] ?? ''}-${group}`),
  );
  const body = object?.phrase.mention.actors[0];
  if (!object || !body) return null;
  const near = phrases.findLast(({ last }) => last <= predicate.first);
  const own =
    near !== undefined && near !== object.phrase && near.mention.actors[0] === body && near.heads.length > 0;
  const unnamed =
    best === null ||
    best.subjectActor === '' ||
    (near?.mention.kind === 'unnamed' && predicate.first - near.last <= 4);
  if (!own && !unnamed) return null;
  if (predicate.row.weak && !own) return null;
  const score = object.score + OWN_GROUP + predicate.bias;
  if (score < LEAST) return null;
  const subject = near && near !== object.phrase && predicate.first - near.last <= 4 ? near : object.phrase;
  return {
    predicate,
    subject,
    object: object.phrase,
    subjectActor: `${body}-${group}`,
    objectActor: body,
    score,
    configuration: `${predicate.form}:own-group`,
  };
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
  const [near, far] = a.first < b.first ? [a, b] : [b, a];
  return near.first >= predicate.last || far.last <= predicate.first;
}

/** «اجتمع A وB», "clashes between A and B": both sides are one group beside the predicate. */
function reciprocalLink(predicate: Predicate, scope: SentenceScope): Link | null {
  if (!predicate.row.reciprocal) return null;
  for (const phrase of scope.phrases) {
    const after = phrase.first - predicate.last;
    const before = predicate.first - phrase.last;
    const close = (after >= 0 && after <= 4) || (before >= 0 && before <= 12 && predicate.form === 'active');
    if (!close || phrase.embedded) continue;
    const allowed =
      phrase.preposition === '' || phrase.preposition === 'بين' || phrase.preposition === 'between';
    if (!allowed) continue;
    const partner = scope.phrases.find(
      other => other !== phrase && other.group === phrase.group && other.first > phrase.first,
    );
    const pair = phrase.mention.actors.length === 2;
    if (!pair && !partner) continue;
    const object = pair ? phrase : (partner as NounPhrase);
    const objectActor = (pair ? phrase.mention.actors[1] : object.mention.actors[0]) as string | undefined;
    const subjectActor = phrase.mention.actors[0];
    if (!subjectActor || !objectActor || subjectActor === objectActor) continue;
    return {
      predicate,
      subject: phrase,
      object,
      subjectActor,
      objectActor,
      score: 3.4 + predicate.bias - 0.05 * Math.max(0, Math.max(after, before)),
      configuration: `${predicate.form}:reciprocal`,
    };
  }
  return null;
}

const SERVED = { recipient: new Set(['الي', 'ل', 'to']), giver: new Set(['من', 'from']) } as const;

/**
 * «سلّم A B إلى C»: beside the claim on the one handed over, A cooperates with C. «تسلّم A B من C»: C cooperates
 * with A.
 */
function servedLink(link: Link, { phrases, sentence }: SentenceScope): Link | null {
  const { predicate, subjectActor, objectActor } = link;
  const role = predicate.row.thirdParty;
  if (!role) return null;
  const other = phrases.find(
    ({ first, preposition, mention }) =>
      first >= predicate.last &&
      first < sentence.last &&
      first - predicate.last <= 16 &&
      SERVED[role].has(preposition) &&
      mention.kind !== 'demonym',
  );
  const actor = other?.mention.actors[0];
  if (!other || !actor || actor === subjectActor || actor === objectActor) return null;
  const served = {
    ...link,
    predicate: { ...predicate, row: { ...predicate.row, type: 'COOPERATE' as const } },
    configuration: `${link.configuration}+${role}`,
  };
  return role === 'recipient'
    ? { ...served, object: other, objectActor: actor }
    : { ...served, subject: other, subjectActor: actor, object: link.subject, objectActor: subjectActor };
}

/** «صدّ هجوماً شنّه X»: who is fought off attacked. */
function mirrored(link: Link): Link {
  return {
    ...link,
    subject: link.object,
    object: link.subject,
    subjectActor: link.objectActor,
    objectActor: link.subjectActor,
    configuration: `${link.configuration}+mirrored`,
  };
}

/** A modifier modifies the nearest of several; a title has one holder and one body. */
const SINGLE_SUBJECT = new Set(['title', 'adjective']);
const SINGLE_OBJECT = new Set(['title', 'inverse', 'hyphen']);

function fitsKinds({ predicate }: Link, subject: string, object: string, { bySlug }: SentenceScope): boolean {
  const { type } = predicate.row;
  const kinds = [bySlug.get(subject)?.kind, bySlug.get(object)?.kind];
  return (!kinds[0] || canBe('subject', type, kinds[0])) && (!kinds[1] || canBe('object', type, kinds[1]));
}

/** One link for each actor of a coordinated subject or object. */
function expand(link: Link, scope: SentenceScope): Link[] {
  if (/(?:reciprocal|own-group)$/.test(link.configuration)) return [link];
  const members = (phrase: NounPhrase, actor: string): { phrase: NounPhrase; actor: string }[] => {
    const own =
      phrase.mention.actors.length > 1
        ? phrase.mention.actors.map(each => ({ phrase, actor: each }))
        : [{ phrase, actor }];
    const others = scope.phrases.filter(
      other => other !== phrase && other.group === phrase.group && other.mention.actors.length > 0,
    );
    return [...own, ...others.map(other => ({ phrase: other, actor: other.mention.actors[0] as string }))];
  };
  const alone = (phrase: NounPhrase, actor: string) => [{ phrase, actor }];
  const { form } = link.predicate;
  const subjects = SINGLE_SUBJECT.has(form)
    ? alone(link.subject, link.subjectActor)
    : members(link.subject, link.subjectActor);
  const objects = SINGLE_OBJECT.has(form)
    ? alone(link.object, link.objectActor)
    : members(link.object, link.objectActor);
  const links: Link[] = [];
  for (const subject of subjects)
    for (const object of objects)
      if (subject.actor !== object.actor && fitsKinds(link, subject.actor, object.actor, scope))
        links.push({
          ...link,
          subject: subject.phrase,
          object: object.phrase,
          subjectActor: subject.actor,
          objectActor: object.actor,
        });
  return links;
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
  let lastObject: NounPhrase | null = null;
  for (let index = 0; index < scope.predicates.length; ) {
    const first = (scope.predicates[index] as Predicate).first;
    let best: Link | null = null;
    for (
      ;
      index < scope.predicates.length && (scope.predicates[index] as Predicate).first === first;
      index += 1
    ) {
      const link = bestLink(scope.predicates[index] as Predicate, scope, counts, inherited, lastObject);
      if (link && (!best || link.score > best.score)) best = link;
    }
    if (!best) continue;
    if (best.predicate.form === 'active' && !best.predicate.infinitive) {
      inherited = best.subject;
      lastObject = best.object;
    }
    links.push(...expand(best, scope));
    const served = servedLink(best, scope);
    if (served) links.push(served);
    if (best.predicate.row.mirrored) links.push(...expand(mirrored(best), scope));
  }
  return links;
}
