import type { ActorKind } from '../domain/actor.ts';
import type { ClaimContent, Mention } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import type { Span } from '../domain/span.ts';

/** A text to be read. Spans of the result count over `text` exactly as given. */
export type ExtractionInput = {
  text: string;
  language: Language;
  /** Day of publication (ISO) where it is known to the day: what "yesterday" is counted from. */
  published?: string | null;
  /** The headline where it is not part of the text: context for references only, nothing is extracted from it. */
  title?: string;
  /**
   * Slug of the actor to which a digest gives every statement; it becomes the first step of each chain
   * where the text did not put it there. Null or absent: none.
   */
  attributedAs?: string | null;
};

/** An actor that the gazetteer lacks, proposed with the evidence for it. */
export type CandidateActor = {
  /** `candidate-<folded name, words joined by ->`: the same in all articles. */
  slug: string;
  kind: ActorKind;
  name: string;
  language: Language;
  /** What made it look like an actor: `title-word`, `speech-verb`, `coordination`; `common-noun` is people without a name. */
  evidence: string;
};

/** What was read out of a text. Every quote equals its slice; claims are in order of start. */
export type Extraction = {
  claims: ClaimContent[];
  mentions: Mention[];
  /** The candidates that claims or mentions refer to. */
  candidates: CandidateActor[];
  boilerplate: Span[];
};

/** Text to claims: pure, synchronous, linear in the length of the text; never throws on a text. */
export type Extractor = {
  /** Name and version: stored with each claim, and what makes reading again a no-op. */
  readonly version: string;
  /** Confidence at or above which claims are shown (0 until it has been measured). */
  readonly threshold: number;
  extract(input: ExtractionInput): Extraction;
};
