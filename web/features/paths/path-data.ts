import type { Language } from '../../../server/domain/language.ts';
import type { ClaimCardFragment, PathsQuery } from '../../api/generated/operations.ts';

export type FoundPath = PathsQuery['paths'][number];
export type PathStep = FoundPath['relationships'][number];

const STRENGTH = { ACTUAL: 0, ALLEGED: 1, ANTICIPATED: 2 } as const;

function rank(claim: ClaimCardFragment, language: Language): number {
  const own = claim.article.original === null ? 0 : 1;
  return STRENGTH[claim.modality] * 4 + (claim.article.language === language ? 0 : 2) + own;
}

function best(claims: readonly ClaimCardFragment[], language: Language): ClaimCardFragment | undefined {
  return [...claims].sort((a, b) => rank(a, language) - rank(b, language))[0];
}

/**
 * The sentences that a step is read by: the strongest that affirms, and where it is disputed or only denied one that
 * denies. Of equally strong ones those in the reader's language come first, then an article's own words.
 */
export function quotesOf(step: PathStep, language: Language): ClaimCardFragment[] {
  const { nodes } = step.claims;
  const affirmed = best(
    nodes.filter(claim => claim.polarity === 'AFFIRMED'),
    language,
  );
  const denied = best(
    nodes.filter(claim => claim.polarity === 'DENIED'),
    language,
  );
  return [affirmed, affirmed && !step.disputed ? undefined : denied].filter(claim => claim !== undefined);
}

/** What a step is worth at its best. */
export type StepWorth = 'disputed' | 'denied' | 'actual' | 'alleged' | 'anticipated';

export function worthOf({ disputed, tally }: Pick<PathStep, 'disputed' | 'tally'>): StepWorth {
  if (disputed) return 'disputed';
  if (tally.actual > 0) return 'actual';
  if (tally.alleged > 0) return 'alleged';
  return tally.anticipated > 0 ? 'anticipated' : 'denied';
}
