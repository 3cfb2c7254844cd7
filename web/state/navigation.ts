import { type MouseEvent, useMemo, useSyncExternalStore } from 'react';
import { type DroppedValue, decodeView, encodeView } from './url-state.ts';
import type { ViewState } from './view-state.ts';

/** The page's addresses. Lists take the same filter parameters as the explorer. */
export type Route =
  | { page: 'explorer' }
  | { page: 'article'; id: string }
  | { page: 'articles' | 'claims' | 'relationships' | 'actors' | 'sources' }
  | { page: 'unknown' };

const LISTS = ['articles', 'claims', 'relationships', 'actors', 'sources'] as const;

/** Reads the path of an address. */
export function readRoute(path: string): Route {
  const [first = '', second = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === '') return { page: 'explorer' };
  if (first === 'articles' && second && rest.length === 0)
    return { page: 'article', id: second.replace(/^article:/, '') };
  const list = LISTS.find(name => name === first);
  return list && !second ? { page: list } : { page: 'unknown' };
}

/** The address of a page with a view's parameters. */
export function toHref(path: string, view: ViewState): string {
  const query = encodeView(view);
  return query ? `${path}?${query}` : path;
}

const CHANGED = 'isnad:navigated';
/** Heard before the page goes to another address. */
export const LEAVING = 'isnad:leaving';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

/** How many steps of this visit lie behind the reader; 0 on the page that the link opened. */
function depth(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : 0;
}

/** Goes to an address of this page: a step in the history, or in place of the present one. */
export function navigate(href: string, options: { replace?: boolean } = {}): void {
  if (href === location.pathname + location.search) return;
  dispatchEvent(new Event(LEAVING));
  if (options.replace) history.replaceState({ depth: depth() }, '', href);
  else history.pushState({ depth: depth() + 1 }, '', href);
  dispatchEvent(new Event(CHANGED));
}

/** Goes back within the page; from the first page of a visit to `fallback`. */
export function goBack(fallback: string): void {
  if (depth() > 0) history.back();
  else navigate(fallback);
}

export type Location = {
  route: Route;
  path: string;
  search: string;
  view: ViewState;
  dropped: readonly DroppedValue[];
};

export function useLocation(): Location {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => ({ path, search, route: readRoute(path), ...decodeView(search) }), [path, search]);
}

/** Changes the view of the present page. */
export function changeView(
  change: (view: ViewState) => ViewState,
  options: { replace?: boolean } = {},
): void {
  navigate(toHref(location.pathname, change(decodeView(location.search).view)), options);
}

/** For a link's `onClick`: the plain click stays in the page, any other is the browser's. */
export function followInPage(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(event.currentTarget.pathname + event.currentTarget.search);
}
