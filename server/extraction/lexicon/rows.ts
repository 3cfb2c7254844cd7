import { z } from 'zod';
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';

const words = z.array(z.string().min(1)).min(1);
const effect = z.object({
  polarity: z.enum(['AFFIRMED', 'DENIED']).optional(),
  modality: z.enum(['ACTUAL', 'ALLEGED', 'ANTICIPATED']).optional(),
});

/** A predicate: the words that carry a relationship, and where its two sides stand. */
const predicateRow = z.strictObject({
  id: z.string().min(1),
  lemma: z.string().min(1).optional(),
  forms: words.optional(),
  /** Arabic: third person masculine imperfect. */
  imperfect: z.string().optional(),
  /** English: third person, past, past participle, -ing. */
  inflection: words.optional(),
  nouns: words.optional(),
  pos: z.enum(['verb', 'noun', 'adjective', 'title', 'phrase']),
  type: z.enum(RELATION_TYPES as unknown as [RelationType, ...RelationType[]]),
  /** `direct`, `genitive`, `following`, `modified`, `subject`, `name` (a title that is itself the first word of the body's name), or prepositions. */
  object: words,
  /** Only where it is not the grammatical subject: the prepositions that introduce the subject. */
  subject: words.optional(),
  weak: z.boolean().optional(),
  reciprocal: z.boolean().optional(),
  passiveCommon: z.boolean().optional(),
  nounIsOrdinaryWord: z.boolean().optional(),
  /** Beside the one acted upon stands one served: `recipient` (to, إلى) or `giver` (from, من); a COOPERATE claim. */
  thirdParty: z.enum(['recipient', 'giver']).optional(),
  /** Only such actors can be the object, or the subject. */
  objectKinds: words.optional(),
  subjectKinds: words.optional(),
  /** Only with an adjective of nationality as subject ("its Western allies"). */
  demonymOnly: z.boolean().optional(),
  /** Says how a subject acts ("in coordination with"), not what the noun before it is. */
  adverbial: z.boolean().optional(),
  /** Another sense of the word: not where one of these follows within a few words («نقل … عن»). */
  notWith: words.optional(),
  /** Another sense where one of these is the next word ("warned of"). */
  notNext: words.optional(),
  /** English: as a participle it tells what came of a deed that another verb tells ("shelled X, killing ten"). */
  result: z.boolean().optional(),
  /** "forces loyal to X": X does not join in what the others go on to do. */
  oneSided: z.boolean().optional(),
  /** Fighting off an attack: the other side attacks too. */
  mirrored: z.boolean().optional(),
  /** Whoever does this to an actor is that actor's own: `sdf-defectors`, where the gazetteer has such a group. */
  ownGroup: z.string().optional(),
  complement: z.object({ modality: z.string().optional(), polarity: z.string().optional() }).optional(),
  note: z.string().optional(),
  example: z.string().min(1),
});

const speechRow = z.strictObject({
  lemma: z.string().min(1),
  imperfect: z.string().optional(),
  inflection: words.optional(),
  /** `act`: the verb is itself a claim, its complement carries the speaker. */
  kind: z.enum(['report', 'act']),
  denies: z.boolean().optional(),
  /** Arabic: what is said may be a bare verbal noun («أعلن انسحابه»). */
  nounComplement: z.boolean().optional(),
});

const modalityRow = z.strictObject({
  words,
  effect,
  /** `before`: the marker stands after what it marks. */
  scope: z.enum(['next predicate', 'window', 'clause', 'complement', 'before']),
  reach: z.number().int().positive(),
  verbOnly: z.boolean().optional(),
});

const demonymRow = z.union([
  z.strictObject({
    adjective: z.string(),
    forms: words,
    actorNames: z.array(z.string()),
    /** Names of the country, where they mostly say only where something happens. */
    lands: words.optional(),
  }),
  z.strictObject({ militaryNouns: words }),
]);

const anaphorRow = z.union([
  /** Fighters by a common noun; the words of a row stand for one another. */
  z.strictObject({ fighters: words, kinds: words }),
  z.strictObject({ words, kinds: words }),
  z.strictObject({
    words,
    refersTo: z.enum(['last', 'last two', 'last but one']),
    alone: z.boolean().optional(),
  }),
  z.strictObject({ pronouns: words }),
]);

const sourceRow = z.union([
  z.strictObject({ noun: z.string(), role: z.string(), singular: z.string().optional() }),
  z.strictObject({ adjective: z.string(), role: z.string() }),
]);

const headRow = z.strictObject({ kind: z.string(), words });

const discourseRow = z.union([
  z.strictObject({
    kind: z.enum(['boilerplate line', 'boilerplate sentence']),
    regex: z.string(),
    flags: z.string(),
  }),
  z.strictObject({ kind: z.string(), words }),
]);

const aliasRow = z.strictObject({ match: words, names: words });

/** The schema of each lexicon file of a language, by file name. */
export const ROW_SCHEMAS = {
  predicates: predicateRow,
  speech: speechRow,
  modality: modalityRow,
  demonyms: demonymRow,
  anaphors: anaphorRow,
  sources: sourceRow,
  heads: headRow,
  discourse: discourseRow,
  aliases: aliasRow,
} as const;

export type PredicateRow = z.infer<typeof predicateRow>;
export type SpeechRow = z.infer<typeof speechRow>;
export type ModalityRow = z.infer<typeof modalityRow>;

/** All rows of one language. */
export type Lexicon = { [File in keyof typeof ROW_SCHEMAS]: z.infer<(typeof ROW_SCHEMAS)[File]>[] };
