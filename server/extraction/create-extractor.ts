import type { Actor } from '../domain/actor.ts';
import type { ClaimContent, Mention } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import type { Span } from '../domain/span.ts';
import { findBoilerplate } from './boilerplate/find-boilerplate.ts';
import { isRemains } from './boilerplate/line-shapes.ts';
import type { ActorMention } from './document.ts';
import type { CandidateActor, Extraction, ExtractionInput, Extractor } from './extraction.ts';
import { createActorIndex, withActors } from './gazetteer/actor-index.ts';
import { NameTrie } from './gazetteer/name-trie.ts';
import { actorGlobalId } from './global-ids.ts';
import { arabic } from './languages/ar/pack.ts';
import { english } from './languages/en/pack.ts';
import { nameUnnamed, proposeCandidates } from './stages/candidates.ts';
import { assertExact } from './stages/claims.ts';
import type { LinkJudge } from './stages/linking/judge.ts';
import { findMentions } from './stages/mentions.ts';
import { oncePerPlace } from './stages/overlaps.ts';
import { shippedJudge } from './stages/ranking/shipped.ts';
import { type ReadSentence, readSentences } from './stages/read-sentences.ts';
import { resolveReferences } from './stages/references.ts';
import { splitSentences } from './stages/sentences.ts';
import { tokenize } from './stages/tokens.ts';
import { EXTRACTOR, THRESHOLD } from './version.ts';
import { toWindows } from './windows.ts';

/** What tools change about an extractor. */
export type ExtractorOptions = {
  /** Chooses between possible links; the trained ranker where absent. */
  judge?: LinkJudge;
  /** Sees each sentence as it was understood. */
  watch?: (read: ReadSentence) => void;
};

/**
 * Builds an extractor for a gazetteer. Where two actors share a name, the later one in the list has it. The lexicon is
 * read from the source tree once a process.
 */
export function createExtractor(actors: readonly Actor[], options: ExtractorOptions = {}): Extractor {
  const judge = options.judge ?? shippedJudge();
  const index = createActorIndex(actors);
  const packs = { AR: arabic, EN: english };
  const tries = new Map<Language, NameTrie>();
  const trieOf = (language: Language): NameTrie => {
    const trie = tries.get(language) ?? new NameTrie(actors, packs[language]);
    tries.set(language, trie);
    return trie;
  };

  /** The stages, in order, over a stretch of a text. */
  function readWindow(
    { text, language, attributedAs, published }: ExtractionInput,
    window: Span,
    boilerplate: readonly Span[],
  ): Omit<Extraction, 'boilerplate'> {
    const pack = packs[language];
    const tokens = tokenize(text, window);
    const isDebris = (sentence: string): boolean => pack.vocabulary.isDebris(sentence) || isRemains(sentence);
    const sentences = splitSentences(text, tokens, boilerplate, isDebris);
    const named = findMentions(tokens, sentences, { ...index, trie: trieOf(language), pack, language });
    const { proposed, ...unknown } = proposeCandidates(
      text,
      tokens,
      sentences,
      named,
      language,
      pack.findCandidates,
    );
    const unnamed = nameUnnamed(named, tokens, pack);
    const added = new Map([...unnamed.actors, ...unknown.actors]);
    const known = added.size === 0 ? index : withActors(index, added);
    const all = [...named, ...unknown.mentions].sort((a, b) => a.first - b.first || b.last - a.last);
    const mentions = resolveReferences(tokens, sentences, all, pack.findAnaphors, { ...known, pack });
    const claims = readSentences({
      text,
      tokens,
      sentences,
      mentions,
      pack,
      index: known,
      judge,
      watch: options.watch,
      extractor: EXTRACTOR,
      published: published ?? null,
      opens: window.start === 0,
      // English news names its source again at each statement; a digest does not.
      carries: language === 'AR' || (attributedAs ?? null) !== null,
    });
    const attributed = oncePerPlace(claims).map(claim => heardFrom(claim, attributedAs ?? null));
    return {
      claims: attributed,
      mentions: toMentions(all),
      candidates: [...proposed, ...needed(unnamed.proposed, attributed)],
    };
  }

  function extract(input: ExtractionInput): Extraction {
    const { text, language } = input;
    const boilerplate = findBoilerplate(text, packs[language].vocabulary.isBoilerplate);
    const claims: Extraction['claims'] = [];
    const mentions: Extraction['mentions'] = [];
    const candidates = new Map<string, CandidateActor>();
    for (const window of toWindows(text)) {
      const read = readWindow(input, window, boilerplate);
      for (const claim of read.claims) claims.push(claim);
      for (const mention of read.mentions) mentions.push(mention);
      for (const one of read.candidates) if (!candidates.has(one.slug)) candidates.set(one.slug, one);
    }
    assertExact(text, claims);
    return { claims, mentions, candidates: [...candidates.values()], boilerplate };
  }

  return { version: EXTRACTOR, threshold: THRESHOLD, extract };
}

/** The candidates that are a side of some claim. */
function needed(candidates: readonly CandidateActor[], claims: readonly ClaimContent[]): CandidateActor[] {
  const sides = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  return candidates.filter(({ slug }) => sides.has(slug));
}

/** A digest gives every statement to one outlet: it stands first in each chain. */
function heardFrom<Claim extends ClaimContent>(claim: Claim, outlet: string | null): Claim {
  if (outlet === null) return claim;
  const speaker = actorGlobalId(outlet);
  const rest = claim.attribution.filter(step => step.speaker !== speaker);
  const own = claim.attribution.find(step => step.speaker === speaker);
  return { ...claim, attribution: [own ?? { speaker, span: null }, ...rest] };
}

const NAMING = new Set<ActorMention['kind']>(['name', 'demonym', 'candidate']);

/** The mentions that name somebody; a body within a person's title is part of that name. */
function toMentions(all: readonly ActorMention[]): Mention[] {
  return all
    .filter(({ kind, inside }) => NAMING.has(kind) && !inside)
    .flatMap(({ actors, span }) => actors.map(actor => ({ actor, span })));
}
