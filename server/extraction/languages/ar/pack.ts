import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { LanguagePack } from '../language-pack.ts';
import { agrees, describesNoun } from './agreement.ts';
import { findAnaphors } from './anaphors.ts';
import { findCandidates } from './candidates.ts';
import { layoutOf } from './chunks.ts';
import { controls, isMatter } from './control.ts';
import { findPredicates } from './find-predicates.ts';
import { nameKey, nameReadings } from './names.ts';
import { headStems, unnamedBody, writtenGrammar } from './noun-heads.ts';
import { nameEnd, officeBefore, opensOffice } from './offices.ts';
import { isSubjectLike, phraseOf } from './phrases.ts';
import { predicates, speech } from './predicates.ts';
import { disagrees, relativeBefore, relativeHead, resumes } from './relative-clauses.ts';
import { slots } from './slots.ts';

const lexicon = loadLexicon('AR');

/** Arabic. */
export const arabic: LanguagePack = {
  language: 'AR',
  lexicon,
  vocabulary: createVocabulary(lexicon),
  slots,
  predicates,
  speech,
  nameKey,
  nameReadings,
  findAnaphors,
  findCandidates,
  agrees,
  canStand: () => true,
  written: (tokens, sentence, mention, grammar) => ({
    grammar: writtenGrammar(tokens, sentence, mention, grammar),
    heads: headStems(tokens, sentence, mention),
  }),
  controls,
  isMatter,
  describesNoun,
  unnamedOfficeBefore: (tokens, sentence, at) =>
    nameEnd(tokens, sentence, at + 1) > 0 ? null : officeBefore(tokens, sentence, at),
  opensOffice,
  unnamedBody,
  relativeClauses: { disagrees, before: relativeBefore, head: relativeHead, resumes },
  isSubjectLike,
  phraseOf,
  findPredicates,
  layoutOf,
};
