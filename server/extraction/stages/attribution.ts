import type { AttributionStep } from '../../domain/claim.ts';
import { GAP, type Sentence, type Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { complementEnd, complementStart, nounComplement } from './reporting/complements.ts';
import { speechVerbs, type Verb } from './reporting/speech-verbs.ts';
import { arabicSource, englishSource, step, withPartners } from './reporting/verb-sources.ts';
import type { Source } from './sources.ts';

/** A stretch that somebody is reported to say, and who. */
export type Frame = {
  steps: AttributionStep[];
  /** Tokens covered. */
  first: number;
  last: number;
  denies: boolean;
  /** "according to" stands outside what it covers, "citing" inside. */
  rank: number;
  /** The token of the act (accuse, demand) whose content this is; -1 for plain reports. */
  act: number;
};

/** The frames of one sentence; `inherited` is who spoke last in the paragraph («وأضاف»). */
export function findFrames(
  tokens: readonly Token[],
  sentence: Sentence,
  sources: readonly Source[],
  pack: LanguagePack,
  inherited: AttributionStep[],
  blocked: (at: number) => boolean,
): Frame[] {
  const frames: Frame[] = [];
  // What an act says ("sees X as", «طالب بـ») ends with its clause; a report may run on.
  // What a noun reports («أعلن انسحابه») ends where a new clause is joined after a comma.
  const limit = (verb: Verb, marked: boolean, end: number, noun = false): number => {
    if (!noun && (!verb.act || marked)) return end;
    for (let at = verb.at + 2; at < end; at += 1) {
      const { gap, folded } = tokens[at] as Token;
      if (gap & GAP.comma && (!noun || NEW_CLAUSE.test(folded))) return at;
    }
    return end;
  };
  const verbs = speechVerbs(tokens, sentence, pack, blocked);
  let speaker = inherited;
  const headline = pack.language === 'AR' ? beforeColon(tokens, sentence, sources, verbs) : null;
  if (headline) {
    frames.push(headline);
    speaker = headline.steps;
  }
  for (const verb of verbs) {
    if (pack.language === 'AR') {
      const plain = nounComplement(verb, tokens, sentence, pack);
      const source = arabicSource(verb, sources, tokens, plain.marked ? plain.at : sentence.last);
      const from = plain.marked
        ? plain.at
        : Math.max(verb.at + 1, source && source.first > verb.at ? source.last : 0);
      let steps = source ? withPartners(source, sources, tokens) : speaker;
      const quoted =
        verb.lemma === 'نقل'
          ? sources.find(
              ({ preposition, first }) =>
                preposition === 'عن' && first > verb.at && first < plain.at + (plain.marked ? 0 : 9),
            )
          : undefined;
      if (quoted)
        steps = [
          ...(source && source !== quoted ? [step(source)] : []),
          ...withPartners(quoted, sources, tokens),
        ];
      if (steps.length === 0) continue;
      if (!plain.marked && !verb.act && !verb.nounComplement && !quoted) continue;
      if (!plain.marked && !source && !quoted) continue;
      speaker = steps;
      frames.push({
        steps,
        first: from,
        last: limit(verb, plain.marked, complementEnd(tokens, from, sentence, verbs, pack), plain.noun),
        denies: verb.denies,
        rank: 1,
        act: verb.act ? verb.at : -1,
      });
      continue;
    }
    if (verb.passive) continue;
    const source = englishSource(verb, sources, tokens);
    if (!source) continue;
    // "it adds", "they say": whoever spoke before.
    const steps =
      source.pronoun && !source.person && speaker.length > 0
        ? speaker
        : withPartners(source, sources, tokens);
    speaker = steps;
    const next = tokens[verb.at + 1] as Token | undefined;
    const closes =
      sentence.last - verb.at <= (source.first < verb.at ? 4 : 1) ||
      (next !== undefined &&
        (next.gap & (GAP.comma | GAP.stop | GAP.quoteOpen)) !== 0 &&
        source.first < verb.at) ||
      source.first > verb.at;
    const opener = tokens[source.first] as Token;
    const parted = (opener.gap & (GAP.comma | GAP.quoteClose | GAP.dash)) !== 0;
    const trails = !parted && !source.pronoun && trailing(verb, source, tokens, sentence, pack);
    if (source.first > sentence.first && ((closes && parted) || trails)) {
      const previous = frames.at(-1);
      frames.push({
        steps,
        first: previous && previous.last <= source.first ? previous.last : sentence.first,
        last: source.first,
        denies: verb.denies,
        rank: 1,
        act: verb.act ? verb.at : -1,
      });
      const inserted = next !== undefined && verb.at + 1 < sentence.last && (next.gap & GAP.comma) !== 0;
      if (next && (next.gap & GAP.quoteOpen || inserted))
        frames.push({
          steps,
          first: verb.at + 1,
          last: complementEnd(tokens, verb.at + 1, sentence, verbs, pack),
          denies: verb.denies,
          rank: 1,
          act: -1,
        });
      continue;
    }
    const plain = complementStart(tokens, verb.at + 1, sentence, pack);
    const from = plain.marked ? plain.at : verb.at + 1;
    frames.push({
      steps,
      first: from,
      last: limit(verb, plain.marked, complementEnd(tokens, from, sentence, verbs, pack)),
      denies: verb.denies,
      rank: 1,
      act: verb.act ? verb.at : -1,
    });
  }
  for (const frame of sourcePhraseFrames(tokens, sentence, sources, pack, frames)) frames.push(frame);
  return frames;
}

/** How much may follow a speaker who stands at the end: "told reporters on Thursday". */
const TRAIL = 9;

/**
 * "Ten were killed a local source told the agency", "… were hit said the source": scraping lost the comma before a speaker
 * who ends the sentence. What stands before has a verb of its own, what stands after has none.
 */
function trailing(
  verb: Verb,
  source: Source,
  tokens: readonly Token[],
  sentence: Sentence,
  pack: LanguagePack,
): boolean {
  if (verb.act || verb.denies) return false;
  const start = Math.min(source.first, verb.at);
  const end = Math.max(source.last, verb.at + 1);
  if (source.first < verb.at ? verb.at - source.last > 1 : source.first - verb.at > 2) return false;
  if (sentence.last - end > TRAIL) return false;
  for (let at = end; at < sentence.last; at += 1) {
    const token = tokens[at] as Token;
    if (token.gap & (GAP.colon | GAP.quoteOpen) || token.folded === 'that') return false;
    if (isMainVerb(token, pack)) return false;
  }
  const opener = (tokens[start - 1] as Token | undefined)?.folded ?? '';
  if (/^(?:and|but|as|while|when|after|the|a|who|which|that)$/.test(opener)) return false;
  for (let at = sentence.first; at < start; at += 1) if (isMainVerb(tokens[at] as Token, pack)) return true;
  return false;
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would)$/;

/** A word that can be a verb of a main clause. */
function isMainVerb(token: Token, { predicates }: LanguagePack): boolean {
  return (
    AUXILIARY.test(token.folded) ||
    predicates
      .analyse(token)
      .some(({ entry }) => entry.form === 'active' && entry.tense !== 'none' && entry.plural !== true)
  );
}

/** Opens a clause of its own after a comma. */
const NEW_CLAUSE = /^(?:كما|فيما|بينما|لكن|ولكن|غير|حيث|وقد|وكان|وكانت)$/;

/** How far the colon of a headline stands from its start. */
const HEADLINE = 9;

/** «X: …», «X لصحيفة «…»: …»: who stands first, with a colon and no verb of speech before it, says the rest. */
function beforeColon(
  tokens: readonly Token[],
  sentence: Sentence,
  sources: readonly Source[],
  verbs: readonly Verb[],
): Frame | null {
  const speaker = sources.find(
    ({ first, preposition, pronoun }) => first <= sentence.first + 1 && preposition === '' && !pronoun,
  );
  if (!speaker) return null;
  const end = Math.min(sentence.last, sentence.first + HEADLINE);
  for (let at = sentence.first + 1; at < end; at += 1) {
    if (verbs.some(verb => verb.at < at)) return null;
    const { gap } = tokens[at] as Token;
    if (gap & (GAP.comma | GAP.dash)) return null;
    if (!(gap & GAP.colon) || at < speaker.last) continue;
    const steps = withPartners(speaker, sources, tokens);
    return { steps, first: at, last: sentence.last, denies: false, rank: 1, act: -1 };
  }
  return null;
}

const CITING = /^(?:citing|quoting|نقلا|استنادا)$/;

/** "according to X", «بحسب X»: what stands in the sentence outside other reports that do not hold the phrase. */
function sourcePhraseFrames(
  tokens: readonly Token[],
  sentence: Sentence,
  sources: readonly Source[],
  pack: LanguagePack,
  frames: readonly Frame[],
): Frame[] {
  const found: Frame[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const { folded } = tokens[at] as Token;
    const phrases =
      pack.vocabulary.sourcePhrases.get(folded) ??
      (folded.startsWith('و') ? pack.vocabulary.sourcePhrases.get(folded.slice(1)) : undefined);
    const phrase = phrases?.find(words =>
      words.every((word, index) => {
        if (index === 0) return true;
        const next = at + index < sentence.last ? (tokens[at + index] as Token).folded : '';
        return next === word || (word.length === 1 && next.startsWith(word));
      }),
    );
    if (!phrase) continue;
    const length = phrase.at(-1)?.length === 1 ? phrase.length - 1 : phrase.length;
    const source = sources.find(
      ({ first, last }) => last > at + length && first >= at && first <= at + length,
    );
    if (!source) continue;
    const steps = withPartners(source, sources, tokens);
    const holder = frames.find(frame => frame.first <= at && at < frame.last);
    const citing = CITING.test((tokens[at] as Token).folded);
    const opens = at === sentence.first || (tokens[at] as Token).gap & GAP.stop;
    found.push({
      steps,
      first: opens ? source.last : (holder?.first ?? sentence.first),
      last: holder?.last ?? sentence.last,
      denies: false,
      rank: citing ? 2 : 0,
      act: -1,
    });
  }
  return found;
}

/**
 * The chain of those who say what stands at a token: all frames that cover it, outermost first; a speaker who
 * quotes himself is one step.
 */
export function chainAt(frames: readonly Frame[], at: number): { steps: AttributionStep[]; denied: boolean } {
  const covering = frames
    .filter(frame => frame.first <= at && at < frame.last)
    .sort((a, b) => a.rank - b.rank || a.first - b.first);
  const steps: AttributionStep[] = [];
  for (const frame of covering)
    for (const each of frame.steps)
      if (!steps.some(known => known.speaker === each.speaker)) steps.push(each);
  const last = covering.at(-1);
  return { steps, denied: last?.denies ?? false };
}

/** Frames whose act is a claim take that claim's subject: the linker knows better who accuses. */
export function withActors(
  frames: readonly Frame[],
  actorAt: (at: number) => AttributionStep | undefined,
): Frame[] {
  return frames.map(frame => {
    const actor = frame.act < 0 ? undefined : actorAt(frame.act);
    return actor ? { ...frame, steps: [actor] } : frame;
  });
}
