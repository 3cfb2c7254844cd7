import type { ActorMention, Sentence, Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { RelativeClauses } from '../language-pack.ts';
import { predicates, speech } from './predicates.ts';

const { unnamedPeople, transparentHeads } = createVocabulary(loadLexicon('EN'));

const BETWEEN =
  /^(?:has|have|had|is|are|was|were|been|being|also|still|now|once|already|recently|not|will|would|.+ly)$/;

/** Nouns whose "that" says what they contain. */
const CONTENT =
  /^(?:fact|claims?|reports?|allegations?|news|hopes?|fears?|belief|statement|ultimatum|evidence|view|sign|signs|condition|so|but|and|said)$/;

const isVerb = (token: Token): boolean =>
  speech.analyse(token).length > 0 ||
  (predicates.analyse(token).some(({ entry }) => entry.form === 'active') &&
    !predicates.analyse(token).some(({ entry }) => entry.form === 'nominal'));

/** "indicating that": a participle, and not an act like "shelling". */
const tellsOf = (token: Token): boolean =>
  /ing$/.test(token.folded) && predicates.analyse(token).length === 0;

/** The "that" right before a verb, where it belongs to a noun and not to a verb of saying. */
function before(tokens: readonly Token[], sentence: Sentence, at: number): number {
  for (let place = at - 1; place > sentence.first + 1 && at - place <= 3; place -= 1) {
    const { folded } = tokens[place] as Token;
    if (folded === 'that') {
      const noun = tokens[place - 1] as Token;
      return CONTENT.test(noun.folded) || isVerb(noun) || tellsOf(noun) ? -1 : place;
    }
    if (!BETWEEN.test(folded)) return -1;
  }
  return -1;
}

/** "the strike that killed": a thing, unless an actor stands right there. */
function head(
  tokens: readonly Token[],
  _sentence: Sentence,
  relative: number,
  mentions: readonly ActorMention[],
): ActorMention | 'other' | null {
  if ((tokens[relative] as Token).folded !== 'that') return null;
  let noun = relative;
  while (noun - 1 > 0 && transparentHeads.has((tokens[noun - 1] as Token).folded)) noun -= 1;
  const actor = mentions.findLast(({ last, first }) => last <= relative && last >= noun && first < relative);
  if (actor) return actor;
  return unnamedPeople.has((tokens[relative - 1] as Token).folded) ? null : 'other';
}

/** English relative clauses, as far as "that" opens them. */
export const relativeClauses: RelativeClauses = { before, head, resumes: () => -1 };
