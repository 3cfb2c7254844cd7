import type { Span } from '../domain/span.ts';
import type { PredicateRow } from './lexicon/rows.ts';

/** What stands between a token and the one before it. Quotation marks and brackets are gaps, not tokens. */
export const GAP = {
  comma: 1,
  quoteOpen: 2,
  quoteClose: 4,
  open: 8,
  close: 16,
  dash: 32,
  colon: 64,
  line: 128,
  stop: 256,
  /** A hyphen without spaces: the two words were written as one. */
  hyphen: 512,
} as const;

/** A word of the text with its place; `folded` is what rules compare. */
export type Token = {
  start: number;
  end: number;
  raw: string;
  folded: string;
  /** Bits of GAP: what lies between the previous token and this one. */
  gap: number;
};

/** A sentence: tokens `first` (included) to `last` (excluded), and the characters that they cover. */
export type Sentence = Span & { first: number; last: number; paragraph: number; boilerplate: boolean };

/**
 * How an actor is named: by a name, an adjective of nationality, a description or a pronoun. `unnamed` people
 * (civilians) belong to no actor: they take a place in the sentence and no claim.
 */
export type MentionKind = 'name' | 'demonym' | 'description' | 'pronoun' | 'unnamed' | 'candidate';

/** A stretch of tokens that stands for one actor, or for two at one place ("both sides"). */
export type ActorMention = {
  kind: MentionKind;
  /** Slugs; more than one only for a group at one place. */
  actors: string[];
  /** Less likely readings of a pronoun, best first. */
  alternatives: string[];
  first: number;
  last: number;
  span: Span;
  /** The preposition written on the first word (ب، ل، ك) or ''. */
  clitic: string;
  /** A conjunction is written on the first word, or stands before it. */
  joined: boolean;
  /** The token that carries a suffix pronoun: -1 for all others. */
  host: number;
  /** A pronoun whose antecedent stands in an earlier sentence. */
  remote: boolean;
  /** First person: whoever speaks. */
  speaker: boolean;
  /** Lies within the longer name of a person: «القائد العام لقسد», "SDF commander". */
  inside: boolean;
};

/**
 * What a token belongs to: nothing, a name, the name of a person, in which a title may stand, or the office by which a
 * body is called, as its first word («وزير الدفاع» for the ministry).
 */
export type Taken = '' | 'name' | 'person' | 'office';

/** The noun phrase of a mention: it begins at the outermost head ("fighters of") and knows what governs it. */
export type NounPhrase = {
  mention: ActorMention;
  first: number;
  last: number;
  /** The governing preposition, `agent` for "by", or '' where there is none. */
  preposition: string;
  /** Within a modifier or a title: not a free argument of the verb. */
  embedded: boolean;
  /** Completes a modifier («المدعوم من أنقرة»): its preposition is the modifier's. */
  inModifier: boolean;
  /** Stands before a hyphen: "U.S.-backed". */
  hyphenated: boolean;
  /** The verb of telling whose subject it is, by token, or -1. */
  tells: number;
  /** That verb may also have an act of the phrase's own for its object ("announced a truce"). */
  announces: boolean;
  /** Depends on a noun that does not pass it through ("the SDF decision"). */
  governed: boolean;
  /** Phrases joined by "and" share a group number and the first one's preposition. */
  group: number;
  /** Possessed: the owner's army, aircraft, fighters. */
  possessive: boolean;
  /** Joined to the phrase before it by "and" or a comma. */
  joined: boolean;
  /** The body that a person's title names: «القائد العام لقسد». */
  owned: ActorMention | null;
  /** Unnamed people who are a part of the actor: «١١ شاباً من أبناء العشيرة». */
  absorbed: readonly ActorMention[];
  /** Folded heads between the phrase's start and the mention. */
  heads: string[];
};

/** How a predicate stands in the text; each form looks for its arguments in its own places. */
export type PredicateForm = 'active' | 'passive' | 'nominal' | 'adjective' | 'title' | 'inverse' | 'hyphen';

/** A row of the lexicon that matched at a place. */
export type Predicate = {
  row: PredicateRow;
  form: PredicateForm;
  first: number;
  last: number;
  /** Further words of the row that stand apart, by token index. */
  parts: number[];
  /** Introduced by a mark of purpose (ل، كي، to): its subject is the main verb's. */
  infinitive: boolean;
  /** Joined by "and" to a verb before it. */
  joined: boolean;
  /** First person: the speaker acts. */
  firstPerson: boolean;
  /** Future by its own form (سـ). */
  future: boolean;
  /** Letters of a suffix pronoun on the predicate, or ''. */
  suffix: string;
  /** The preposition glued to a verbal noun, or ''. */
  preposition: string;
  plural: boolean;
  /** Arabic: the verb is marked feminine, or masculine singular; null where it shows neither. */
  feminine: boolean | null;
  /** How well the form fits its place, before any argument is seen. */
  bias: number;
  span: Span;
};

/** What a link's score by hand is made of: its sides, its predicate's place, their order, the reading of pronouns. */
export type LinkParts = {
  subject: number;
  object: number;
  predicate: number;
  order: number;
  reading: number;
};

/** What a learned score is the sum of: what speaks for the predicate, each side, both together, and the score by hand. */
export type LinkJudgement = {
  predicate: number;
  subject: number;
  object: number;
  together: number;
  hand: number;
};

/** A predicate with its arguments. */
export type Link = {
  predicate: Predicate;
  subject: NounPhrase;
  object: NounPhrase;
  subjectActor: string;
  objectActor: string;
  /** How good the link is: by hand, or as the ranker judged it. */
  score: number;
  /** The score by hand. */
  hand: number;
  parts: LinkParts;
  /** Where the ranker judged it. */
  judgement?: LinkJudgement;
  /** The slots of the two sides, and the form: `active:subject+direct`; variants add their own name. */
  configuration: string;
  /** The deed told elsewhere whose agent is the subject of this one. */
  agentOf?: Link;
};
