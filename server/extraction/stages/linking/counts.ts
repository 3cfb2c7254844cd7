import { GAP, type Token } from '../../document.ts';
import { findInsertions } from './insertions.ts';
import type { SentenceScope } from './sentence-scope.ts';

export type Countable = 'word' | 'comma' | 'verb' | 'complementiser' | 'relative' | 'mention';

/** Running counts over a sentence: what stands between two places is a subtraction. Insertions count as nothing. */
export class Counts {
  readonly #offset: number;
  readonly #regions: Uint8Array;
  readonly #all: Record<Countable, Int16Array>;
  readonly #outside: Record<Countable, Int16Array>;

  constructor({ tokens, sentence, phrases, isVerb, pack }: SentenceScope) {
    this.#offset = sentence.first;
    this.#regions = findInsertions(tokens, sentence, phrases, isVerb, pack);
    const { complementisers, relatives, clauseStarters, prepositions } = pack.vocabulary;
    const free = new Set(
      phrases
        .filter(phrase => !phrase.embedded && phrase.mention.kind !== 'pronoun')
        .map(phrase => phrase.mention.first),
    );
    const tests: Record<Countable, (token: Token, at: number) => boolean> = {
      word: () => true,
      comma: token => (token.gap & (GAP.comma | GAP.colon | GAP.dash)) !== 0,
      verb: (_, at) => isVerb(at),
      complementiser: token =>
        complementisers.has(token.folded) ||
        (clauseStarters.has(token.folded) && !prepositions.has(token.folded)),
      relative: token => relatives.has(token.folded),
      mention: (_, at) => free.has(at),
    };
    const sums = (outside: boolean): Record<Countable, Int16Array> =>
      Object.fromEntries(
        Object.entries(tests).map(([name, test]) => {
          const row = new Int16Array(this.#regions.length + 1);
          for (let index = 0; index < this.#regions.length; index += 1) {
            const at = sentence.first + index;
            // The comma that closes an insertion belongs to it.
            const closes =
              index > 0 && this.#regions[index - 1] !== 0 && this.#regions[index] === 0 && name === 'comma';
            const skipped = outside && (this.#regions[index] !== 0 || closes);
            row[index + 1] = (row[index] as number) + (!skipped && test(tokens[at] as Token, at) ? 1 : 0);
          }
          return [name, row];
        }),
      ) as Record<Countable, Int16Array>;
    this.#all = sums(false);
    this.#outside = this.#regions.some(region => region !== 0) ? sums(true) : this.#all;
  }

  /** The insertion that a token stands in; 0 outside all. */
  regionOf(at: number): number {
    return this.#regions[at - this.#offset] ?? 0;
  }

  /** How many stand from a place up to another; insertions are skipped where both ends stand outside. */
  between(kind: Countable, from: number, to: number, skipInsertions: boolean): number {
    if (to <= from) return 0;
    const sums = (skipInsertions ? this.#outside : this.#all)[kind];
    return (sums[to - this.#offset] as number) - (sums[from - this.#offset] as number);
  }
}
