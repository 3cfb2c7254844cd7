import type { Link } from '../../document.ts';
import type { Counts } from './counts.ts';
import type { SentenceScope } from './sentence-scope.ts';

/**
 * Decides between the links that are possible at one place: those of all readings of all rows that begin at one word.
 * It may set their scores, and returns the one to make a claim of, or null.
 */
export type LinkJudge = {
  choose(possible: readonly Link[], scope: SentenceScope, counts: Counts): Link | null;
};

/** Links below this are not made by hand; a `weak` row needs more. */
const LEAST = 2.5;
const LEAST_WEAK = 3.35;

/** Links that are made by conditions of their own, whatever their score. */
const OWN_CONDITIONS = /:(?:own-group|reciprocal)$/;

/** Whether a link's score by hand is enough. */
export function passesByHand({ hand, predicate, configuration }: Link): boolean {
  if (OWN_CONDITIONS.test(configuration)) return true;
  return hand >= (predicate.row.weak ? LEAST_WEAK : LEAST);
}

/** Unnamed people who win a place take the claim with them. */
export function isNameless({ subjectActor, objectActor }: Link): boolean {
  return subjectActor === '' || objectActor === '';
}

/** The best by hand: what decides where no ranker was trained. */
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
};
