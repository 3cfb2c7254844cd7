import { localList } from '../../state/local-list.ts';

/** A view that the reader gave a name; it is an address like any link. */
export type SavedView = { name: string; href: string };

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, href } = value as Record<string, unknown>;
  // Only addresses of this page: what is kept must not lead elsewhere.
  return typeof name === 'string' && typeof href === 'string' && /^\/(?!\/)/.test(href);
}

export const savedViews = localList('isnad.views', isSavedView);

/** Keeps a view under a name; one that had the name is replaced. */
export function saveView(view: SavedView): void {
  savedViews.write([view, ...savedViews.read().filter(other => other.name !== view.name)]);
}

export function removeView(name: string): void {
  savedViews.write(savedViews.read().filter(view => view.name !== name));
}
