import { fromCursor, type Keyset, toCursor } from '../cursor.ts';
import type { PageRequest } from '../graph-store.ts';
import type { Page } from '../records.ts';
import type { Database, Values } from './database.ts';

/** The order of a list: columns with direction, the last one unique. The same columns make the cursors. */
export type Order = readonly { column: string; kind: 'string' | 'number'; descending: boolean }[];

/** A condition that a row comes after (or before) the keyset bound as k0, k1, … */
function beyond(order: Order, backward: boolean): string {
  return order
    .map(({ column, descending }, i) => {
      const equal = order.slice(0, i).map((key, j) => `${key.column} = :k${j}`);
      return `(${[...equal, `${column} ${descending === backward ? '>' : '<'} :k${i}`].join(' AND ')})`;
    })
    .join(' OR ');
}

/** The order as a clause, forwards or backwards. */
export function orderBy(order: Order, backward: boolean): string {
  return order
    .map(({ column, descending }) => `${column} ${descending === backward ? 'ASC' : 'DESC'}`)
    .join(', ');
}

/** A list as statements: `select … from source where …`, constants all of them. */
export type Listing = { columns: string; source: string; where: string; order: Order };

/**
 * Reads one page by keyset: the rows beyond the cursor in the list's order, or in the reverse when read backwards.
 *
 * @returns rows in the list's order, with the count of the whole list.
 */
export function readPage<Row extends object>(
  db: Database,
  { columns, source, where, order }: Listing,
  values: Values,
  { limit, direction, cursor }: PageRequest,
): { rows: Row[]; cursors: string[]; totalCount: number; hasNextPage: boolean; hasPreviousPage: boolean } {
  const backward = direction === 'BACKWARD';
  const keys =
    cursor === null
      ? null
      : fromCursor(
          cursor,
          order.map(key => key.kind),
        );
  const keyValues = Object.fromEntries((keys ?? []).map((key, i) => [`k${i}`, key]));
  const keyColumns = order.map(({ column }, i) => `${column} AS key${i}`).join(', ');
  const found = db.all<Row & Record<string, string | number>>(
    `SELECT ${columns}, ${keyColumns} FROM ${source} WHERE ${where} ${keys ? `AND (${beyond(order, backward)})` : ''}
     ORDER BY ${orderBy(order, backward)} LIMIT :limit`,
    { ...values, ...keyValues, limit: limit + 1 },
  );
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backward) rows.reverse();
  const { total } = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM ${source} WHERE ${where}`,
    values,
  ) as {
    total: number;
  };
  return {
    rows,
    cursors: rows.map(row => toCursor(order.map((_, i) => row[`key${i}`] as string | number) as Keyset)),
    totalCount: total,
    hasNextPage: backward ? cursor !== null : more,
    hasPreviousPage: backward ? more : cursor !== null,
  };
}

/** Puts nodes in the place of a page's rows. */
export function toPage<Row extends object, Node>(
  { rows: _rows, cursors, ...page }: ReturnType<typeof readPage<Row>>,
  nodes: readonly Node[],
): Page<Node> {
  return { ...page, items: nodes.map((node, i) => ({ cursor: cursors[i] as string, node })) };
}
