/** Checks that come before any engine: what no store may take. */
import { wordsOf } from '../domain/claim-reason.ts';
import { IsnadError } from '../domain/errors.ts';
import type { Span } from '../domain/span.ts';
import type { ArticleBundle } from './graph-store.ts';

const UNSUPPORTED = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function checkText(text: string, where: string): void {
  const match = UNSUPPORTED.exec(text);
  if (match)
    throw new IsnadError(
      'TEXT_UNSUPPORTED',
      `${where} holds ${match[0] === '\0' ? 'a NUL' : 'half a surrogate pair'} at offset ${match.index}, which no store keeps unchanged. Remove it, or save the file as UTF-8.`,
      { offset: match.index, where },
    );
}

/** Everything in an article that a store keeps as text, with a name for it. */
function* textsOf({ article, outlets, actors }: ArticleBundle): Generator<[string, string | null]> {
  yield ['The text', article.text];
  yield ['The title', article.title];
  yield ['The name of the file', article.fileName];
  yield ['The address', article.url];
  for (const text of Object.values(article.original ?? {}))
    yield ['What a digest says of its original', text];
  for (const { nameAr, nameEn } of outlets) yield ['The name of an outlet', nameAr + nameEn];
  for (const { nameAr, nameEn, aliases } of actors)
    yield ['The name of an actor', [nameAr, nameEn, ...aliases].join('')];
}

/**
 * Refuses an article of which a store would change something silently.
 *
 * @throws IsnadError TEXT_UNSUPPORTED with what holds it and the UTF-16 offset in that.
 */
export function checkBundle(bundle: ArticleBundle): void {
  for (const [where, text] of textsOf(bundle)) if (text !== null) checkText(text, where);
}

const outside = (span: Span | null, length: number) =>
  span !== null && !(span.start >= 0 && span.start < span.end && span.end <= length);

/**
 * Refuses claims that do not stand in the text.
 *
 * @throws IsnadError CLAIM_QUOTE_MISMATCH with the claim's id.
 */
export function checkClaims(text: string, claims: ArticleBundle['claims']): void {
  for (const claim of claims) {
    const { id, span, quote, sentence, subjectSpan, objectSpan, predicateSpan, attribution, reason } = claim;
    const places = [sentence, subjectSpan, objectSpan, predicateSpan, ...attribution.map(step => step.span)];
    if (
      outside(span, text.length) ||
      text.slice(span.start, span.end) !== quote ||
      places.some(place => outside(place, text.length)) ||
      (reason && wordsOf(reason).some(words => text.slice(words.start, words.end) !== words.text))
    )
      throw new IsnadError(
        'CLAIM_QUOTE_MISMATCH',
        `Claim ${id} quotes or marks what does not stand at its place of the article (${span.start}–${span.end}).`,
        { claim: id, start: span.start, end: span.end },
      );
  }
}
