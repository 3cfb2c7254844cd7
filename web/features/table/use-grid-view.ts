import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from './grid-keys.ts';
import { ROW_HEIGHT } from './row-window.ts';

/** Where a scrolled view stands and how high it is; the second goes to its `onScroll`. */
export function useScroll(
  view: RefObject<HTMLElement | null>,
): [{ top: number; height: number }, () => void] {
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  const read = useCallback(() => {
    const own = view.current;
    if (own) setScroll({ top: own.scrollTop, height: own.clientHeight });
  }, [view]);
  useEffect(() => {
    const own = view.current;
    if (!own) return;
    const observer = new ResizeObserver(read);
    observer.observe(own);
    return () => observer.disconnect();
  }, [view, read]);
  return [scroll, read];
}

/** Gives a way to move the focus to a cell. A row that is not drawn is scrolled to first, and then takes the focus. */
export function useCellFocus(
  view: RefObject<HTMLElement | null>,
  active: Cell,
  height: number,
  setCell: (cell: Cell) => void,
): (cell: Cell) => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    const own = view.current;
    if (!own || !isWanted.current) return;
    const target = own.querySelector<HTMLElement>(`[data-cell="${active.row} ${active.column}"]`);
    if (!target) {
      own.scrollTop = Math.max(0, active.row * ROW_HEIGHT - height / 2);
      return;
    }
    isWanted.current = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return cell => {
    isWanted.current = true;
    setCell(cell);
  };
}
