import type { Analysis, FormEntry, FormSource, FormTable } from '../language-pack.ts';
import { inflect } from './inflection.ts';

const NO_ANALYSES: readonly never[] = [];

/** The forms of English rows, by lower-case word. */
export function createFormTable<Row extends FormSource>(
  rows: readonly Row[],
  stopWords: ReadonlySet<string>,
): FormTable<Row> {
  const table = new Map<string, Analysis<Row>[]>();
  for (const row of rows) {
    inflect(row, (entry: FormEntry) => {
      if (stopWords.has(entry.key) && entry.rest.length === 0) return;
      const analysis: Analysis<Row> = {
        row,
        entry,
        conjunction: '',
        preposition: '',
        article: false,
        future: false,
        infinitive: false,
        suffix: '',
      };
      const known = table.get(entry.key);
      if (!known) table.set(entry.key, [analysis]);
      else known.push(analysis);
    });
  }
  return { analyse: token => table.get(token.folded) ?? NO_ANALYSES };
}
