import type { Span } from '../../server/domain/span.ts';

/** Cuts a quote at its predicate. Spans count over the article; what lies outside the quote is left out. */
export function splitQuote(citation: {
  start: number;
  end: number;
  quote: string;
  predicateSpan: Span | null;
}): {
  before: string;
  predicate: string;
  after: string;
} {
  const { quote, start, predicateSpan } = citation;
  if (!predicateSpan) return { before: quote, predicate: '', after: '' };
  const from = Math.min(Math.max(predicateSpan.start - start, 0), quote.length);
  const to = Math.min(Math.max(predicateSpan.end - start, from), quote.length);
  return { before: quote.slice(0, from), predicate: quote.slice(from, to), after: quote.slice(to) };
}
