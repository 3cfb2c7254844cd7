import { type ActorMention, GAP, type Sentence, type Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import { type Chunk, type ChunkKind, type Clause, type ClauseOpening, Layout } from '../../stages/chunks.ts';
import { nameReadings } from './names.ts';
import { predicates, speech } from './predicates.ts';

const { prepositions, complementisers, relatives, clauseStarters } = createVocabulary(loadLexicon('AR'));

/** Particles that only a verb follows, and auxiliaries. */
const BEFORE_VERB = /^[وف]?(?:قد|لقد|لم|لن|سوف|كان|كانت|كانوا|ما زال|لا|ليس|ليست)$/;

/** Nouns that look like imperfects or perfects. */
const NO_VERB =
  /^(?:يوم|يومين|يوميا|يمين|يسار|يهود.*|يونيو|يوليو|يناير|يورو|يونان.*|تحت|تجاه|تلك|تموز|تشرين|تركي.*|تونس.*|تل|تقريبا|تماما|بيت|وقت|صوت|موت|بنت|تحالف|تنظيم|تيار|تجمع|ست|سبت)$/;

/** تفعيل، تفاعُل، تفعُّل with their endings: verbal nouns that look like imperfects. */
const MASDAR = /^ت[\u0621-\u064a](?:[\u0621-\u064a]ي|ا[\u0621-\u064a])[\u0621-\u064a](?:ه|ات|ا|ها|هم)?$/;

const verbs = new Map<string, boolean>();

/** Whether a word is a verb by its form alone or by the lexicon, wherever it stands. */
function looksVerbal(token: Token): boolean {
  let found = verbs.get(token.folded);
  if (found === undefined) {
    found = verbal(token);
    if (verbs.size < 50_000) verbs.set(token.folded, found);
  }
  return found;
}

function verbal(token: Token): boolean {
  const bare = token.folded.replace(/^[وف](?=[\u0621-\u064a]{3})/, '');
  if (NO_VERB.test(bare) || MASDAR.test(bare)) return false;
  const analyses = [...predicates.analyse(token), ...speech.analyse(token)];
  if (analyses.length > 0)
    return analyses.some(
      ({ entry }) => entry.form === 'active' && entry.tense !== 'none' && !entry.participle,
    );
  if (/^(?:س[يتن]|ي)[\u0621-\u064a]{3,}$/.test(bare)) return true;
  return (
    /^ت[\u0621-\u064a]{2,}(?:ون|وا)$/.test(bare) ||
    /^[\u0621-\u064a]{2,}[^اوي]ت$/.test(bare) ||
    /^[\u0621-\u064a]{3,}وا$/.test(bare)
  );
}

const isDefinite = ({ folded }: Token): boolean => /^ال[\u0621-\u064a]{2,}/.test(folded);

const PARTS = GAP.comma | GAP.colon | GAP.line | GAP.stop | GAP.dash;

/** How a word opens a clause of its own; null where it opens none. */
function opening(token: Token, isVerb: boolean): ClauseOpening | null {
  const { folded } = token;
  if (relatives.has(folded)) return 'relative';
  if (complementisers.has(folded)) return 'complement';
  if (clauseStarters.has(folded) && !prepositions.has(folded)) return 'adverbial';
  if (
    isVerb &&
    /^[وف]/.test(folded) &&
    predicates.analyse(token).every(({ conjunction }) => conjunction !== '')
  )
    return 'coordinate';
  return isVerb && token.gap & PARTS ? 'coordinate' : null;
}

/**
 * The chunks and clauses of a sentence: a verb with the particles before it; a noun with its genitives, adjectives and
 * the name that it ends in; the same after a preposition; marks that open a clause.
 */
export function layoutOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mentions: readonly ActorMention[],
): Layout {
  const ends = new Map<number, number>();
  const apart = new Set<number>();
  for (const { first, last, kind, clitic, joined } of mentions) {
    if (kind === 'pronoun') continue;
    ends.set(first, Math.max(last, ends.get(first) ?? 0));
    if (clitic !== '' || joined) apart.add(first);
  }
  const chunks: Chunk[] = [];
  const clauses: Clause[] = [{ opening: 'start', first: sentence.first }];
  let at = sentence.first;
  const put = (kind: ChunkKind, last: number): void => {
    chunks.push({ kind, first: at, last });
    at = last;
  };
  while (at < sentence.last) {
    const token = tokens[at] as Token;
    const named = ends.get(at);
    const particle = named === undefined && BEFORE_VERB.test(token.folded);
    const isVerb = named === undefined && (particle || looksVerbal(token));
    const opens = named === undefined ? opening(token, isVerb) : null;
    if (opens && at > sentence.first) clauses.push({ opening: opens, first: at });
    if (isVerb) {
      let last = at + 1;
      if (particle && last < sentence.last && !ends.has(last) && looksVerbal(tokens[last] as Token))
        last += 1;
      put('verb', last);
    } else if (opens) put('mark', at + 1);
    else {
      const preposition = named === undefined && prepositions.has(token.folded.replace(/^و(?=..)/, ''));
      const next = tokens[at + 1];
      // «إلى أن»: the preposition belongs to the complementiser.
      if (preposition && at + 1 < sentence.last && next && complementisers.has(next.folded)) {
        clauses.push({ opening: 'complement', first: at });
        put('mark', at + 2);
        continue;
      }
      const start = preposition ? at + 1 : at;
      const kind = preposition || isGlued(token, named !== undefined) ? 'prepositional' : 'noun';
      put(kind, nounEnd(tokens, sentence, start, ends, apart));
    }
  }
  return new Layout(sentence, chunks, clauses);
}

const GLUED = /^[وف]?(?:[بك]ال|لل)[\u0621-\u064a]{2,}/;

/** Whether a preposition is written on a word: «بالمدينة», «لقوات», «بقصف»; «بلاده» has none. */
function isGlued(token: Token, named: boolean): boolean {
  if (GLUED.test(token.folded)) return true;
  if (named) return nameReadings(token).some(({ clitic }) => clitic !== '');
  return predicates.analyse(token).some(({ preposition }) => preposition !== '');
}

/** Where the noun phrase ends whose first word stands at a place. */
function nounEnd(
  tokens: readonly Token[],
  { last }: Sentence,
  start: number,
  ends: ReadonlyMap<number, number>,
  apart: ReadonlySet<number>,
): number {
  if (start >= last) return last;
  let at = ends.get(start) ?? start + 1;
  let definite = ends.has(start) || isDefinite(tokens[start] as Token);
  for (; at < last; ) {
    const token = tokens[at] as Token;
    if (token.gap & PARTS) break;
    const named = ends.get(at);
    if (named !== undefined) {
      // A name completes an indefinite noun, or stands beside a definite one: «رئيس X»، «الرئيس X».
      if (apart.has(at)) break;
      definite = true;
      at = named;
      continue;
    }
    if (prepositions.has(token.folded) || complementisers.has(token.folded) || relatives.has(token.folded))
      break;
    if (clauseStarters.has(token.folded) || /^(?:و|ف)[\u0621-\u064a]{3,}$/.test(token.folded)) break;
    if (looksVerbal(token) || GLUED.test(token.folded)) break;
    // After a definite noun only adjectives go on.
    if (definite && !isDefinite(token)) break;
    definite ||= isDefinite(token);
    at += 1;
  }
  return at;
}
