import type { AttributionStep } from '../../../domain/claim.ts';
import { GAP, type Token } from '../../document.ts';
import type { Source } from '../sources.ts';
import type { Verb } from './speech-verbs.ts';

/** How far a source stands from its verb. */
const SOURCE_REACH = 12;
const COORDINATES = /^(?:و|ف)/;

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
        ? COORDINATES.test((tokens[other.first] as Token).folded)
        : gap <= 2 && (word === 'and' || word === 'و');
    if (!joined || other.pronoun) break;
    steps.push(step(other));
    last = other.last;
  }
  return steps;
}

/** Who speaks an Arabic verb: the noun after it, else the one right before it. */
export function arabicSource(
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
  return before;
}
