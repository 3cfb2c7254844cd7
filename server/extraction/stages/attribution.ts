import type { AttributionStep } from '../../domain/claim.ts';
import { GAP, type Sentence, type Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
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

/** How far a source stands from its verb, a complement from its source. */
const SOURCE_REACH = 12;
const COMPLEMENT_REACH = 22;

const COORDINATES = /^(?:و|ف)/;
const CONTRAST = new Set('فيما بينما لكن ولكن كما ثم حين while but though although whereas'.split(' '));

type Verb = {
  at: number;
  denies: boolean;
  act: boolean;
  passive: boolean;
  lemma: string;
  nounComplement: boolean;
  participle: boolean;
};

function speechVerbs(
  tokens: readonly Token[],
  sentence: Sentence,
  pack: LanguagePack,
  blocked: (at: number) => boolean,
): Verb[] {
  const verbs: Verb[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (blocked(at)) continue;
    const token = tokens[at] as Token;
    const analysis = pack.speech
      .analyse(token)
      .find(
        ({ entry, suffix }) =>
          entry.form === 'active' && (suffix === '' || suffix === 'ه' || suffix === 'ها'),
      );
    if (!analysis) continue;
    const before = at > sentence.first ? (tokens[at - 1] as Token).folded : '';
    if (pack.language === 'EN' && /^(?:the|a|an|its|their|his|to)$/.test(before)) continue;
    if (
      pack.language === 'AR' &&
      analysis.entry.tense !== 'present' &&
      pack.vocabulary.prepositions.has(before) &&
      before !== 'بعد'
    )
      continue;
    verbs.push({
      at,
      denies: analysis.row.denies ?? false,
      act: analysis.row.kind === 'act',
      passive:
        pack.language === 'EN' &&
        /^(?:is|was|were|are|been|be|being)$/.test(before) &&
        token.folded.endsWith('ed'),
      lemma: analysis.row.lemma,
      nounComplement: analysis.row.nounComplement ?? false,
      participle: analysis.entry.participle ?? false,
    });
  }
  return verbs;
}

const step = (source: Source): AttributionStep => ({ speaker: source.speaker, span: source.span });

/** Coordinate sources are separate steps: «ذكرت رويترز وفرانس برس». */
function withPartners(
  source: Source,
  sources: readonly Source[],
  tokens: readonly Token[],
): AttributionStep[] {
  const steps = [step(source)];
  let last = source.last;
  for (const other of sources) {
    if (other.first < last || other === source) continue;
    const gap = other.first - last;
    const word = (tokens[last] as Token | undefined)?.folded ?? '';
    const joined =
      gap === 0
        ? COORDINATES.test((tokens[other.first] as Token).folded)
        : gap <= 2 && (word === 'and' || word === 'و');
    if (!joined || other.pronoun) break;
    steps.push(step(other));
    last = other.last;
  }
  return steps;
}

/** Where the complement of a speech verb begins: after a complementiser, at a quotation, or after the source. */
function complementStart(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  pack: LanguagePack,
): { at: number; marked: boolean } {
  const { complementisers } = pack.vocabulary;
  const end = Math.min(sentence.last, from + COMPLEMENT_REACH);
  for (let at = from; at < end; at += 1) {
    const token = tokens[at] as Token;
    if (
      pack.language === 'AR' ? complementisers.has(token.folded) : token.folded === 'that' && at - from <= 8
    )
      return { at, marked: true };
    if (token.gap & GAP.quoteOpen && at > from && token.gap & (GAP.colon | GAP.comma))
      return { at, marked: true };
    if (token.gap & GAP.colon) return { at, marked: true };
  }
  return { at: from, marked: false };
}

/** Where a report ends: at the next report of the same rank, or with the sentence. */
function complementEnd(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  verbs: readonly Verb[],
  pack: LanguagePack,
): number {
  for (const verb of verbs) {
    if (verb.at <= from + 1) continue;
    const token = tokens[verb.at] as Token;
    const previous = tokens[verb.at - 1] as Token;
    if (pack.language === 'AR') {
      if (token.folded.startsWith('و') && !inQuote(tokens, from, verb.at)) return verb.at;
      if (CONTRAST.has(previous.folded) && !inQuote(tokens, from, verb.at)) return verb.at - 1;
    } else {
      for (let at = verb.at - 1; at > from && verb.at - at < 9; at -= 1) {
        const word = tokens[at] as Token;
        if (CONTRAST.has(word.folded) && !inQuote(tokens, from, at)) return at;
        if (word.folded === 'and' && at === verb.at - 1 && !inQuote(tokens, from, at)) return at;
        if (
          word.gap & GAP.comma &&
          (word.folded === 'and' || word.folded === 'but') &&
          !inQuote(tokens, from, at)
        )
          return at;
      }
    }
  }
  return sentence.last;
}

/** Whether a place lies in a quotation that opens after another place. */
export function inQuote(tokens: readonly Token[], from: number, to: number): boolean {
  let open = false;
  for (let at = from; at <= to; at += 1) {
    const { gap } = tokens[at] as Token;
    const both = (gap & GAP.quoteOpen) !== 0 && (gap & GAP.quoteClose) !== 0;
    if (both) open = !open;
    else if (gap & GAP.quoteOpen) open = true;
    else if (gap & GAP.quoteClose) open = false;
  }
  return open;
}

function arabicSource(
  verb: Verb,
  sources: readonly Source[],
  tokens: readonly Token[],
  limit: number,
): Source | undefined {
  const after = sources.find(
    ({ first, preposition, pronoun }) =>
      first > verb.at && first - verb.at <= SOURCE_REACH && first <= limit && preposition === '' && !pronoun,
  );
  // «متهماً X»: what follows a participle is its object.
  if (after && !verb.participle && noVerbBetween(verb.at, after.first, tokens)) return after;
  if (verb.participle) return undefined;
  const before = sources.findLast(
    ({ last, preposition }) => last <= verb.at && verb.at - last <= SOURCE_REACH && preposition === '',
  );
  if (!before || (tokens[verb.at] as Token).folded.startsWith('و')) return undefined;
  for (let at = before.last; at <= verb.at; at += 1)
    if ((tokens[at] as Token).gap & (GAP.comma | GAP.stop)) return undefined;
  return verb.at - before.last <= 4 ? before : undefined;
}

function noVerbBetween(from: number, to: number, tokens: readonly Token[]): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (/^(?:ان|انه|انها|بان|التي|الذي)$/.test((tokens[at] as Token).folded)) return false;
  return true;
}

function englishSource(verb: Verb, sources: readonly Source[], tokens: readonly Token[]): Source | undefined {
  const before = sources.findLast(
    ({ last, preposition }) => last <= verb.at && verb.at - last <= SOURCE_REACH && preposition === '',
  );
  const after = sources.find(({ first }) => first > verb.at && first - verb.at <= 2);
  const inverted = after && (tokens[verb.at] as Token).gap & (GAP.comma | GAP.quoteClose);
  if (inverted && after.preposition === '') return after;
  return before;
}

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
  const limit = (verb: Verb, marked: boolean, end: number): number => {
    if (!verb.act || marked) return end;
    for (let at = verb.at + 2; at < end; at += 1) if ((tokens[at] as Token).gap & GAP.comma) return at;
    return end;
  };
  const verbs = speechVerbs(tokens, sentence, pack, blocked);
  let speaker = inherited;
  for (const verb of verbs) {
    if (pack.language === 'AR') {
      const plain = complementStart(tokens, verb.at + 1, sentence, pack);
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
        last: limit(verb, plain.marked, complementEnd(tokens, from, sentence, verbs, pack)),
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
    if (closes && source.first > sentence.first && opener.gap & (GAP.comma | GAP.quoteClose | GAP.dash)) {
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
