import type { ClaimCardFragment } from '../../api/generated/operations.ts';

/** Whether a reviewer added a claim, so that no rule stands behind it. */
export function isAdded({ extraction, review }: Pick<ClaimCardFragment, 'extraction' | 'review'>): boolean {
  return extraction.method === 'ANALYST' && review.decisions.some(({ kind }) => kind === 'ADD');
}
