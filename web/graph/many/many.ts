import type { Core } from 'cytoscape';

/** Among more lines than these nobody can tell all of them apart; the drawing is made for speed. */
export const MANY = 800;

/** Whether an instance holds more lines than can be told apart. */
export function isMany(cy: Core): boolean {
  return cy.edges().length > MANY;
}

/** Milliseconds after which a view that does not move is at rest. */
const RESTS_AFTER = 120;

const moving = new WeakSet<Core>();

/** Notes that the view moved, and calls back when it is at rest, unless it moves again before. */
export function createRest(cy: Core, onRest: () => void): { move(): void; stop(): void } {
  let timer = 0;
  return {
    move() {
      moving.add(cy);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        moving.delete(cy);
        onRest();
      }, RESTS_AFTER);
    },
    stop() {
      moving.delete(cy);
      window.clearTimeout(timer);
    },
  };
}

/** Whether the view of a graph of many lines is being moved; where it is not tracked it counts as at rest. */
export function isMoving(cy: Core): boolean {
  return moving.has(cy);
}
