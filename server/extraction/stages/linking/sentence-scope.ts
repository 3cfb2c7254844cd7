import type { Actor } from '../../../domain/actor.ts';
import type { Link, NounPhrase, Predicate, Sentence, Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import type { LanguagePack } from '../../languages/language-pack.ts';
import type { Layout } from '../chunks.ts';

/** Everything that linking looks at in one sentence. */
export type SentenceScope = {
  tokens: readonly Token[];
  sentence: Sentence;
  phrases: readonly NounPhrase[];
  predicates: readonly Predicate[];
  /** Tells whether a token is a verb of any kind. */
  isVerb(at: number): boolean;
  /** The sentence in chunks and clauses, where the language has a chunker. */
  layout?: Layout | undefined;
  pack: LanguagePack;
  bySlug: ReadonlyMap<string, Actor>;
  grammar: ReadonlyMap<string, ActorGrammar>;
};

/**
 * A phrase that may be a side of a predicate, by which slot, and how well; `away` counts those in no slot, the nearest
 * being 0.
 */
export type Candidate = {
  phrase: NounPhrase;
  slot: string;
  score: number;
  away?: number;
  /** The deed told elsewhere that it is the agent of. */
  agentOf?: Link;
};
