/** Pixels; `relationship-table.css` says the same. */
export const ROW_HEIGHT = 34;

/** Rows are drawn in part from so many on. */
const MANY = 200;
const BESIDE = 12;

/** The rows that are drawn, and the heights of those left out before and after them. */
export type RowWindow = { first: number; last: number; before: number; after: number };

/** Which of `count` rows of one height must stand in the page for a place of the scroll bar; all where they are few. */
export function windowRows(count: number, scrollTop: number, viewHeight: number): RowWindow {
  if (count <= MANY) return { first: 0, last: count, before: 0, after: 0 };
  const seen = Math.ceil(viewHeight / ROW_HEIGHT) + 2 * BESIDE;
  const first = Math.min(Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - BESIDE), Math.max(0, count - seen));
  const last = Math.min(count, first + seen);
  return { first, last, before: first * ROW_HEIGHT, after: (count - last) * ROW_HEIGHT };
}
