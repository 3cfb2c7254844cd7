import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { LanguagePack } from '../language-pack.ts';
import { findAnaphors } from './anaphors.ts';
import { findCandidates } from './candidates.ts';
import { fighterHeads, fightersAt } from './fighters.ts';
import { findPredicates } from './find-predicates.ts';
import { nameKey, nameReadings, POSSESSIVE, withoutPossessive } from './names.ts';
import { canStand, isSubjectLike, phraseOf } from './phrases.ts';
import { predicates, speech } from './predicates.ts';
import { relativeClauses } from './relative-clauses.ts';
import { isParty, isScene } from './scenes.ts';
import { slots } from './slots.ts';

const lexicon = loadLexicon('EN');

/** English. */
export const english: LanguagePack = {
  language: 'EN',
  lexicon,
  vocabulary: createVocabulary(lexicon),
  slots,
  predicates,
  speech,
  nameKey,
  nameReadings,
  owner: { key: withoutPossessive, clitic: POSSESSIVE },
  isScene,
  isParty,
  relativeClauses,
  findAnaphors,
  fightersAt,
  written: (tokens, sentence, mention, grammar) => ({
    grammar: { ...grammar, people: false },
    heads: fighterHeads(tokens, sentence, mention),
  }),
  findCandidates,
  agrees: () => true,
  canStand,
  isSubjectLike,
  phraseOf,
  findPredicates,
};
