import { MODALITIES } from '../../../server/domain/claim.ts';
import { type Language, toLanguageTag } from '../../../server/domain/language.ts';
import type { RelationshipRow } from './relationship-row.ts';

export const COLUMNS = [
  'subject',
  'relation',
  'object',
  'affirmed',
  'denied',
  'modality',
  'articles',
  'outlets',
  'origins',
  'firstSeen',
  'lastSeen',
  'reviewed',
] as const;

export type Column = (typeof COLUMNS)[number];
export type Sorting = { column: Column; descending: boolean };

const TEXT: readonly Column[] = ['subject', 'relation', 'object'];

/** The order after a press on a column's head: its natural one (A to Z, most first), or the reverse of the present. */
export function toggleSorting(sorting: Sorting, column: Column): Sorting {
  if (sorting.column === column) return { column, descending: !sorting.descending };
  return { column, descending: !TEXT.includes(column) && column !== 'modality' };
}

function sortValue(row: RelationshipRow, column: Column): string | number | null {
  switch (column) {
    case 'subject':
      return row.subject.label;
    case 'object':
      return row.object.label;
    case 'relation':
      return row.label;
    case 'modality':
      return MODALITIES.indexOf(row.modality);
    case 'firstSeen':
      return row.firstSeen;
    case 'lastSeen':
      return row.lastSeen;
    case 'reviewed':
      return row.tally.accepted;
    default:
      return row.tally[column];
  }
}

/**
 * The rows in an order. Names go by the alphabet of the language, rows without a date always last; what is equal goes
 * by number of claims and then by key, so that an order is always the same.
 */
export function sortRows(
  rows: readonly RelationshipRow[],
  sorting: Sorting,
  language: Language,
): RelationshipRow[] {
  const { compare } = new Intl.Collator(toLanguageTag(language), { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = sortValue(a, sorting.column);
    const right = sortValue(b, sorting.column);
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    const order =
      typeof left === 'string' && typeof right === 'string'
        ? compare(left, right)
        : Number(left) - Number(right);
    return sign * order || b.tally.claims - a.tally.claims || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  });
}
