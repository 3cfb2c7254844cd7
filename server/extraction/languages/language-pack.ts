import type { Language } from '../../domain/language.ts';
import type {
  ActorMention,
  NounPhrase,
  Predicate,
  PredicateForm,
  Sentence,
  Taken,
  Token,
} from '../document.ts';
import type { ActorGrammar } from '../gazetteer/actor-grammar.ts';
import type { Lexicon, PredicateRow, SpeechRow } from '../lexicon/rows.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { FindAnaphors } from '../stages/anaphor.ts';
import type { FindCandidates } from '../stages/candidate-span.ts';
import type { Layout } from '../stages/chunks.ts';

/** One written form of a row, folded and without clitics, with the grammar that it shows. */
export type FormEntry = {
  key: string;
  /** Further words of the row, folded. */
  rest: string[];
  form: PredicateForm;
  tense: 'past' | 'present' | 'none';
  /** The further words follow at once; otherwise the arguments may stand between. */
  contiguous?: boolean;
  /** Begins with a negation that belongs to the predicate. */
  particle?: boolean;
  plural?: boolean;
  feminine?: boolean;
  firstPerson?: boolean;
  jussive?: boolean;
  participle?: boolean;
  /** Accusative or indefinite: never with an article. */
  indefinite?: boolean;
  /** Only with a suffix pronoun after it. */
  needsSuffix?: boolean;
  /** Ends in ة: no suffix pronoun. */
  tehMarbuta?: boolean;
};

/** What inflection needs of a row. */
export type FormSource = Pick<
  PredicateRow,
  'lemma' | 'forms' | 'imperfect' | 'inflection' | 'nouns' | 'pos'
> &
  Partial<Pick<PredicateRow, 'object'>>;

/** A form that was found at a token, with what was glued to it. */
export type Analysis<Row> = {
  row: Row;
  entry: FormEntry;
  conjunction: string;
  preposition: string;
  article: boolean;
  future: boolean;
  infinitive: boolean;
  suffix: string;
};

/** A form table of rows: analyses of a token. */
export type FormTable<Row> = { analyse(token: Token): readonly Analysis<Row>[] };

/** A word without what names do not differ by, and what stood before it. */
export type NameReading = {
  key: string;
  /** The word without clitics and article, as it is folded. */
  stem: string;
  clitic: string;
  conjunction: boolean;
  article: boolean;
  /** How many folded letters of clitics stand before the word. */
  length: number;
};

/** Where a role may stand, and how likely that is. */
export type SlotRule = {
  name: string;
  role: 'subject' | 'object';
  form: PredicateForm;
  side: 'before' | 'after';
  /**
   * `bare`, `row` (one of the row's own prepositions), `suffix`, `content` (the party of the verbal noun that one of
   * the row's prepositions introduces), `second` (a bare phrase after the genitive of a verbal noun), `attack` (whoever
   * made the attack in which the predicate happened), `bid`
   * (whose attempt or decision an infinitive tells), `bonded` (the sides of a bond that a noun after a copula or a
   * possessive tells), or prepositions.
   */
  by:
    | 'bare'
    | 'row'
    | 'suffix'
    | 'speaker'
    | 'content'
    | 'second'
    | 'attack'
    | 'bid'
    | 'bonded'
    | readonly string[];
  base: number;
  /** The furthest distance in words. */
  reach: number;
  /** Only for rows whose object list has this word. */
  needs?: string;
  /** Not for rows whose object list has one of these. */
  unless?: readonly string[];
  /** Score lost for each word between; 0.05 where absent. */
  perWord?: number;
  /** Only a person can stand here. */
  person?: boolean;
  /** A nationality adjective can stand here. */
  demonym?: boolean;
  /** Only the name of a department stands between ("Secretary for Water Affairs X"). */
  overDepartment?: boolean;
  /** The antecedent of a relative pronoun that opens the predicate's clause. */
  relative?: boolean;
};

/** The mentions around a place. */
export type PhraseContext = {
  /** The mention whose last token is just before a place, or undefined. */
  mentionEndingAt(at: number): ActorMention | undefined;
  /** Whether a token is a further word of a predicate, or a word of a modifier: no head of a noun phrase. */
  inPredicate(at: number): boolean;
  /** Where the title of several words begins that ends just before a place, or -1. */
  titleBefore(at: number): number;
};

