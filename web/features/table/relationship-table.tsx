import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  Fragment,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Language, toLanguageTag } from '../../../server/domain/language.ts';
import { type Cell, moveCell } from './grid-keys.ts';
import type { RelationshipRow } from './relationship-row.ts';
import './relationship-table.css';
import { ROW_HEIGHT, windowRows } from './row-window.ts';
import { COLUMNS, type Column, type Sorting, sortRows, toggleSorting } from './sort-rows.ts';
import { tableCell } from './table-cell.tsx';
import { tableWords } from './table-words.ts';
import { useCellFocus, useScroll } from './use-grid-view.ts';

/** How rows are chosen. */
export type RowChoice = {
  isChosen(row: RelationshipRow): boolean;
  /** What the box of a row does, in words. */
  label(row: RelationshipRow): string;
  onToggle(row: RelationshipRow): void;
};

export type RelationshipTableProps = {
  rows: readonly RelationshipRow[];
  /** The row that is selected on the canvas and in the panel. */
  selectedKey: string | null;
  /** Where the keyboard comes in: the first row that this holds for, else the first row. */
  isEntry?: ((row: RelationshipRow) => boolean) | undefined;
  language: Language;
  digits?: 'latn' | 'arab' | undefined;
  /** A row was opened by Enter or a press. */
  onOpen(key: string): void;
  /** A box before each row, ticked by Space too; without it there are none, and Space opens. */
  choice?: RowChoice | undefined;
  /** G: back to the graph. */
  onOpenGraph?: (() => void) | undefined;
  /** E on a name: expand that actor. */
  onExpand?: ((slug: string) => void) | undefined;
  /** Claims that stand under the selected row. */
  detail?: ((row: RelationshipRow) => ReactNode) | undefined;
};

const START: Sorting = { column: 'affirmed', descending: true };
/** Before the columns of what is known: the box. */
const CHOICE = 'choice';
const NUMERIC: readonly Column[] = ['articles', 'outlets', 'origins'];

/** The twin of the canvas: the same lines as a grid, sorted by any column, walked cell by cell. */
export function RelationshipTable(props: RelationshipTableProps): ReactElement {
  const { rows, selectedKey, language, digits = 'latn', choice } = props;
  const columns: readonly (Column | typeof CHOICE)[] = choice ? [CHOICE, ...COLUMNS] : COLUMNS;
  const words = tableWords(language);
  const [sorting, setSorting] = useState(START);
  const view = useRef<HTMLDivElement>(null);
  const [scroll, onScroll] = useScroll(view);

  const sorted = useMemo(() => sortRows(rows, sorting, language), [rows, sorting, language]);
  const [cell, setCell] = useState<Cell>(() => ({
    row: Math.max(0, props.isEntry ? sorted.findIndex(props.isEntry) : 0),
    column: 0,
  }));
  const context = useMemo(() => {
    const format = new Intl.NumberFormat(`${toLanguageTag(language)}-u-nu-${digits}`);
    const most = Math.max(1, ...rows.map(row => Math.max(row.tally.affirmed, row.tally.denied)));
    return { words: tableWords(language), most, number: (value: number) => format.format(value) };
  }, [rows, language, digits]);
  const active: Cell = { row: Math.min(cell.row, sorted.length - 1), column: cell.column };
  const shown = windowRows(sorted.length, scroll.top, scroll.height);

  const sortBy = (column: Column | typeof CHOICE): void => {
    if (column !== CHOICE) setSorting(toggleSorting(sorting, column));
  };
  const go = useCellFocus(view, active, scroll.height, setCell);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const size = {
      rows: sorted.length,
      columns: columns.length,
      page: Math.max(1, Math.floor(scroll.height / ROW_HEIGHT) - 2),
    };
    const next = moveCell(active, event, size, document.documentElement.dir === 'rtl');
    const row = sorted[active.row];
    const column = columns[active.column]!;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (next) go(next);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (!row) sortBy(column);
      else if (choice && (event.key === ' ' || column === CHOICE)) choice.onToggle(row);
      else props.onOpen(row.key);
    } else if (plain && event.code === 'KeyG' && props.onOpenGraph) props.onOpenGraph();
    else if (plain && event.code === 'KeyE' && props.onExpand && row) {
      props.onExpand(column === 'object' ? row.object.slug : row.subject.slug);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The way in with Tab stays open when the active row is scrolled away.
  const entry = active.row < 0 ? -1 : Math.min(Math.max(active.row, shown.first), shown.last - 1);
  const cellProps = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === entry && column === active.column ? 0 : -1,
    onFocus: () => setCell({ row, column }),
  });

  return (
    <div ref={view} className="table-view" onScroll={onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table with a keyboard
        role="grid"
        className="table"
        // Rows that are left out leave their room as a margin; the head sticks to the top all the same.
        style={{ marginBlock: `${shown.before}px ${shown.after}px` }}
        aria-label={words.table}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) =>
              column === CHOICE ? (
                <th key={column} scope="col" data-column={column} {...cellProps(-1, index)}>
                  <span className="visually-hidden">{words.choice}</span>
                </th>
              ) : (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={
                    sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none'
                  }
                  onClick={() => sortBy(column)}
                  {...cellProps(-1, index)}
                >
                  <span>{words.columns[column]}</span>
                  {sorting.column === column &&
                    (sorting.descending ? (
                      <ArrowDown className="table-sort" />
                    ) : (
                      <ArrowUp className="table-sort" />
                    ))}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(shown.first, shown.last).map((row, offset) => {
            const index = shown.first + offset;
            const isSelected = row.key === selectedKey;
            const detail = isSelected ? props.detail?.(row) : null;
            return (
              <Fragment key={row.key}>
                <tr
                  aria-rowindex={index + 2}
                  aria-selected={isSelected}
                  onClick={() => props.onOpen(row.key)}
                >
                  {columns.map((column, columnIndex) =>
                    column === CHOICE ? (
                      <td key={column} data-column={column} {...cellProps(index, columnIndex)}>
                        <input
                          type="checkbox"
                          tabIndex={-1}
                          aria-label={choice?.label(row)}
                          checked={choice?.isChosen(row) ?? false}
                          onClick={event => event.stopPropagation()}
                          onChange={() => choice?.onToggle(row)}
                        />
                      </td>
                    ) : (
                      <td
                        key={column}
                        data-column={column}
                        className={NUMERIC.includes(column) ? 'table-number' : undefined}
                        {...cellProps(index, columnIndex)}
                      >
                        {tableCell(row, column, context)}
                      </td>
                    ),
                  )}
                </tr>
                {detail && (
                  <tr className="table-detail">
                    <td colSpan={columns.length}>{detail}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="table-empty">{words.empty}</p>}
    </div>
  );
}
