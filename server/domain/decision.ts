import type { ClaimContent, Polarity } from './claim.ts';
import type { RelationType } from './relation-types.ts';
import type { Span } from './span.ts';

/**
 * What identifies a claim across extractions and versions of its article: where it stands and what it says.
 * `quote` lets a decision find its claim again when the article's text has moved.
 */
export type ClaimReference = {
  article: string;
  span: Span;
  quote: string;
  subject: string;
  type: RelationType;
  object: string;
  polarity: Polarity;
};

type DecisionHead = {
  /** uuid v7; the global id is `decision:<id>`. */
  id: string;
  reviewer: string;
  /** ISO time, UTC. */
  at: string;
  reason: string | null;
};

/** A person's judgement. It outlives extraction: it is replayed over whatever the extractor finds. */
export type Decision = DecisionHead &
  (
    | { kind: 'ACCEPT' | 'REJECT'; claim: ClaimReference }
    /** The claim was right in part: `content` is what the person says it says. */
    | { kind: 'CORRECT'; claim: ClaimReference; content: AnalystClaim }
    /** A claim that the extractor missed. */
    | { kind: 'ADD'; claim: ClaimReference; content: AnalystClaim }
  );

/**
 * The part of a claim that a person states; confidence and method follow from who states it. Where subject, object
 * and predicate stand may be stated too; where it is not, and the extractor's finding fits, that is kept.
 */
export type AnalystClaim = Pick<
  ClaimContent,
  'subject' | 'type' | 'object' | 'polarity' | 'modality' | 'attribution' | 'span' | 'quote'
> &
  Partial<Pick<ClaimContent, 'subjectSpan' | 'objectSpan' | 'predicateSpan'>>;