/** How a language's relative clauses find the noun that they belong to. */
export type RelativeClauses = {
  /** The relative pronoun that opens a verb's clause, or -1. */
  before(tokens: readonly Token[], sentence: Sentence, at: number): number;
  /** Whether a verb's gender shows that its subject is not what the relative pronoun stands for. */
  disagrees?(relative: Token, predicate: Predicate): boolean;
  /** What a relative pronoun refers to: a mention, a noun that is no actor (`other`), or null where it is open. */
  head(
    tokens: readonly Token[],
    sentence: Sentence,
    relative: number,
    mentions: readonly ActorMention[],
    grammarOf: (actor: string) => ActorGrammar | undefined,
  ): ActorMention | 'other' | null;
  /** The relative pronoun that a suffix pronoun at a token resumes, or -1. */
  resumes(
    tokens: readonly Token[],
    sentence: Sentence,
    at: number,
    letters: string,
    startsName: (at: number) => boolean,
  ): number;
};

/** What one language gives to the stages. Everything else is the same for all. */
export type LanguagePack = {
  language: Language;
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  slots: readonly SlotRule[];
  predicates: FormTable<PredicateRow>;
  speech: FormTable<SpeechRow & FormSource>;
  /** Readings of a word as the first word of a name, and as a later one. */
  nameReadings(token: Token): readonly NameReading[];
  /** A word of a name as the trie stores it. */
  nameKey(folded: string): string;
  /** The possessive that scraping left without its apostrophe: the name in a word, and the clitic that marks it. */
  owner?: { key(folded: string): string | null; clitic: string };
  /** Whether a state or its capital is only where something happens ("in Syria", "Damascus suburbs"). */
  isScene?(tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean;
  /** Whether a country that is mostly a scene (`lands`) acts or is acted upon here. */
  isParty?(tokens: readonly Token[], sentence: Sentence, at: number): boolean;
  findAnaphors: FindAnaphors;
  findCandidates: FindCandidates;
  /** Whether the words around a mention make it look like a subject. */
  isSubjectLike(tokens: readonly Token[], sentence: Sentence, mention: ActorMention): boolean;
  /** The head of a mention as it is written: its grammar, and the words that a description may repeat. */
  written?(
    tokens: readonly Token[],
    sentence: Sentence,
    mention: ActorMention,
    grammar: ActorGrammar,
  ): { grammar: ActorGrammar & { people: boolean }; heads: readonly string[] };
  /** Fighters that a common noun names without saying whose they are: their head word, and which kinds of actor have them. */
  fightersAt?(
    tokens: readonly Token[],
    sentence: Sentence,
    at: number,
  ): { head: string; kinds: readonly string[] } | null;
  relativeClauses?: RelativeClauses;
  /** Whether a word is an office, by which a body may be called instead of by its name («وزير الدفاع»). */
  opensOffice?(token: Token): boolean;
  /** A body in two words that belongs to no actor («قوات الأمن»): how its first word is written, else null. */
  unnamedBody?(tokens: readonly Token[], at: number): NameReading | null;
  /**
   * The office that an adjective of nationality completes («وزير الخارجية السوري»), where nobody is named after it: its
   * first word, and what is glued to it; else null.
   */
  unnamedOfficeBefore?(
    tokens: readonly Token[],
    sentence: Sentence,
    at: number,
  ): { first: number; reading: NameReading } | null;
  /** Whether an adjective of nationality can belong to a verbal noun before it; absent: always. */
  describesNoun?(noun: Token, adjective: Token): boolean;
  /** Whether a verbal noun only says what the word before it is about («قضية اغتيال»): nobody near does it. */
  isMatter?(tokens: readonly Token[], sentence: Sentence, at: number): boolean;
  /** Whether a verb shares its subject with the verbal noun that completes it («نجح في», «تمكن من»). */
  controls?(token: Token): boolean;
  /** Whether a phrase's own form lets it be a side: "she" is no object, "them" no subject. */
  canStand(role: 'subject' | 'object', phrase: NounPhrase, tokens: readonly Token[]): boolean;
  /** Whether a verb's form agrees with a subject; true where the language does not show it. */
  agrees(
    predicate: Predicate,
    subject: NounPhrase,
    tokens: readonly Token[],
    grammar: ActorGrammar | undefined,
  ): boolean;
  phraseOf(
    tokens: readonly Token[],
    sentence: Sentence,
    mention: ActorMention,
    context: PhraseContext,
  ): NounPhrase;
  /** The sentence in chunks and clauses, where the language has a chunker. */
  layoutOf?(tokens: readonly Token[], sentence: Sentence, mentions: readonly ActorMention[]): Layout;
  findPredicates(tokens: readonly Token[], sentence: Sentence, taken: (at: number) => Taken): Predicate[];
};
