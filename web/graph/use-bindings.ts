import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useRef } from 'react';
import { bindChosen, bindEmphasis, bindFiltered, bindSelection } from './bind-classes.ts';
import { bindEvents, type PointerHandlers } from './bind-events.ts';
import { bindStyle } from './bind-style.ts';
import type { GraphTarget } from './graph-model.ts';
import type { Positions } from './layout/field.ts';
import { bindMany } from './many/bind-many.ts';
import { bindOverlay, type Overlay, type OverlayLook } from './overlay/bind-overlay.ts';
import type { Palette } from './palette.ts';
import { applyPins } from './pins.ts';

/** Dresses the instance, again when theme or motion change. */
export function useStyle(cy: Core | null, palette: Palette | null, motion: number): void {
  useEffect(() => (cy && palette ? bindStyle(cy, palette, motion) : undefined), [cy, palette, motion]);
  useEffect(() => (cy && palette ? bindMany(cy, palette) : undefined), [cy, palette]);
}

/** Keeps the classes of the elements at what is selected, lit and filtered; `drawn` counts changes of the elements. */
export function useClasses(
  cy: Core | null,
  drawn: number,
  selected: GraphTarget | null,
  lit: GraphTarget | null,
  filtered: ReadonlySet<string>,
  chosen: readonly string[],
): void {
  useEffect(() => (cy ? bindChosen(cy, chosen) : undefined), [cy, drawn, chosen]);
  useEffect(() => (cy ? bindFiltered(cy, filtered) : undefined), [cy, drawn, filtered]);
  useEffect(() => (cy ? bindSelection(cy, selected) : undefined), [cy, drawn, selected]);
  useEffect(() => (cy ? bindEmphasis(cy, lit) : undefined), [cy, drawn, selected, lit]);
}

/** Keeps pinned nodes at their pins; `drawn` counts changes of the elements. */
export function usePins(cy: Core | null, drawn: number, pins: Positions, motion: number): void {
  const latest = useRef(motion);
  latest.current = motion;
  const first = useRef(true);
  useEffect(() => {
    if (!cy || drawn === 0) return;
    applyPins(cy, pins, first.current ? 0 : latest.current);
    first.current = false;
  }, [cy, drawn, pins]);
}

/** Binds the pointer once; the handlers may change with every rendering. */
export function usePointer(cy: Core | null, handlers: PointerHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(
    () =>
      cy
        ? bindEvents(cy, {
            onPick: target => latest.current.onPick(target),
            onMiss: () => latest.current.onMiss(),
            onOpen: slug => latest.current.onOpen(slug),
            onPill: slug => latest.current.onPill(slug),
            onChoose: slug => latest.current.onChoose(slug),
            onBox: slugs => latest.current.onBox(slugs),
            onDrop: (slug, place) => latest.current.onDrop(slug, place),
            onHover: (target, at) => latest.current.onHover(target, at),
            pillAt: point => latest.current.pillAt(point),
          })
        : undefined,
    [cy],
  );
}

/** Keeps the overlay painted; `overlay` holds it from when canvas and colours stand. */
export function useOverlay(
  cy: Core | null,
  canvas: HTMLCanvasElement | null,
  look: OverlayLook | null,
  overlay: RefObject<Overlay | null>,
): void {
  const first = useRef(look);
  first.current = look;
  const isReady = look !== null;
  useEffect(() => {
    if (!cy || !canvas || !isReady || !first.current) return;
    overlay.current = bindOverlay(cy, canvas, first.current);
    return () => {
      overlay.current?.undo();
      overlay.current = null;
    };
  }, [cy, canvas, isReady, overlay]);
  useEffect(() => {
    if (look) overlay.current?.show(look);
  }, [look, overlay]);
}
