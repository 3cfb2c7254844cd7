import type { ReviewedClaim } from '../domain/review.ts';
import type { Standing } from './records.ts';

/** Why a claim counts or does not: superseded by a newer version, rejected, not sure enough, or shown. */
export function standingOf(
  claim: Pick<ReviewedClaim, 'state' | 'confidence'>,
  newest: boolean,
  threshold: number,
): Standing {
  if (!newest) return 'SUPERSEDED';
  if (claim.state === 'REJECTED') return 'REJECTED';
  if (claim.state === 'ACCEPTED' || claim.state === 'CORRECTED') return 'SHOWN';
  return claim.confidence >= threshold ? 'SHOWN' : 'LESS_SURE';
}

const CONTEXT = 120;

/** Up to 120 code units on either side of a span, cut beside no surrogate pair. */
export function contextOf(
  text: string,
  span: { start: number; end: number },
): { prefix: string; suffix: string } {
  return {
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(span.end, span.end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}
