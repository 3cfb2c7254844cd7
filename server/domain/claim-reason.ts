import type { Span } from './span.ts';

/** A stretch of an article with its words: always `text.slice(start, end) === words`. */
export type Words = Span & { text: string };

export const RESOLUTIONS = [
  'NAME',
  'DEMONYM',
  'DESCRIPTION',
  'PRONOUN',
  'SPEAKER',
  'CANDIDATE',
  'UNNAMED',
] as const;
/** By what words are taken for an actor. */
export type Resolution = (typeof RESOLUTIONS)[number];

export const CONFIDENCE_FACTORS = [
  'BASE',
  'PREDICATE',
  'SUBJECT',
  'OBJECT',
  'TOGETHER',
  'HAND',
  'ORDER',
  'READING',
] as const;
/** What raises or lowers a confidence. */
export type ConfidenceFactor = (typeof CONFIDENCE_FACTORS)[number];

/** Why a side of a claim is the actor that it is. */
export type SideReason = {
  how: Resolution;
  /** The words that stand for it. */
  mention: Words;
  /** Where it stands seen from the predicate: `direct`, `agent`, `elided` … */
  slot: string;
  /** Of a pronoun or a description: where the actor was named before; null where it was not, or names itself. */
  antecedent: Words | null;
};

/** How an extractor came to a claim: what a reader can check. */
export type ClaimReason = {
  rule: string;
  /** Form of the predicate and slots of both sides. */
  configuration: string;
  /** The words of the rule, in the order of the rule. */
  matched: Words[];
  subject: SideReason;
  object: SideReason;
  /** In log odds: they sum up to those of the confidence. */
  confidenceParts: { factor: ConfidenceFactor; value: number }[];
};

/** All words that a reason quotes. */
export function wordsOf({ matched, subject, object }: ClaimReason): Words[] {
  const sides = [subject, object].flatMap(({ mention, antecedent }) => [mention, antecedent]);
  return [...matched, ...sides].filter(words => words !== null);
}
