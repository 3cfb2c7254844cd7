import type { AttributionStep, ClaimContent, Modality, Polarity } from '../../domain/claim.ts';
import { hull, type Span } from '../../domain/span.ts';
import type { Link, Sentence, Token } from '../document.ts';
import { probability } from './linking/judge.ts';
import { type ReasonScope, reasonOf } from './reasons.ts';

/** A link with what the stages after it found. */
export type JudgedLink = {
  link: Link;
  attribution: AttributionStep[];
  polarity: Polarity;
  modality: Modality;
  eventDate: string | null;
};

/** Throws where a quote is not its slice: a fault of ours, never of a text. */
export function assertExact(text: string, claims: readonly Pick<ClaimContent, 'span' | 'quote'>[]): void {
  for (const { span, quote } of claims)
    if (text.slice(span.start, span.end) !== quote)
      throw new Error(
        `A quote differs from its text at ${span.start}: ${JSON.stringify(quote.slice(0, 40))}`,
      );
}

/** Where a link stands: a subject taken over from the sentence before stays out of the quote. */
export function placesOf(
  { predicate, subject, object }: Link,
  tokens: readonly Token[],
  sentence: Sentence,
): { span: Span; predicateSpan: Span; subjectSpan: Span | null; objectSpan: Span | null } {
  const parts: Span[] = predicate.parts.map(at => tokens[at] as Token);
  const predicateSpan = hull([predicate.span, ...parts]) as Span;
  const [subjectSpan = null, objectSpan = null] = [subject, object].map(side =>
    side.first >= sentence.first ? side.mention.span : null,
  );
  const span = hull([predicateSpan, subjectSpan, objectSpan].filter(each => each !== null)) as Span;
  return { span, predicateSpan, subjectSpan, objectSpan };
}

/** Claims with how they were found. */
export function toClaims(
  scope: ReasonScope,
  sentence: Sentence,
  judged: readonly JudgedLink[],
  extractor: string,
): ClaimContent[] {
  const { text, tokens, judge } = scope;
  return judged.map(({ link, attribution, polarity, modality, eventDate }) => {
    const { predicate } = link;
    const { span, subjectSpan, objectSpan, predicateSpan } = placesOf(link, tokens, sentence);
    return {
      subject: link.subjectActor,
      type: predicate.row.type as ClaimContent['type'],
      object: link.objectActor,
      polarity,
      modality,
      attribution,
      span,
      quote: text.slice(span.start, span.end),
      sentence: { start: sentence.start, end: sentence.end },
      subjectSpan,
      objectSpan,
      predicateSpan,
      confidence: probability(judge.logOdds(link.score)),
      rule: predicate.row.id,
      extractor,
      method: 'RULE',
      eventDate,
      reason: reasonOf(link, scope),
    };
  });
}
