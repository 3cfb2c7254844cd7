import type { ClaimReason } from './claim-reason.ts';
import type { RelationType } from './relation-types.ts';
import type { Span } from './span.ts';

export const POLARITIES = ['AFFIRMED', 'DENIED'] as const;
/** AFFIRMED: the text says that it holds. DENIED: the text says that it does not. */
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['ACTUAL', 'ALLEGED', 'ANTICIPATED'] as const;
/** ACTUAL: said to hold or to have happened. ALLEGED: with doubt. ANTICIPATED: future, planned, feared, demanded. */
export type Modality = (typeof MODALITIES)[number];

export const REVIEW_STATES = ['UNREVIEWED', 'ACCEPTED', 'REJECTED', 'CORRECTED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** How a claim came to be: by a rule, by a model, by a person. */
export const EXTRACTION_METHODS = ['RULE', 'MODEL', 'ANALYST'] as const;
export type ExtractionMethod = (typeof EXTRACTION_METHODS)[number];

/** One link of the chain of transmission. `speaker` is a global id: `actor:sdf` or, unresolved, `speaker:informed-sources`. */
export type AttributionStep = { speaker: string; span: Span | null };

/** What an extractor, or a person, says of one stretch of text, before it belongs to an article. */
export type ClaimContent = {
  /** Slug of the acting actor. */
  subject: string;
  type: RelationType;
  /** Slug of the affected actor. */
  object: string;
  polarity: Polarity;
  modality: Modality;
  /** Outermost first; empty: the article says it in its own voice. */
  attribution: AttributionStep[];
  /** The citation: UTF-16 offsets over the article's text. */
  span: Span;
  /** Always `text.slice(span.start, span.end)`. */
  quote: string;
  /** The sentence that holds the citation. */
  sentence: Span;
  subjectSpan: Span | null;
  objectSpan: Span | null;
  predicateSpan: Span | null;
  /** 0 to 1. */
  confidence: number;
  /** Id of the lexicon row that made it; `analyst` for a person's. */
  rule: string;
  /** Name and version of the extractor. */
  extractor: string;
  method: ExtractionMethod;
  /** When it happened where the sentence says so, as much as is known of it: `2026-01-21`, `2024-03`, `2025`. */
  eventDate: string | null;
  /** How the extractor came to it; null for a person's, and where that was not recorded. */
  reason: ClaimReason | null;
};

/** A claim in its article. The id is derived from the article, the span, the triple and the polarity. */
export type Claim = ClaimContent & { id: string; article: string };

/** A stretch of text that names an actor. */
export type Mention = { actor: string; span: Span };
