import type { Link, LinkJudgement, NounPhrase, Predicate } from '../../document.ts';
import { inner } from '../inner-map.ts';
import type { Counts } from '../linking/counts.ts';
import { handMargin, isNameless, type LinkJudge } from '../linking/judge.ts';
import type { SentenceScope } from '../linking/sentence-scope.ts';
import { type Emit, FEATURES, type Sink, type Standing, type Template } from './features.ts';

/** What was learned. */
export type RankerModel = {
  /** Below this score the best link at a place is no reading of it. */
  least: number;
  /** Below this score a link makes no claim. */
  keep: number;
  /** How much the score by hand counts beside what was learned. */
  hand: number;
  /** The log odds that a claim of a score is right: slope times score plus intercept. */
  calibration: { slope: number; intercept: number };
  weights: Readonly<Record<string, number>>;
};

/** Beyond this the score by hand says no more. */
const CLEAR = 2;

/** How far behind the best a link may be by its predicate and sides alone. */
const BEHIND = 1.5;

/** What a side without a name takes from a link: what is learned knows nothing of such people. */
const UNNAMED = 0.4;

/** What the score by hand adds to a link's score. */
function byHand(link: Link): number {
  return Math.max(-CLEAR, Math.min(CLEAR, handMargin(link)));
}

/** How many sides have no name. */
function unnamedSides({ subject, object }: Link): number {
  return Number(subject.mention.kind === 'unnamed') + Number(object.mention.kind === 'unnamed');
}

/** How some of the possible links stand among all. */
export function standings(possible: readonly Link[], asked: readonly Link[] = possible): Standing[] {
  const sorted = possible.map(({ hand }) => hand).sort((a, b) => b - a);
  const [best = 0, second = 0] = sorted;
  return asked.map(({ hand }) => ({
    rank: sorted.indexOf(hand),
    behind: (hand === best ? second : best) - hand,
    all: possible.length,
  }));
}

/** The features of one link, in a fixed order. */
export function featuresOf(
  link: Link,
  standing: Standing,
  scope: SentenceScope,
  counts: Counts,
  add: Emit,
): void {
  const sink: Sink = { add, shared: (template, a, b, c) => template(add, a, b, c) };
  const { predicate, subject, object, parts } = link;
  const [subjectSlot, objectSlot] = FEATURES.slotsOf(link);
  FEATURES.predicateFeatures(predicate, scope, sink);
  FEATURES.sideFeatures('subject', predicate, subject, subjectSlot, parts.subject, scope, counts, sink);
  FEATURES.sideFeatures('object', predicate, object, objectSlot, parts.object, scope, counts, sink);
  FEATURES.linkFeatures(link, standing, scope, sink);
}

/**
 * Chooses by what was learned together with the score by hand; a link's score becomes the sum of both. What links of
 * one predicate share is computed once: the predicate, and each side of it.
 */
export function createRanker({ weights, least, keep, hand, calibration }: RankerModel): LinkJudge {
  const known = new Map(Object.entries(weights));
  let sum = 0;
  const add: Emit = (name, value) => {
    const weight = known.get(name);
    if (weight !== undefined) sum += weight * value;
  };
  const worth = new Map<unknown, Map<unknown, Map<unknown, Map<unknown, number>>>>();
  const shared = <A, B, C>(template: Template<A, B, C>, a: A, b: B, c: C): void => {
    const last = inner(inner(inner(worth, template), a), b);
    let value = last.get(c);
    if (value === undefined) {
      const before = sum;
      sum = 0;
      template(add, a, b, c);
      value = sum;
      sum = before;
      last.set(c, value);
    }
    sum += value;
  };
  const sink: Sink = { add, shared };

  function scorer(
    scope: SentenceScope,
    counts: Counts,
  ): { apart(link: Link): LinkJudgement; together(link: Link, standing: Standing): number } {
    const predicates = new Map<Predicate, number>();
    const sides = {
      subject: new Map<Predicate, Map<NounPhrase, Map<string, number>>>(),
      object: new Map<Predicate, Map<NounPhrase, Map<string, number>>>(),
    };
    const ofPredicate = (predicate: Predicate): number => {
      let value = predicates.get(predicate);
      if (value === undefined) {
        sum = 0;
        FEATURES.predicateFeatures(predicate, scope, sink);
        value = sum;
        predicates.set(predicate, value);
        sides.subject.set(predicate, new Map());
        sides.object.set(predicate, new Map());
      }
      return value;
    };
    const ofSide = (role: 'subject' | 'object', link: Link, slot: string): number => {
      const phrases = sides[role].get(link.predicate) as Map<NounPhrase, Map<string, number>>;
      const phrase = link[role];
      let slots = phrases.get(phrase);
      if (!slots) {
        slots = new Map();
        phrases.set(phrase, slots);
      }
      let value = slots.get(slot);
      if (value === undefined) {
        sum = 0;
        FEATURES.sideFeatures(role, link.predicate, phrase, slot, link.parts[role], scope, counts, sink);
        value = sum;
        slots.set(slot, value);
      }
      return value;
    };
    return {
      apart: link => {
        const [subjectSlot, objectSlot] = FEATURES.slotsOf(link);
        const predicate = ofPredicate(link.predicate);
        const subject = ofSide('subject', link, subjectSlot);
        const object = ofSide('object', link, objectSlot);
        return {
          predicate,
          subject,
          object,
          together: 0,
          hand: hand * byHand(link) - UNNAMED * unnamedSides(link),
        };
      },
      together: (link, standing) => {
        sum = 0;
        FEATURES.linkFeatures(link, standing, scope, sink);
        return sum;
      },
    };
  }

  return {
    choose(possible, scope, counts) {
      const { apart, together } = scorer(scope, counts);
      let ahead = Number.NEGATIVE_INFINITY;
      for (const link of possible) {
        link.judgement = apart(link);
        link.score = total(link.judgement);
        ahead = Math.max(ahead, link.score);
      }
      // A link far behind by its sides is never made up for by how they fit together.
      const from = Math.max(ahead - BEHIND, least - BEHIND);
      const near = possible.filter(({ score }) => score >= from);
      const all = standings(possible, near);
      let best: Link | null = null;
      for (const [index, link] of near.entries()) {
        const judgement = link.judgement as LinkJudgement;
        judgement.together = together(link, all[index] as Standing);
        link.score = total(judgement);
        if (!best || link.score > best.score) best = link;
      }
      return best && best.score >= least && !isNameless(best) ? best : null;
    },
    keeps: ({ score }) => score >= keep,
    logOdds: score => calibration.slope * score + calibration.intercept,
  };
}

function total({ predicate, subject, object, together, hand }: LinkJudgement): number {
  return predicate + subject + object + together + hand;
}
