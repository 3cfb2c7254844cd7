import { createHash } from 'node:crypto';
import type { ClaimContent } from './claim.ts';

/** First 16 hex digits of sha256 over the UTF-8 of `JSON.stringify(parts)`. */
export function contentId(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 16);
}

/** Id of an article: the same bytes from the same outlet are the same article. */
export function articleId(outlet: string, sha256: string): string {
  return contentId([outlet, sha256]);
}

/** Id of a claim: the same statement at the same place of the same article is the same claim. */
export function claimId(
  article: string,
  claim: Pick<ClaimContent, 'span' | 'subject' | 'type' | 'object' | 'polarity'>,
): string {
  const { span, subject, type, object, polarity } = claim;
  return contentId([article, span.start, span.end, subject, type, object, polarity.toLowerCase()]);
}

/** Hex sha256 of bytes. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
