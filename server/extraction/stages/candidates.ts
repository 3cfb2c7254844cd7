import type { Actor, ActorKind } from '../../domain/actor.ts';
import { foldName } from '../../domain/folding.ts';
import type { Language } from '../../domain/language.ts';
import type { ActorMention, Sentence, Token } from '../document.ts';
import type { CandidateActor } from '../extraction.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import type { FindCandidates } from './candidate-span.ts';

/** The candidates of a text, as mentions and as actors. */
export type Candidates = { mentions: ActorMention[]; actors: Map<string, Actor>; proposed: CandidateActor[] };

const LONGEST_NAME = 80;

/** Proposes actors for names with evidence outside the known mentions; one name is one candidate in all articles. */
export function proposeCandidates(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  known: readonly ActorMention[],
  language: Language,
  find: FindCandidates,
): Candidates {
  const taken = new Set<number>();
  for (const { first, last } of known) for (let at = first; at < last; at += 1) taken.add(at);
  const found: Candidates = { mentions: [], actors: new Map(), proposed: [] };
  for (const sentence of sentences) {
    if (sentence.boilerplate) continue;
    for (const { first, last, kind, evidence, clitic, joined } of find(tokens, sentence, at =>
      taken.has(at),
    )) {
      const start =
        (tokens[first] as Token).start +
        (clitic === '' && !joined ? 0 : cliticLength(tokens[first] as Token, clitic, joined));
      const span = { start, end: (tokens[last - 1] as Token).end };
      const name = text
        .slice(span.start, span.end)
        .replace(/[«»“”"]/g, '')
        .replace(/\s+/g, ' ');
      const folded = foldName(name);
      if (folded === '' || name.length > LONGEST_NAME) continue;
      const slug = `candidate-${folded.replaceAll(' ', '-')}`;
      found.mentions.push({
        kind: 'candidate',
        actors: [slug],
        alternatives: [],
        first,
        last,
        span,
        clitic,
        joined,
        host: -1,
        inside: false,
        speaker: false,
        remote: false,
      });
      if (found.actors.has(slug)) continue;
      found.actors.set(slug, toActor(slug, kind, name, language));
      found.proposed.push({ slug, kind, name, language, evidence });
    }
  }
  return found;
}

/**
 * Gives people without a name («مسلحون») the candidate that stands for all who are called so. It is proposed only where
 * a claim needs it.
 */
export function nameUnnamed(
  mentions: readonly ActorMention[],
  tokens: readonly Token[],
  pack: Pick<LanguagePack, 'language' | 'nameReadings' | 'vocabulary'>,
): Candidates {
  const found: Candidates = { mentions: [], actors: new Map(), proposed: [] };
  if (pack.language !== 'AR') return found;
  for (const mention of mentions) {
    if (mention.kind !== 'unnamed') continue;
    const token = tokens[mention.first] as Token;
    const readings = pack.nameReadings(token);
    const stem = readings.find(
      ({ clitic, conjunction }) => clitic === mention.clitic && conjunction === mention.joined,
    )?.stem;
    const first = withoutCase(stem ?? token.folded, pack.vocabulary.unnamedPeople);
    const rest = tokens
      .slice(mention.first + 1, mention.last)
      .map(({ folded }) => withoutCase(folded, pack.vocabulary.demonyms));
    const name = [first, ...rest].join(' ');
    const slug = `candidate-${name.replaceAll(' ', '-')}`;
    mention.actors = [slug];
    if (found.actors.has(slug)) continue;
    found.actors.set(slug, toActor(slug, 'GROUP', name, pack.language));
    found.proposed.push({ slug, kind: 'GROUP', name, language: pack.language, evidence: 'common-noun' });
  }
  return found;
}

/** «مسلحين», «مسلحان», «مسلحا»: as the name of people is written, where the lexicon knows that form; «شبان» stays. */
function withoutCase(word: string, known: { has(word: string): boolean }): string {
  const nominative = word.replace(/(?<=..)(?:ين|ان)$/, 'ون');
  if (nominative !== word && known.has(nominative)) return nominative;
  const bare = word.replace(/(?<=...)ا$/, '');
  if (bare !== word && known.has(`${bare}ون`)) return `${bare}ون`;
  return known.has(bare) ? bare : word;
}

/** Letters of the clitics on a raw word; masked or vocalised words keep theirs in the name. */
function cliticLength(token: Token, clitic: string, joined: boolean): number {
  const length = (joined ? 1 : 0) + clitic.length;
  return /^[\u0621-\u064a]+$/.test(token.raw.slice(0, length)) ? length : 0;
}

function toActor(slug: string, kind: ActorKind, name: string, language: Language): Actor {
  return {
    slug,
    kind,
    nameAr: language === 'AR' ? name : '',
    nameEn: language === 'EN' ? name : '',
    shortAr: null,
    shortEn: null,
    aliases: [],
    memberOf: [],
    status: 'CANDIDATE',
  };
}
