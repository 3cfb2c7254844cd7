import { fold } from '../../domain/folding.ts';
import type { Lexicon } from './rows.ts';

/** The closed classes of words of a language, folded, as sets. */
export type Vocabulary = {
  transparentHeads: ReadonlySet<string>;
  unnamedPeople: ReadonlySet<string>;
  /** Verbal nouns that say little themselves: the actor after them acts. */
  lightNouns: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  complementisers: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  clauseStarters: ReadonlySet<string>;
  /** "by" in several words, split. */
  agentPhrases: readonly string[][];
  /** "according to", by its first word. */
  sourcePhrases: ReadonlyMap<string, readonly string[][]>;
  falsePredicates: ReadonlySet<string>;
  militaryNouns: ReadonlySet<string>;
  /** Adjective forms to the names of the state, folded. */
  demonyms: ReadonlyMap<string, readonly string[]>;
  /** Countries that are mostly a scene to the names of their actor, folded. */
  lands: ReadonlyMap<string, readonly string[]>;
  isBoilerplate(line: string): boolean;
  /** What scraping left of a page's foot within a line of prose. */
  isDebris(sentence: string): boolean;
};

const split = (phrase: string): string[] => fold(phrase).replace(/ـ/g, '').trim().split(/\s+/);

function byFirstWord(phrases: readonly string[][]): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const first = phrase[0] as string;
    table.set(first, [...(table.get(first) ?? []), phrase]);
  }
  return table;
}

/** Builds the closed classes from the rows of a lexicon. */
export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const heads = (kind: string): Set<string> =>
    new Set(lexicon.heads.filter(row => row.kind === kind).flatMap(row => row.words.map(fold)));
  const discourse = (kind: string): string[] =>
    lexicon.discourse.flatMap(row => ('words' in row && row.kind === kind ? row.words : []));
  const set = (kind: string): Set<string> => new Set(discourse(kind).map(fold));
  const patterns = (kind: string): RegExp[] =>
    lexicon.discourse.flatMap(row =>
      'regex' in row && row.kind === kind ? [new RegExp(row.regex, row.flags.replace('g', ''))] : [],
    );
  const boilerplate = patterns('boilerplate line');
  const debris = patterns('boilerplate sentence');
  const demonyms = new Map<string, readonly string[]>();
  const lands = new Map<string, readonly string[]>();
  const military = new Set<string>();
  for (const row of lexicon.demonyms) {
    if ('militaryNouns' in row) for (const noun of row.militaryNouns) military.add(fold(noun));
    else {
      for (const form of row.forms) demonyms.set(fold(form).replaceAll('.', ''), row.actorNames.map(fold));
      for (const land of row.lands ?? []) lands.set(fold(land), row.actorNames.map(fold));
    }
  }
  return {
    transparentHeads: heads('transparent'),
    unnamedPeople: heads('unnamed'),
    lightNouns: heads('light'),
    prepositions: set('prepositions'),
    complementisers: set('complementisers'),
    relatives: set('relatives'),
    clauseStarters: set('clause starters'),
    agentPhrases: discourse('agent phrases').map(split),
    sourcePhrases: byFirstWord(discourse('source phrases').map(split)),
    falsePredicates: set('words that look like predicates'),
    militaryNouns: military,
    demonyms,
    lands,
    isBoilerplate: line => boilerplate.some(pattern => pattern.test(line)),
    isDebris: sentence => debris.some(pattern => pattern.test(sentence)),
  };
}
