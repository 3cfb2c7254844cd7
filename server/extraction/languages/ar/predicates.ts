import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import { createFormTable } from './form-table.ts';

const lexicon = loadLexicon('AR');

/** The verbs that open a report, under all their forms. */
export const speech = createFormTable(
  lexicon.speech.map(row => ({ ...row, pos: 'verb' as const })),
  new Set<string>(),
);

/** The words that carry relationships, under all their forms. */
export const predicates = createFormTable(
  lexicon.predicates,
  createVocabulary(lexicon).falsePredicates,
  // A speech verb that begins with و is that verb.
  token =>
    speech.analyse(token).some(({ conjunction, entry }) => conjunction === '' && entry.form === 'active'),
);
