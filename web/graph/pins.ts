import type { Core, NodeSingular } from 'cytoscape';
import type { Point, Positions } from './layout/field.ts';
import { sendTo } from './places.ts';

const HOME = 'isnad:home';

/** Where a node goes when it is no longer pinned: the place that the layout gave it. */
export function setHome(node: NodeSingular, place: Point): void {
  node.scratch(HOME, { ...place });
}

/** Remembers where a node stands before the reader moves it. */
export function keepHome(node: NodeSingular): void {
  if (!node.scratch(HOME)) setHome(node, node.position());
}

/** Brings pinned nodes to their pins, and those that are no longer pinned back to where the layout had put them. */
export function applyPins(cy: Core, pins: Positions, motion: number): void {
  for (const node of cy.nodes().toArray()) {
    const pin = pins[node.id()];
    if (pin) {
      keepHome(node);
      node.addClass('pinned');
      const { x, y } = node.position();
      if (Math.abs(x - pin.x) > 0.5 || Math.abs(y - pin.y) > 0.5) sendTo(node, pin, motion);
    } else if (node.hasClass('pinned')) {
      node.removeClass('pinned');
      const home = node.scratch(HOME) as Point | undefined;
      node.removeScratch(HOME);
      if (home) sendTo(node, home, motion);
    }
  }
}
