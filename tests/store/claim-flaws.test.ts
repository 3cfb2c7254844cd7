import { describe, expect, it } from 'vitest';
import { claimId } from '../../server/domain/content-ids.ts';
import { type CheckedClaim, flawsOfContent } from '../../server/store/claim-flaws.ts';

const ARTICLE = 'art_1';
const TEXT = 'The council praised the tribes on Monday.';
const content = {
  subject: 'council',
  type: 'SUPPORT',
  object: 'tribes',
  polarity: 'AFFIRMED',
  span: { start: 0, end: 30 },
} as const;

const claim: CheckedClaim = {
  ...content,
  id: claimId(ARTICLE, content),
  quote: TEXT.slice(0, 30),
  quad: 'VERBAL_COOPERATION',
  reason: null,
};

const problemsOf = (changes: Partial<CheckedClaim>): string[] =>
  flawsOfContent(ARTICLE, TEXT, { ...claim, ...changes }).map(({ problem }) => problem);

describe('the check of a stored claim', () => {
  it('finds nothing in a sound one', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names what is wrong', () => {
    expect(problemsOf({ quote: 'The council blamed' })).toEqual([
      'its quote is not what stands at its place',
    ]);
    expect(problemsOf({ quad: 'STRUCTURAL' })).toEqual(['its class is not that of its type']);
    expect(problemsOf({ id: 'clm_other' })).toEqual(['its id does not follow from its content']);
  });

  it('names a reason that cannot be read, and goes on', () => {
    for (const reason of ['{"rule": ', 'null', '7', '[]'])
      expect(problemsOf({ reason }), reason).toEqual(['how it was found cannot be read']);
  });
});
