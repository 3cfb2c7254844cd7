import { GAP, type Link, type NounPhrase, type Predicate } from '../../document.ts';
import { admitsUnnamed, canBe } from './kind-limits.ts';
import type { Candidate, SentenceScope } from './sentence-scope.ts';

/** An own group's score where nobody else is named to have done it. */
const OWN_GROUP = 1.4;

/**
 * «ينشقون عنها», "more people are fleeing the SDF": unnamed people, or the actor's own fighters, who leave an actor
 * are its defectors.
 */
export function ownGroupLink(
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
  const named = near?.mention.kind === 'unnamed' && predicate.first - near.last <= 4;
  const unnamed =
    named ||
    people(predicate, phrases) !== undefined ||
    (!predicate.row.weak && (best === null || best.subject.mention.kind === 'unnamed'));
  if (!own && !unnamed) return null;
  const score = object.score + OWN_GROUP + predicate.bias;
  const who =
    near && near !== object.phrase && predicate.first - near.last <= 4
      ? near
      : (people(predicate, phrases) ?? object.phrase);
  const slug = `${body}-${group}`;
  // Verbs joined to this one have the group for a subject.
  const subject = {
    ...who,
    mention: { ...who.mention, kind: 'description' as const, actors: [slug], alternatives: [] },
  };
  return {
    predicate,
    subject,
    object: object.phrase,
    subjectActor: slug,
    objectActor: body,
    score,
    hand: score,
    parts: { subject: OWN_GROUP, object: object.score, predicate: predicate.bias, order: 0, reading: 0 },
    configuration: `${predicate.form}:own-group`,
  };
}

/** What both sides in one group beside a reciprocal predicate come to. */
const RECIPROCAL = 3.4;

/** Unnamed people right after a verb: «ينشق مقاتلون عن». */
function people(predicate: Predicate, phrases: readonly NounPhrase[]): NounPhrase | undefined {
  return phrases.find(
    ({ mention, first }) =>
      mention.kind === 'unnamed' && first >= predicate.last && first - predicate.last <= 2,
  );
}

/** "A and B blamed each other". */
function actsOnEachOther({ form, last }: Predicate, { tokens, sentence, pack }: SentenceScope): boolean {
  if (form !== 'active' || pack.language !== 'EN') return false;
  for (let at = last; at + 1 < sentence.last && at - last <= 4; at += 1) {
    const second = tokens[at + 1]?.folded;
    if (second !== 'other' && second !== 'another') continue;
    if (tokens[at]?.folded === (second === 'other' ? 'each' : 'one')) return true;
  }
  return false;
}

