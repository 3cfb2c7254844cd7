import type { Claim } from '../domain/claim.ts';
import { claimId } from '../domain/content-ids.ts';
import { type QuadClass, quadOf } from '../domain/relation-types.ts';
import type { Flaw } from './graph-store.ts';

/** As much of a stored claim as follows from the article and from itself. */
export type CheckedClaim = Pick<
  Claim,
  'id' | 'subject' | 'type' | 'object' | 'polarity' | 'span' | 'quote'
> & { quad: QuadClass };

/** What is wrong with a claim's quote, class or id, by the text of its article; nothing where all is well. */
export function flawsOfContent(article: string, text: string, claim: CheckedClaim): Flaw[] {
  const flaw = (problem: string): Flaw[] => [{ kind: 'claim', id: claim.id, problem }];
  if (text.slice(claim.span.start, claim.span.end) !== claim.quote)
    return flaw('its quote is not what stands at its place');
  if (quadOf(claim.type) !== claim.quad) return flaw('its class is not that of its type');
  return claimId(article, claim) === claim.id ? [] : flaw('its id does not follow from its content');
}
