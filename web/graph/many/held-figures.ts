import type { Core, EventObject } from 'cytoscape';
import { type Figures, toFigures } from './figures.ts';

export type HeldFigures = {
  /** Everything, as it stands. */
  all(): Figures;
  /** Everything but what the reader drags. */
  resting(): Figures;
  /** What the reader drags: nodes with their lines; null while nothing is. */
  dragged(): Figures | null;
  undo(): void;
};

/**
 * Keeps the figures of an instance, worked out anew when they have changed; `onChange` hears of it. While a node is
 * dragged the others are kept: a change of it, and of its lines, is a change of those that are dragged alone.
 */
export function bindFigures(cy: Core, onChange: () => void): HeldFigures {
  let figures: Figures | null = null;
  let held = cy.collection();
  const forget = (): void => {
    figures = null;
    onChange();
  };
  const change = (event: EventObject): void => {
    if (!held.has(event.target)) forget();
  };
  const remove = (event: EventObject): void => {
    held = held.difference(event.target);
    forget();
  };
  const hold = (event: EventObject): void => {
    held = held.union(event.target).union(event.target.connectedEdges());
    onChange();
  };
  const free = (): void => {
    held = cy.collection();
    forget();
  };
  const all = (): Figures => {
    figures ??= toFigures(cy);
    return figures;
  };
  cy.on('add data position', change);
  cy.on('remove', remove);
  cy.on('grab', hold);
  cy.on('free', free);
  return {
    all,
    resting: () =>
      held.empty()
        ? all()
        : {
            discs: all().discs.filter(({ node }) => !held.has(node)),
            strokes: all().strokes.filter(({ edge }) => !held.has(edge)),
          },
    dragged: () => (held.empty() ? null : toFigures(cy, held)),
    undo() {
      cy.off('add data position', change);
      cy.off('remove', remove);
      cy.off('grab', hold);
      cy.off('free', free);
    },
  };
}