/** «اجتمع A وB», "clashes between A and B": both sides are one group beside the predicate. */
export function reciprocalLink(predicate: Predicate, scope: SentenceScope): Link | null {
  const mutual = !predicate.row.reciprocal;
  if (mutual && !actsOnEachOther(predicate, scope)) return null;
  for (const phrase of scope.phrases) {
    const after = phrase.first - predicate.last;
    const before = predicate.first - phrase.last;
    const close =
      (!mutual && after >= 0 && after <= 4) || (before >= 0 && before <= 12 && predicate.form === 'active');
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
    const side = (RECIPROCAL - 0.05 * Math.max(0, Math.max(after, before))) / 2;
    const score = 2 * side + predicate.bias;
    return {
      predicate,
      subject: phrase,
      object,
      subjectActor,
      objectActor,
      score,
      hand: score,
      parts: { subject: side, object: side, predicate: predicate.bias, order: 0, reading: 0 },
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
export function servedLink(link: Link, { phrases, sentence }: SentenceScope): Link | null {
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
export function mirrored(link: Link): Link {
  return {
    ...link,
    subject: link.object,
    object: link.subject,
    subjectActor: link.objectActor,
    objectActor: link.subjectActor,
    configuration: `${link.configuration}+mirrored`,
  };
}

const AGAINST = new Set(['against', 'ضد']);
const ALLIANCES = new Set(['ALLIED_WITH', 'COOPERATE']);

/** "its alliance with both against ISIS": allies joined against a third are each opposed to it. */
export function alliesAgainst(link: Link, scope: SentenceScope): Link[] {
  const { type, oneSided } = link.predicate.row;
  if (!ALLIANCES.has(type) || oneSided === true) return [];
  const end = Math.max(
    link.predicate.last,
    link.object.last,
    link.subject.first >= link.predicate.last ? link.subject.last : 0,
  );
  const third = thirdParty(end, scope);
  const actor = third?.mention.actors[0];
  if (!third || !actor) return [];
  const row = { ...link.predicate.row, type: 'OPPOSES' as const };
  const predicate = { ...link.predicate, row };
  const sides = [
    { phrase: link.subject, slug: link.subjectActor },
    { phrase: link.object, slug: link.objectActor },
  ];
  return sides.flatMap(({ phrase, slug }) =>
    slug === actor
      ? []
      : [
          {
            ...link,
            predicate,
            subject: phrase,
            subjectActor: slug,
            object: third,
            objectActor: actor,
            configuration: `${link.configuration}+against`,
          },
        ],
  );
}

/** Whom an alliance is against: "against X", or the object of a fight named right after it («في محاربة X»). */
function thirdParty(from: number, { phrases, predicates, tokens }: SentenceScope): NounPhrase | undefined {
  const near = (at: number): boolean =>
    at >= from && at - from <= 4 && ((tokens[at]?.gap ?? 0) & (GAP.comma | GAP.stop)) === 0;
  const against = phrases.find(({ first, preposition }) => AGAINST.has(preposition) && near(first));
  if (against) return against;
  const fight = predicates.find(
    ({ row, first, form, infinitive }) =>
      row.type === 'OPPOSES' && near(first) && (form === 'nominal' || infinitive),
  );
  return (
    fight &&
    phrases.find(
      ({ first, preposition }) =>
        first >= fight.last && first - fight.last <= 1 && (preposition === '' || preposition === 'the'),
    )
  );
}

/** A modifier modifies the nearest of several; a title has one holder and one body. */
const SINGLE_SUBJECT = new Set(['title', 'adjective', 'hyphen']);
const SINGLE_OBJECT = new Set(['title', 'inverse', 'hyphen']);

function fitsKinds({ predicate }: Link, subject: string, object: string, { bySlug }: SentenceScope): boolean {
  const { type } = predicate.row;
  const kinds = [bySlug.get(subject)?.kind, bySlug.get(object)?.kind];
  return (!kinds[0] || canBe('subject', type, kinds[0])) && (!kinds[1] || canBe('object', type, kinds[1]));
}

/** One link for each actor of a coordinated subject or object. */
export function expand(link: Link, scope: SentenceScope): Link[] {
  if (/(?:reciprocal|own-group)$/.test(link.configuration)) return [link];
  const members = (
    role: 'subject' | 'object',
    phrase: NounPhrase,
    actor: string,
  ): { phrase: NounPhrase; actor: string }[] => {
    const own =
      phrase.mention.actors.length > 1
        ? phrase.mention.actors.map(each => ({ phrase, actor: each }))
        : [{ phrase, actor }];
    const others = scope.phrases.filter(
      other =>
        other !== phrase &&
        other.group === phrase.group &&
        other.mention.actors.length > 0 &&
        (other.mention.kind !== 'unnamed' ||
          admitsUnnamed(link.predicate.row.type, role, other.mention.actors[0] as string)),
    );
    return [...own, ...others.map(other => ({ phrase: other, actor: other.mention.actors[0] as string }))];
  };
  const alone = (phrase: NounPhrase, actor: string) => [{ phrase, actor }];
  const { form } = link.predicate;
  const subjects = SINGLE_SUBJECT.has(form)
    ? alone(link.subject, link.subjectActor)
    : members('subject', link.subject, link.subjectActor);
  const objects = SINGLE_OBJECT.has(form)
    ? alone(link.object, link.objectActor)
    : members('object', link.object, link.objectActor);
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
