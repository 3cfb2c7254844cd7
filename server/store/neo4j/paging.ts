import { fromCursor, type Keyset, toCursor } from '../cursor.ts';
import type { PageRequest } from '../graph-store.ts';
import type { Page } from '../records.ts';
import { type Ask, int, type Values } from './connection.ts';

/** The order of a list: expressions with direction, the last one unique. The same ones make the cursors. */
export type Order = readonly { by: string; kind: 'string' | 'number'; descending: boolean }[];

/** A list as constants: what it reads, ending with a condition; the variables in scope; its order; what it gives of each. */
export type Listing = { source: string; carry: string; order: Order; node: string };

const sign = (descending: boolean, backward: boolean) => (descending === backward ? '>' : '<');

/** A condition that an item comes after (or before) the keys of $page. */
function beyond(order: Order, backward: boolean): string {
  return order
    .map(({ by, descending }, i) => {
      const equal = order.slice(0, i).map((key, j) => `${key.by} = $page.keys[${j}]`);
      return `(${[...equal, `${by} ${sign(descending, backward)} $page.keys[${i}]`].join(' AND ')})`;
    })
    .join(' OR ');
}

function compare(a: Keyset, b: Keyset, order: Order): number {
  for (let i = 0; i < order.length; i += 1) {
    const [x, y] = [a[i] as string | number, b[i] as string | number];
    if (x !== y) return x < y === order[i]?.descending ? 1 : -1;
  }
  return 0;
}

/**
 * Reads one page by keyset, and counts the whole list, in two statements sent together.
 *
 * @throws IsnadError BAD_USER_INPUT where the cursor is not of this list.
 */
export async function readPage<Map, Node>(
  ask: Ask,
  { source, carry, order, node }: Listing,
  values: Values,
  { limit, direction, cursor }: PageRequest,
  toNode: (map: Map) => Node,
): Promise<Page<Node>> {
  const backward = direction === 'BACKWARD';
  const kinds = order.map(key => key.kind);
  const keys = cursor === null ? null : fromCursor(cursor, kinds);
  const orderBy = order.map(({ by, descending }) => `${by} ${descending === backward ? 'ASC' : 'DESC'}`);
  const statement = `${source} ${keys ? `AND (${beyond(order, backward)})` : ''}
    WITH ${carry} ORDER BY ${orderBy.join(', ')} LIMIT toInteger($page.limit)
    RETURN [${order.map(key => key.by).join(', ')}] AS keys, ${node} AS node`;
  const [found, [count]] = await Promise.all([
    ask<{ keys: Keyset; node: Map }>(statement, { ...values, page: { limit: int(limit + 1), keys } }),
    ask<{ total: number }>(`${source} RETURN count(*) AS total`, values),
  ]);
  // The order of rows is the statement's where one thread makes them; it is asked for, not trusted.
  found.sort((a, b) => compare(a.keys, b.keys, order) * (backward ? -1 : 1));
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (backward) rows.reverse();
  return {
    items: rows.map(row => ({ cursor: toCursor(row.keys), node: toNode(row.node) })),
    totalCount: count?.total ?? 0,
    hasNextPage: backward ? cursor !== null : more,
    hasPreviousPage: backward ? more : cursor !== null,
  };
}
