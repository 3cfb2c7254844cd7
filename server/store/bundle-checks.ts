/** Checks that come before any engine: what no store may take. */
import { IsnadError } from '../domain/errors.ts';
import type { ArticleBundle } from './graph-store.ts';

const UNSUPPORTED = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Refuses text that an engine would change silently.
 *
 * @throws IsnadError TEXT_UNSUPPORTED with the UTF-16 offset of the first NUL or lone surrogate.
 */
export function checkText(text: string): void {
  const match = UNSUPPORTED.exec(text);
  if (match)
    throw new IsnadError(
      'TEXT_UNSUPPORTED',
      `The text holds ${match[0] === '\0' ? 'a NUL' : 'half a surrogate pair'} at offset ${match.index}, which no store keeps unchanged. Remove it, or save the file as UTF-8.`,
      { offset: match.index },
    );
}

/**
 * Refuses claims that do not stand in the text.
 *
 * @throws IsnadError CLAIM_QUOTE_MISMATCH with the claim's id.
 */
export function checkClaims(text: string, claims: ArticleBundle['claims']): void {
  for (const { id, span, quote } of claims)
    if (span.start >= span.end || text.slice(span.start, span.end) !== quote)
      throw new IsnadError(
        'CLAIM_QUOTE_MISMATCH',
        `Claim ${id} quotes what does not stand at ${span.start}–${span.end} of its article.`,
        { claim: id, start: span.start, end: span.end },
      );
}
