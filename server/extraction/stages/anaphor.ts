import type { Actor } from '../../domain/actor.ts';
import type { Sentence, Token } from '../document.ts';
import type { ActorGrammar } from '../gazetteer/actor-grammar.ts';

type Place = { first: number; last: number; clitic: string; joined: boolean };

/** A word that may refer back. */
export type Anaphor = Place &
  (
    | {
        kind: 'pronoun';
        /** A suffix: the token also carries its host. */
        host: boolean;
        agrees(grammar: ActorGrammar, actor: Actor): boolean;
        /** Possesses an army noun: the owner's military is meant. */
        military?: boolean;
        /** Possesses a body noun («بلاده», «حكومته»): of a person, the body or the state is meant. */
        body?: 'own' | 'state';
        /** Means the latest fitting actor, not the subject ("its commander"). */
        nearest?: boolean;
        /** Letters of the suffix, where the pronoun is one. */
        letters?: string;
        /** Means people («هم»): a plural of people before it comes first. */
        people?: boolean;
        /** Dual: the two actors named last. */
        pair?: boolean;
      }
    | { kind: 'description'; head: string; kinds: readonly string[] | null }
    /** Fighters by a common noun without an article. */
    | { kind: 'fighters'; head: string; kinds: readonly string[] }
    | { kind: 'pair' | 'last' | 'last but one' }
    /** First person; `host` where a verb or a suffix carries it. */
    | { kind: 'speaker'; host: boolean }
  );

/** Finds the words of a sentence that may refer back, in order of place. */
export type FindAnaphors = (
  tokens: readonly Token[],
  sentence: Sentence,
  taken: (at: number) => boolean,
) => Anaphor[];
