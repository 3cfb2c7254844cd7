import type { Core } from 'cytoscape';
import { type KeyboardEvent, useCallback, useState } from 'react';
import type { GraphTarget, GraphView } from './graph-model.ts';
import {
  type KeyboardFocus,
  linesAround,
  stepThroughLines,
  stepToward,
  toCommand,
  toTarget,
} from './keyboard.ts';
import { keepFocus, lastFocus } from './last-focus.ts';
import type { Point } from './layout/field.ts';
import { placesOf } from './places.ts';
import { zoomBy } from './viewport.ts';

export type KeyboardHandlers = {
  onOpen(target: GraphTarget): void;
  onExpand(slug: string): void;
  onHide(slug: string): void;
  /** ⇧E: what is hidden beside an actor. */
  onHidden(slug: string): void;
  onOpenTable(): void;
  onClear(): void;
  onFit(): void;
  /** Space: chooses an actor along with others. */
  onChoose(slug: string): void;
  onPath(): void;
  /** Pins an actor where it stands, or lets it go (null). */
  onPin(slug: string, place: Point | null): void;
};

/** The keyboard's focus within the canvas, and what its keys do. */
export function useKeyboard(cy: Core | null, view: GraphView, handlers: KeyboardHandlers) {
  const [focus, setOwn] = useState<KeyboardFocus | null>(lastFocus);
  const setFocus = useCallback((next: KeyboardFocus | null) => {
    keepFocus(next);
    setOwn(next);
  }, []);
  const current = focus && view.actors.some(actor => actor.slug === focus.slug) ? focus : null;

  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      const command = toCommand(event);
      if (!cy || !command) return;
      const places = placesOf(cy);
      const start = current ?? firstFocus(view);
      if (!start) return;
      const lines = linesAround(view.lines, start.slug, places);
      if (command.do === 'lines') {
        const next = stepThroughLines(start, lines, command.back);
        if (!next) return;
        setFocus(next);
      } else if (command.do === 'move')
        setFocus(current ? stepToward(current, command.direction, places, lines) : start);
      else run(command.do, start, current);
      event.preventDefault();
      event.stopPropagation();

      function run(what: string, at: KeyboardFocus, has: KeyboardFocus | null): void {
        if (!cy) return;
        if (what === 'fit') handlers.onFit();
        else if (what === 'zoom-in' || what === 'zoom-out') zoomBy(cy, what === 'zoom-in' ? 1.25 : 0.8);
        else if (what === 'table') handlers.onOpenTable();
        else if (what === 'clear') {
          setFocus(null);
          handlers.onClear();
        } else if (!has) setFocus(at);
        else if (what === 'open') handlers.onOpen(toTarget(has));
        else if (what === 'expand') handlers.onExpand(has.slug);
        else if (what === 'hidden') handlers.onHidden(has.slug);
        else if (what === 'hide') handlers.onHide(has.slug);
        else if (what === 'choose') handlers.onChoose(has.slug);
        else if (what === 'path') handlers.onPath();
        else if (what === 'pin') {
          const node = cy.getElementById(has.slug);
          handlers.onPin(has.slug, node.hasClass('pinned') ? null : node.position());
        }
      }
    },
    [cy, view, handlers, current, setFocus],
  );
  return { focus: current, setFocus, onKeyDown };
}

/** The actor that the view is about, else the first. */
export function firstFocus(view: GraphView): KeyboardFocus | null {
  const actor = view.actors.find(candidate => candidate.focus) ?? view.actors[0];
  return actor ? { slug: actor.slug, line: null } : null;
}
