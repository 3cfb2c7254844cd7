import { useEffect, useSyncExternalStore } from 'react';
import { navigate, useLocation } from './navigation.ts';
import { EMPTY_STACK, type UndoStack, visitView } from './undo-stack.ts';

let stack: UndoStack = EMPTY_STACK;
const listeners = new Set<() => void>();

function record(href: string): void {
  stack = visitView(stack, href);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes back to the view before; nothing happens where there is none. */
export function undo(): void {
  const href = stack.past.at(-1);
  if (href !== undefined) navigate(href);
}

/** Takes the last undoing back. */
export function redo(): void {
  const [href] = stack.future;
  if (href !== undefined) navigate(href);
}

/** Keeps the stack at the view that is open; once on the page. */
export function useUndoRecord(): void {
  const { path, search, route } = useLocation();
  const isView = route.page === 'explorer' && search !== '';
  useEffect(() => {
    if (isView) record(path + search);
  }, [isView, path, search]);
}

/** Whether there is a view to go back and forth to. */
export function useUndo(): { canUndo: boolean; canRedo: boolean } {
  const current = useSyncExternalStore(subscribe, () => stack);
  return { canUndo: current.past.length > 0, canRedo: current.future.length > 0 };
}
