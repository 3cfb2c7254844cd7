import type { Link } from '../../document.ts';
import type { Counts } from './counts.ts';
import type { SentenceScope } from './sentence-scope.ts';

/** The one place where possible links become scores, a choice and a confidence. */
export type LinkJudge = {
  /**
   * Decides between the links that are possible at one place: those of all readings of all rows that begin at one word.
   * It may set their scores, and returns the one that the sentence means, or null.
   */
  choose(possible: readonly Link[], scope: SentenceScope, counts: Counts): Link | null;
  /** Whether a link that was chosen is good enough for a claim. */
  keeps(link: Link): boolean;
  /** The log odds that a claim with this score is right; they grow evenly with it. */
  logOdds(score: number): number;
};

/** Links below this are not made by hand; a `weak` row needs more. */
const LEAST = 2.5;
const LEAST_WEAK = 3.35;

/** The worst a side may score on its own by hand. */
const LEAST_ROLE = 0.15;

/** Score by hand at which a claim is as likely right as wrong, and how fast that changes. */
const EVEN = 2.42;
const SLOPE = 1;

/** Links that are made by conditions of their own, whatever their score. */
const OWN_CONDITIONS = /:(?:own-group|reciprocal)$/;

/** What their conditions are worth. */
const OWN_MARGIN = 0.5;

/** By how much a link's score by hand is more than enough; below zero where it is not. */
export function handMargin({ hand, predicate, configuration }: Link): number {
  const margin = hand - (predicate.row.weak ? LEAST_WEAK : LEAST);
  return OWN_CONDITIONS.test(configuration) ? Math.max(OWN_MARGIN, margin) : margin;
}

/** Whether a link is good enough by hand. */
export function passesByHand(link: Link): boolean {
  if (OWN_CONDITIONS.test(link.configuration)) return true;
  const { subject, object } = link.parts;
  return subject >= LEAST_ROLE && object >= LEAST_ROLE && handMargin(link) >= 0;
}

/** Unnamed people who win a place take the claim with them. */
export function isNameless({ subjectActor, objectActor }: Link): boolean {
  return subjectActor === '' || objectActor === '';
}

/** The probability of log odds, to three decimals. */
export function probability(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}

/** The best by hand: what the ranker is measured against, and trained from. */
export const handJudge: LinkJudge = {
  choose(possible) {
    let best: Link | null = null;
    for (const row of new Set(possible.map(({ predicate }) => predicate))) {
      let own: Link | null = null;
      for (const link of possible)
        if (link.predicate === row && passesByHand(link) && (!own || link.hand > own.hand)) own = link;
      if (own && !isNameless(own) && (!best || own.hand > best.hand)) best = own;
    }
    return best;
  },
  keeps: () => true,
  logOdds: score => SLOPE * (score - EVEN),
};
