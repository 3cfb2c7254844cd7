import { useCallback, useEffect, useRef, useState } from 'react';
import type { GraphTarget } from './graph-model.ts';
import type { Point } from './layout/field.ts';

const OPENS_AFTER = 150;
const CLOSES_AFTER = 80;
const NOTHING = { hovered: null, at: null } as const;

/** A target that the pointer rests on: taken after a moment, given up a moment after it left. */
export function useHover(): {
  hovered: GraphTarget | null;
  /** Where the pointer came over it. */
  at: Point | null;
  /** The pointer came over a target at a point, or left it. */
  hover(target: GraphTarget | null, at?: Point): void;
  /** The pointer is over what the hovering opened: it stays open. */
  keep(): void;
  /** Gives it up at once. */
  drop(): void;
} {
  const [{ hovered, at }, setState] = useState<{ hovered: GraphTarget | null; at: Point | null }>(NOTHING);
  const timer = useRef(0);
  const later = useCallback((target: GraphTarget | null, wait: number, point?: Point) => {
    window.clearTimeout(timer.current);
    const next = target ? { hovered: target, at: point ?? null } : NOTHING;
    timer.current = window.setTimeout(() => setState(next), wait);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (!hovered) return;
    // Escape closes what hovering opened before it closes anything else, wherever the keyboard's focus is.
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      later(null, 0);
    };
    window.addEventListener('keydown', close, true);
    return () => window.removeEventListener('keydown', close, true);
  }, [hovered, later]);
  const hover = useCallback(
    (target: GraphTarget | null, point?: Point) => later(target, target ? OPENS_AFTER : CLOSES_AFTER, point),
    [later],
  );
  const keep = useCallback(() => window.clearTimeout(timer.current), []);
  const drop = useCallback(() => later(null, 0), [later]);
  return { hovered, at, hover, keep, drop };
}
