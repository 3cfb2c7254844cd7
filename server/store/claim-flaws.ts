import type { Claim } from '../domain/claim.ts';
import { type ClaimReason, wordsOf } from '../domain/claim-reason.ts';
import { claimId } from '../domain/content-ids.ts';
import { type QuadClass, quadOf } from '../domain/relation-types.ts';
import type { Flaw } from './graph-store.ts';

/** As much of a stored claim as follows from the article and from itself. */
export type CheckedClaim = Pick<
  Claim,
  'id' | 'subject' | 'type' | 'object' | 'polarity' | 'span' | 'quote'
> & {
  quad: QuadClass;
  /** How it was found, as JSON; null where that is not recorded. */
  reason: string | null;
};

/** What is wrong with a claim's quote, class or id, by the text of its article; nothing where all is well. */
export function flawsOfContent(article: string, text: string, claim: CheckedClaim): Flaw[] {
  const flaw = (problem: string): Flaw[] => [{ kind: 'claim', id: claim.id, problem }];
  if (text.slice(claim.span.start, claim.span.end) !== claim.quote)
    return flaw('its quote is not what stands at its place');
  if (quadOf(claim.type) !== claim.quad) return flaw('its class is not that of its type');
  if (claimId(article, claim) !== claim.id) return flaw('its id does not follow from its content');
  const words = quotedWords(claim.reason);
  if (words === null) return flaw('how it was found cannot be read');
  return words.every(({ start, end, text: quoted }) => text.slice(start, end) === quoted)
    ? []
    : flaw('how it was found quotes what does not stand at its place');
}

/** The words that a stored reason quotes; null where it cannot be read, which must not end the check of all others. */
function quotedWords(reason: string | null): ReturnType<typeof wordsOf> | null {
  if (!reason) return [];
  try {
    return wordsOf(JSON.parse(reason) as ClaimReason);
  } catch {
    return null;
  }
}
