/** A cell of the grid: row -1 is the head. */
export type Cell = { row: number; column: number };

/** How large the grid is; `page` is how many rows a page key jumps. */
export type GridSize = { rows: number; columns: number; page: number };

export type GridKey = { key: string; ctrlKey: boolean; metaKey: boolean };

/** The cell that a key leads to; null for a key that does not move. `rtl`: columns run from right to left. */
export function moveCell(
  { row, column }: Cell,
  { key, ctrlKey, metaKey }: GridKey,
  size: GridSize,
  rtl: boolean,
): Cell | null {
  const far = ctrlKey || metaKey;
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const at = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(size.rows - 1, Math.max(-1, nextRow)),
    column: Math.min(size.columns - 1, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(far ? size.rows - 1 : row + 1, column);
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column);
    case forward:
      return at(row, far ? size.columns - 1 : column + 1);
    case back:
      return at(row, far ? 0 : column - 1);
    case 'Home':
      return at(far ? 0 : row, 0);
    case 'End':
      return at(far ? size.rows - 1 : row, size.columns - 1);
    case 'PageDown':
      return at(row + size.page, column);
    case 'PageUp':
      return at(Math.max(0, row - size.page), column);
    default:
      return null;
  }
}
