import { createHash } from 'node:crypto';

/** A text that may be chosen: its id in its file, and the text. */
export type Choosable = { id: string; text: string };

/**
 * The texts that nobody reads while rules are written, chosen by nothing but a hash: those with the lowest sha256 over
 * the UTF-8 of their text, so that whoever chooses again, from rows in any order, gets the same. Equal texts count once.
 */
export function chooseByHash(rows: readonly Choosable[], count: number): Choosable[] {
  const byHash = new Map(rows.map(row => [textHash(row.text), row] as const));
  return [...byHash]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, row]) => row);
}

/** sha256 of a text in hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
