import type { Core, NodeSingular } from 'cytoscape';
import type { Point, Positions } from './layout/field.ts';

const GOAL = 'isnad:goal';

/** Sends a node to a place over so many milliseconds; until it is there the place counts as its own. */
export function sendTo(node: NodeSingular, place: Point, motion: number): void {
  node.stop();
  if (motion <= 0) {
    node.removeScratch(GOAL);
    node.position(place);
    return;
  }
  node.scratch(GOAL, place);
  node.animate(
    { position: place },
    { duration: motion, easing: 'ease-out', complete: () => node.removeScratch(GOAL) },
  );
}

/** The places of the nodes of an instance; of one that is on its way, where it goes. */
export function placesOf(cy: Core): Positions {
  return Object.fromEntries(
    cy
      .nodes()
      .map(
        node => [node.id(), { ...((node.scratch(GOAL) as Point | undefined) ?? node.position()) }] as const,
      ),
  );
}

/** Whether every node lies within the canvas. */
export function isAllInView(cy: Core): boolean {
  const view = cy.extent();
  return cy
    .nodes()
    .toArray()
    .every(node => {
      const { x, y } = node.position();
      return x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2;
    });
}
