import type { Core } from 'cytoscape';

/** Among more lines than these nobody can tell all of them apart; the drawing is made for speed. */
const MANY = 800;

/** Whether so many lines are more than can be told apart. */
export function areMany(lines: number): boolean {
  return lines > MANY;
}

const LINES = 'isnad:lines';

/** Notes how many lines an instance holds; to count them for every frame would take as long as to paint some. */
export function countLines(cy: Core): void {
  cy.scratch(LINES, cy.edges().length);
}

/** Whether an instance holds more lines than can be told apart. */
export function isMany(cy: Core): boolean {
  return areMany((cy.scratch(LINES) as number | undefined) ?? 0);
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

const FOCUS = 'isnad:focus';

/** In a graph of many lines: the ids of all that is not dimmed; null where nothing is. Dimming each takes too long. */
export function setFocus(cy: Core, kept: ReadonlySet<string> | null): void {
  cy.scratch(FOCUS, kept);
}

/** Whether something else is in focus, as `setFocus` said. */
export function isOutOfFocus(cy: Core, id: string): boolean {
  const kept = cy.scratch(FOCUS) as ReadonlySet<string> | null | undefined;
  return kept ? !kept.has(id) : false;
}
