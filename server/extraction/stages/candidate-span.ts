import type { ActorKind } from '../../domain/actor.ts';
import type { Sentence, Token } from '../document.ts';

/** A name that the gazetteer lacks, by place. */
export type CandidateSpan = {
  first: number;
  last: number;
  kind: ActorKind;
  evidence: string;
  clitic: string;
  joined: boolean;
};

/** Finds names with evidence in a sentence; a language is careful rather than complete. */
export type FindCandidates = (
  tokens: readonly Token[],
  sentence: Sentence,
  taken: (at: number) => boolean,
) => CandidateSpan[];
