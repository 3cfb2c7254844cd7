import type { AttributionStep } from '../../../domain/claim.ts';
import { GAP, type Token } from '../../document.ts';
import type { Source } from '../sources.ts';
import type { Verb } from './speech-verbs.ts';

/** How far a source stands from its verb. */
const SOURCE_REACH = 12;

/** A source as a link of the chain. */
export const step = (source: Source): AttributionStep => ({ speaker: source.speaker, span: source.span });

/** Coordinate sources are separate steps: «ذكرت رويترز وفرانس برس». */
export function withPartners(
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
        ? other.joined && (tokens[other.first] as Token).folded.startsWith('و')
        : gap <= 2 && (word === 'and' || word === 'و');
    if (!joined || other.pronoun) break;
    steps.push(step(other));
    last = other.last;
  }
  return steps;
}

/** Particles that may stand between a speaker and the verb after it: «قسد كانت قد أعلنت». */
const PARTICLE = /^(?:قد|كان|كانت|كانوا|لم|لا|لن|ما|سوف|الذي|التي|الذين)$/;

/** The speaker right before a verb: nothing but particles stands between. */
function adjacentSpeaker(
  verb: Verb,
  sources: readonly Source[],
  tokens: readonly Token[],
): Source | undefined {
  let at = verb.at;
  let relative = false;
  while (at > 0 && PARTICLE.test((tokens[at - 1] as Token).folded)) {
    relative ||= /^ال/.test((tokens[at - 1] as Token).folded);
    at -= 1;
  }
  if ((tokens[verb.at] as Token).folded.startsWith('و')) return undefined;
  if (!relative && (tokens[at] as Token).gap & (GAP.comma | GAP.stop | GAP.colon)) return undefined;
  return sources.findLast(
    ({ last, preposition, pronoun }) => last === at && !pronoun && (relative || preposition === ''),
  );
}

/**
 * Who speaks an Arabic verb: the noun right before it, else the one after it, else one not far before. Where the noun
 * after the verb names nobody («أعلن المكتب الإعلامي لقسد»), the body that it belongs to.
 */
export function arabicSource(
  verb: Verb,
  sources: readonly Source[],
  tokens: readonly Token[],
  limit: number,
): Source | undefined {
  const adjacent = verb.participle ? undefined : adjacentSpeaker(verb, sources, tokens);
  const after = sources.find(
    ({ first, preposition, pronoun }) =>
      first > verb.at && first - verb.at <= SOURCE_REACH && first <= limit && preposition === '' && !pronoun,
  );
  if (adjacent && after?.first !== verb.at + 1) return adjacent;
  if (verb.participle) return undefined;
  const owner = officeOf(verb, sources, tokens, Math.min(limit, after?.first ?? limit));
  if (owner) return owner;
  // «متهماً X»: what follows a participle is its object.
  if (after && noVerbBetween(verb.at, after.first, tokens)) return after;
  const before = sources.findLast(
    ({ last, preposition }) => last <= verb.at && verb.at - last <= SOURCE_REACH && preposition === '',
  );
  if (!before || (tokens[verb.at] as Token).folded.startsWith('و')) return undefined;
  for (let at = before.last; at <= verb.at; at += 1)
    if ((tokens[at] as Token).gap & (GAP.comma | GAP.stop)) return undefined;
  return verb.at - before.last <= 4 ? before : undefined;
}

/** Words between a verb and the body whose office speaks. */
const OFFICE_REACH = 4;

/** «أعلن المركز الإعلامي لـX»: a definite noun after the verb that belongs to a body by لـ. */
function officeOf(
  verb: Verb,
  sources: readonly Source[],
  tokens: readonly Token[],
  limit: number,
): Source | undefined {
  if (!/^ال/.test((tokens[verb.at + 1] as Token | undefined)?.folded ?? '')) return undefined;
  const body = sources.find(
    ({ first, preposition }) => first > verb.at + 1 && first <= limit && preposition === 'ل',
  );
  if (!body || body.first - verb.at > OFFICE_REACH) return undefined;
  for (let at = verb.at + 1; at < body.first; at += 1) {
    const { folded, gap } = tokens[at] as Token;
    if (!/^ال/.test(folded) || gap & (GAP.comma | GAP.stop)) return undefined;
  }
  return body;
}

function noVerbBetween(from: number, to: number, tokens: readonly Token[]): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (/^(?:ان|انه|انها|بان|التي|الذي)$/.test((tokens[at] as Token).folded)) return false;
  return true;
}

/** Who speaks an English verb: the noun before it; after a quotation also the one after it. */
export function englishSource(
  verb: Verb,
  sources: readonly Source[],
  tokens: readonly Token[],
): Source | undefined {
  const before = sources.findLast(
    ({ last, preposition }) => last <= verb.at && verb.at - last <= SOURCE_REACH && preposition === '',
  );
  const after = sources.find(({ first }) => first > verb.at && first - verb.at <= 4);
  const inverted = after && (tokens[verb.at] as Token).gap & (GAP.comma | GAP.quoteClose);
  if (inverted && after.preposition === '') return after;
  // "were destroyed said the source": nobody stands right before the verb, somebody right after it.
  const bare = /^(?:said|says|added|reported)$/.test((tokens[verb.at] as Token).folded);
  if (
    bare &&
    after &&
    after.preposition === '' &&
    after.first === verb.at + 1 &&
    !(before && verb.at - before.last <= 2)
  )
    return after;
  return before;
}
