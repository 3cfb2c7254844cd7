import { describe, expect, it } from 'vitest';
import { moveCell } from '../../../web/features/table/grid-keys.ts';
import type { RelationshipRow } from '../../../web/features/table/relationship-row.ts';
import { windowRows } from '../../../web/features/table/row-window.ts';
import { type Column, sortRows, toggleSorting } from '../../../web/features/table/sort-rows.ts';

function row(
  key: string,
  change: Partial<Omit<RelationshipRow, 'tally'>> & { tally?: Partial<RelationshipRow['tally']> } = {},
): RelationshipRow {
  const side = { slug: key, kind: 'STATE', label: key } as const;
  const { tally, ...rest } = change;
  return {
    key,
    subject: side,
    object: side,
    quad: 'STRUCTURAL',
    label: 'leads',
    modality: 'ACTUAL',
    disputed: false,
    firstSeen: null,
    lastSeen: null,
    firstSeenEstimated: false,
    lastSeenEstimated: false,
    ...rest,
    tally: { claims: 1, affirmed: 1, denied: 0, articles: 1, outlets: 1, origins: 1, accepted: 0, ...tally },
  };
}

const keysBy = (
  rows: RelationshipRow[],
  column: Column,
  descending: boolean,
  language: 'AR' | 'EN' = 'EN',
): string =>
  sortRows(rows, { column, descending }, language)
    .map(({ key }) => key)
    .join(' ');

describe('sorting of the table', () => {
  it('starts numbers with the most and names with the first', () => {
    const none = { column: 'affirmed', descending: true } as const;
    expect(toggleSorting(none, 'denied')).toEqual({ column: 'denied', descending: true });
    expect(toggleSorting(none, 'subject')).toEqual({ column: 'subject', descending: false });
    expect(toggleSorting(none, 'affirmed')).toEqual({ column: 'affirmed', descending: false });
  });

  it('sorts by numbers, and what is equal by claims and then by key', () => {
    const rows = [row('b'), row('a'), row('c', { tally: { claims: 9 } }), row('d', { tally: { denied: 2 } })];
    expect(keysBy(rows, 'denied', true)).toBe('d c a b');
    expect(keysBy(rows, 'denied', false)).toBe('c a b d');
  });

  it('sorts names by the alphabet of the language', () => {
    const names = ['تركيا', 'إيران', 'العراق', 'الأكراد'];
    const rows = names.map(label => row(label, { subject: { slug: label, kind: 'STATE', label } }));
    expect(keysBy(rows, 'subject', false, 'AR')).toBe('الأكراد العراق إيران تركيا');
  });

  it('puts rows without a date last in both directions', () => {
    const rows = [
      row('none'),
      row('new', { firstSeen: '2025-01-01' }),
      row('old', { firstSeen: '2020-01-01' }),
    ];
    expect(keysBy(rows, 'firstSeen', true)).toBe('new old none');
    expect(keysBy(rows, 'firstSeen', false)).toBe('old new none');
  });

  it('does not change the rows that it is given', () => {
    const rows = [row('b'), row('a')];
    sortRows(rows, { column: 'subject', descending: false }, 'EN');
    expect(rows.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

describe('keyboard of the table', () => {
  const size = { rows: 50, columns: 12, page: 10 };
  const press = (key: string, change: object = {}, rtl = false) =>
    moveCell({ row: 20, column: 5 }, { key, ctrlKey: false, metaKey: false, ...change }, size, rtl);

  it.each([
    ['ArrowDown', {}, { row: 21, column: 5 }],
    ['ArrowUp', {}, { row: 19, column: 5 }],
    ['ArrowRight', {}, { row: 20, column: 6 }],
    ['Home', {}, { row: 20, column: 0 }],
    ['End', {}, { row: 20, column: 11 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 49, column: 11 }],
    ['PageDown', {}, { row: 30, column: 5 }],
    ['PageUp', {}, { row: 10, column: 5 }],
  ])('moves by %s %o', (key, change, cell) => {
    expect(press(key, change)).toEqual(cell);
  });

  it('follows the eye from right to left', () => {
    expect(press('ArrowLeft', {}, true)).toEqual({ row: 20, column: 6 });
    expect(press('ArrowRight', {}, true)).toEqual({ row: 20, column: 4 });
  });

  it('reaches the head above the first row and stops at the edges', () => {
    const key = { ctrlKey: false, metaKey: false };
    expect(moveCell({ row: 0, column: 0 }, { ...key, key: 'ArrowUp' }, size, false)).toEqual({
      row: -1,
      column: 0,
    });
    expect(moveCell({ row: -1, column: 0 }, { ...key, key: 'ArrowUp' }, size, false)).toEqual({
      row: -1,
      column: 0,
    });
    expect(moveCell({ row: 49, column: 11 }, { ...key, key: 'ArrowDown' }, size, false)).toEqual({
      row: 49,
      column: 11,
    });
  });

  it('leaves other keys alone', () => {
    expect(press('Enter')).toBeNull();
    expect(press('a')).toBeNull();
  });
});

describe('window of rows', () => {
  it('draws all rows up to 200', () => {
    expect(windowRows(200, 5000, 600)).toEqual({ first: 0, last: 200, before: 0, after: 0 });
  });

  it.each([0, 3400, 20_000, 33_400, 99_999])('covers what is seen at %i px and keeps the height', top => {
    const { first, last, before, after } = windowRows(1000, top, 600);
    expect(before + after + (last - first) * 34).toBe(34_000);
    expect(last - first).toBeLessThan(60);
    const seen = Math.min(top, 34_000 - 600);
    expect(first * 34).toBeLessThanOrEqual(seen);
    expect(last * 34).toBeGreaterThanOrEqual(seen + 600);
  });
});
