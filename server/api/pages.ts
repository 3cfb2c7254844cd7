import type { PageRequest } from '../store/graph-store.ts';
import type { Page } from '../store/records.ts';
import { refuse, toCount } from './arguments.ts';

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

/** The arguments of a connection, as Relay names them. */
export type PageArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

type Connection<T> = {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
};

const given = (value: unknown) => value !== null && value !== undefined;

/** Tells whether none of the arguments is given. */
export function asksForNothing(args: object): boolean {
  return !Object.values(args).some(given);
}

/**
 * The page that a connection's arguments ask for: forwards by `first` and `after`, backwards by `last` and
 * `before`; 20 items where no number is given.
 *
 * @throws IsnadError BAD_USER_INPUT where they contradict each other or ask for more than 100.
 */
export function toPageRequest({ first, after, last, before }: PageArguments): PageRequest {
  if (given(first) && given(last))
    refuse('last', 'Give first or last, not both: first reads forwards, last backwards.');
  if (given(after) && (given(before) || given(last)))
    refuse('after', 'after goes with first, and before with last; they cannot be mixed.');
  if (given(before) && given(first))
    refuse('before', 'before goes with last; to read forwards use first and after.');
  const backward = given(last) || given(before);
  const field = backward ? 'last' : 'first';
  return {
    limit: toCount(backward ? last : first, { field, least: 1, most: LARGEST_PAGE, otherwise: USUAL_PAGE }),
    direction: backward ? 'BACKWARD' : 'FORWARD',
    cursor: (backward ? before : after) ?? null,
  };
}

/** Tells whether a page is the first one, read forwards: that of many lists can be asked for together. */
export function isFirstPage({ direction, cursor }: PageRequest): boolean {
  return direction === 'FORWARD' && cursor === null;
}

/** A page of the store as a Relay connection. */
export function toConnection<T>({ items, totalCount, hasNextPage, hasPreviousPage }: Page<T>): Connection<T> {
  return {
    edges: items,
    nodes: items.map(item => item.node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: items[0]?.cursor ?? null,
      endCursor: items.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The first items of a page that is already there. */
export function firstOf<T>(page: Page<T>, limit: number): Page<T> {
  if (page.items.length <= limit) return page;
  return { ...page, items: page.items.slice(0, limit), hasNextPage: true };
}

/** A list that came whole, as a page of at most `most` of it. Its cursors mark places; no page continues them. */
export function pageOfAll<T>(list: readonly T[], most: number): Page<T> {
  return {
    items: list.slice(0, most).map((node, index) => ({ cursor: `all:${index}`, node })),
    totalCount: list.length,
    hasNextPage: list.length > most,
    hasPreviousPage: false,
  };
}
