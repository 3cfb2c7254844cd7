import type { AttributionStep, ClaimContent, Modality, Polarity } from '../../domain/claim.ts';
import { hull, type Span } from '../../domain/span.ts';
import type { Link, Sentence, Token } from '../document.ts';

/** A link with what the stages after it found. */
export type JudgedLink = {
  link: Link;
  attribution: AttributionStep[];
  polarity: Polarity;
  modality: Modality;
};

/** Score at which a claim is as likely right as wrong, and how fast that changes; fitted on the development texts. */
const EVEN = 2.42;
const SLOPE = 1;

function confidenceOf(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-SLOPE * (score - EVEN)))) / 1000;
}

/** Throws where a quote is not its slice: a fault of ours, never of a text. */
export function assertExact(text: string, claims: readonly Pick<ClaimContent, 'span' | 'quote'>[]): void {
  for (const { span, quote } of claims)
    if (text.slice(span.start, span.end) !== quote)
      throw new Error(
        `A quote differs from its text at ${span.start}: ${JSON.stringify(quote.slice(0, 40))}`,
      );
}

/** Claims as they leave the extractor, in order of start. */
export function toClaims(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  judged: readonly JudgedLink[],
  extractor: string,
): ClaimContent[] {
  return judged.map(({ link, attribution, polarity, modality }) => {
    const { predicate, subject, object } = link;
    const parts: Span[] = predicate.parts.map(at => tokens[at] as Token);
    const predicateSpan = hull([predicate.span, ...parts]) as Span;
    // A subject taken over from the sentence before stays out of the quote.
    const sides = [subject, object].map(side => (side.first >= sentence.first ? side.mention.span : null));
    const span = hull([predicateSpan, ...sides.filter(side => side !== null)]) as Span;
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
      subjectSpan: sides[0] ?? null,
      objectSpan: sides[1] ?? null,
      predicateSpan,
      confidence: confidenceOf(link.score),
      rule: predicate.row.id,
      extractor,
      method: 'RULE',
      eventDate: null,
    };
  });
}
