import type { Core } from 'cytoscape';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { elementsOf } from './bind-classes.ts';
import type { GraphTarget } from './graph-model.ts';
import type { Overlay } from './overlay/bind-overlay.ts';
import { fitView, panInto, showFirst, zoomBy } from './viewport.ts';

/** A panel opens beside the canvas within 200 ms, and a second click may follow a first within 250. */
const SETTLES_AFTER = 350;
/** Among more actors the room of labels does not count when the graph is fitted. */
const MANY = 120;

export type ViewportControls = {
  /** Brings everything into view, over so many milliseconds. */
  fit(motion: number): void;
  /** Brings a new graph into view. */
  showFirst(): void;
  zoom(factor: number): void;
  /** Whether the reader has moved the view; then it is not fitted unasked. */
  isMoved(): boolean;
};

/**
 * Keeps the graph where the reader looks. When the canvas changes its size nothing moves under the pointer; once it
 * has settled the graph is fitted again, or, where the reader moved the view, what is selected is brought back into it.
 */
export function useViewport(
  cy: Core | null,
  overlay: RefObject<Overlay | null>,
  selected: GraphTarget | null,
  motion: number,
  onMove: () => void,
): ViewportControls {
  const moved = useRef(false);
  const latest = useRef({ selected, motion });
  latest.current = { selected, motion };
  // From so far away that many fit, few labels are shown, and their room counts for nothing.
  const boxes = useCallback(
    () => (cy && cy.nodes().length > MANY ? [] : overlay.current?.labelBoxes()),
    [cy, overlay],
  );
  const controls = useMemo(
    (): ViewportControls => ({
      fit(over) {
        moved.current = false;
        if (cy) fitView(cy, over, boxes());
      },
      showFirst() {
        moved.current = false;
        if (cy) showFirst(cy, 0, boxes());
      },
      zoom(factor) {
        moved.current = true;
        if (cy) zoomBy(cy, factor);
      },
      isMoved: () => moved.current,
    }),
    [cy, boxes],
  );

  useEffect(() => {
    if (!cy) return;
    let corner = cy.container()?.getBoundingClientRect();
    let timer = 0;
    const settle = (): void => {
      const own = latest.current;
      if (cy.destroyed() || cy.nodes().empty()) return;
      // Beside what is selected the whole graph is wanted, however small the panel leaves it.
      if (!moved.current && own.selected) fitView(cy, own.motion, boxes());
      else if (!moved.current) showFirst(cy, own.motion, boxes());
      else if (own.selected) panInto(cy, elementsOf(cy, own.selected), own.motion);
    };
    const resize = (): void => {
      const next = cy.container()?.getBoundingClientRect();
      if (corner && next) cy.panBy({ x: corner.left - next.left, y: corner.top - next.top });
      const wasHidden = corner?.width === 0 || corner?.height === 0;
      corner = next;
      window.clearTimeout(timer);
      if (wasHidden) settle();
      else timer = window.setTimeout(settle, SETTLES_AFTER);
    };
    const move = (): void => {
      moved.current = true;
      onMove();
    };
    cy.on('scrollzoom pinchzoom dragpan', move);
    cy.on('resize', resize);
    return () => {
      window.clearTimeout(timer);
      cy.off('scrollzoom pinchzoom dragpan', move);
      cy.off('resize', resize);
    };
  }, [cy, boxes, onMove]);
  return controls;
}

/** Brings what the keyboard's focus comes to into view. */
export function useIntoView(cy: Core | null, target: GraphTarget | null, motion: number): void {
  const latest = useRef(motion);
  latest.current = motion;
  useEffect(() => {
    if (cy && target) panInto(cy, elementsOf(cy, target), latest.current);
  }, [cy, target]);
}
