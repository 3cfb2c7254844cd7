import type { Sentence } from '../document.ts';

/** What a chunk is: a verb with its particles, a noun with all that completes it, the same after a preposition, a mark. */
export type ChunkKind = 'verb' | 'noun' | 'prepositional' | 'mark';

/** Words that belong together, in order of place; they cover the sentence. */
export type Chunk = { kind: ChunkKind; first: number; last: number };

/** How a clause is opened. */
export type ClauseOpening = 'start' | 'coordinate' | 'complement' | 'relative' | 'adverbial';

export type Clause = { opening: ClauseOpening; first: number };

/** A sentence in chunks and clauses, looked up by place. */
export class Layout {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly #offset: number;
  readonly #chunkAt: Int32Array;
  readonly #clauseAt: Int32Array;

  constructor({ first, last }: Sentence, chunks: readonly Chunk[], clauses: readonly Clause[]) {
    this.chunks = chunks;
    this.clauses = clauses;
    this.#offset = first;
    this.#chunkAt = new Int32Array(last - first);
    this.#clauseAt = new Int32Array(last - first);
    for (const [index, chunk] of chunks.entries())
      this.#chunkAt.fill(index, chunk.first - first, chunk.last - first);
    for (const [index, clause] of clauses.entries())
      this.#clauseAt.fill(index, clause.first - first, (clauses[index + 1]?.first ?? last) - first);
  }

  #clauseOf(at: number): number {
    return this.#clauseAt[at - this.#offset] ?? 0;
  }

  /** How many clauses begin between two places. */
  clausesBetween(a: number, b: number): number {
    return Math.abs(this.#clauseOf(a) - this.#clauseOf(b));
  }

  /** Whether a place stands in a prepositional chunk that completes a noun: «القائد في الفصيل». */
  modifiesNoun(at: number): boolean {
    const index = this.#chunkAt[at - this.#offset] ?? 0;
    return this.chunks[index]?.kind === 'prepositional' && this.chunks[index - 1]?.kind !== 'verb';
  }
}
