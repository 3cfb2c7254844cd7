import type { ReactElement } from 'react';
import { type Language, toLanguageTag } from '../../server/domain/language.ts';
import type { Span } from '../../server/domain/span.ts';
import { splitQuote } from './split-quote.ts';

type QuoteProps = {
  citation: { start: number; end: number; quote: string; predicateSpan: Span | null };
  language: Language;
  /** Address of the article, said in the markup. */
  cite?: string;
  className?: string;
};

/** Somebody else's words, letter for letter, in their own language and direction; the predicate stands out. */
export function Quote({ citation, language, cite, className = '' }: QuoteProps): ReactElement {
  const { before, predicate, after } = splitQuote(citation);
  return (
    <blockquote
      className={`quote ${className}`}
      lang={toLanguageTag(language)}
      dir={language === 'AR' ? 'rtl' : 'ltr'}
      cite={cite}
    >
      {before}
      {predicate && <strong>{predicate}</strong>}
      {after}
    </blockquote>
  );
}
