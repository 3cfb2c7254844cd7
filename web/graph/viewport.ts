import type { CollectionReturnValue, Core } from 'cytoscape';
import { type Point, type Positions, ROOM } from './layout/field.ts';
import type { Box } from './overlay/box.ts';
import { placesOf } from './places.ts';

export type Extent = { x1: number; y1: number; x2: number; y2: number };

/** Rooms on each side of the canvas that stay free when the graph is fitted, and the nearest zoom that fitting uses. */
const FIT = { top: 18, side: 16, bottom: 14, zoom: 1.1 } as const;

/** The extent of nodes with room for their labels; null without nodes. */
function extentOf(places: Positions, radius: (slug: string) => number): Extent | null {
  const extent = { x1: Number.POSITIVE_INFINITY, y1: Number.POSITIVE_INFINITY, x2: -Infinity, y2: -Infinity };
  for (const [slug, { x, y }] of Object.entries(places)) {
    extent.x1 = Math.min(extent.x1, x - ROOM.halfWidth);
    extent.x2 = Math.max(extent.x2, x + ROOM.halfWidth);
    extent.y1 = Math.min(extent.y1, y - radius(slug) - ROOM.above);
    extent.y2 = Math.max(extent.y2, y + radius(slug) + ROOM.below);
  }
  return extent.x1 <= extent.x2 ? extent : null;
}

/** Zoom and pan that bring an extent into a canvas, in the middle. */
export function toViewport(
  extent: Extent,
  width: number,
  height: number,
): { zoom: number; pan: { x: number; y: number } } {
  const free = {
    width: Math.max(80, width - 2 * FIT.side),
    height: Math.max(80, height - FIT.top - FIT.bottom),
  };
  const zoom = Math.min(
    FIT.zoom,
    free.width / (extent.x2 - extent.x1),
    free.height / (extent.y2 - extent.y1),
  );
  return {
    zoom,
    pan: {
      x: width / 2 - (zoom * (extent.x1 + extent.x2)) / 2,
      y: FIT.top + free.height / 2 - (zoom * (extent.y1 + extent.y2)) / 2,
    },
  };
}

/** The extent widened by boxes. */
function withBoxes(extent: Extent, boxes: readonly Box[]): Extent {
  return boxes.reduce(
    ({ x1, y1, x2, y2 }, box) => ({
      x1: Math.min(x1, box.x - box.width / 2),
      y1: Math.min(y1, box.y - box.height / 2),
      x2: Math.max(x2, box.x + box.width / 2),
      y2: Math.max(y2, box.y + box.height / 2),
    }),
    extent,
  );
}

function go(cy: Core, viewport: { zoom: number; pan: Point }, motion: number): void {
  cy.stop();
  if (motion > 0) cy.animate(viewport, { duration: motion, easing: 'ease-out' });
  else cy.viewport(viewport);
}

function fitting(cy: Core, labels: readonly Box[]): { zoom: number; pan: Point } | null {
  const nodes = extentOf(placesOf(cy), slug => (cy.getElementById(slug).data('diameter') as number) / 2);
  if (!nodes || cy.width() === 0) return null;
  return toViewport(withBoxes(nodes, labels), cy.width(), cy.height());
}

/** Brings the whole graph with its labels into view; over `motion` milliseconds, or at once for 0. */
export function fitView(cy: Core, motion: number, labels: readonly Box[] = []): void {
  const viewport = fitting(cy, labels);
  if (viewport) go(cy, viewport, motion);
}

/** A first view of up to so many actors is not drawn smaller than `zoom`; what does not fit is found by panning. */
const READABLE = { actors: 60, zoom: 0.5 } as const;

/** The first view: the whole graph, or where it would be too small to read the part round what it is about. */
export function showFirst(cy: Core, motion: number, labels: readonly Box[] = []): void {
  const viewport = fitting(cy, labels);
  if (!viewport) return;
  const focus = cy.nodes().filter(node => (node.data('actor') as { focus: boolean }).focus);
  if (viewport.zoom < READABLE.zoom && cy.nodes().length <= READABLE.actors && focus.nonempty()) {
    const { x1, y1, w, h } = focus.boundingBox({});
    viewport.zoom = READABLE.zoom;
    viewport.pan.x = cy.width() / 2 - READABLE.zoom * (x1 + w / 2);
    viewport.pan.y = cy.height() / 2 - READABLE.zoom * (y1 + h / 2);
  }
  go(cy, viewport, motion);
}

/** Moves elements that stand outside the canvas just into it. */
export function panInto(cy: Core, elements: CollectionReturnValue, motion: number): void {
  if (elements.empty()) return;
  const { x1, x2, y1, y2 } = elements.renderedBoundingBox({});
  const pan = cy.pan();
  const x = shift(x1, x2, cy.width());
  const y = shift(y1, y2, cy.height());
  if (x !== 0 || y !== 0) go(cy, { zoom: cy.zoom(), pan: { x: pan.x + x, y: pan.y + y } }, motion);
}

const MARGIN = 24;

/** How far a stretch must move to lie within the room; one that is longer than the room is centred. */
function shift(start: number, end: number, room: number): number {
  if (end - start > room - 2 * MARGIN) return room / 2 - (start + end) / 2;
  if (start < MARGIN) return MARGIN - start;
  return end > room - MARGIN ? room - MARGIN - end : 0;
}

/** Zooms about the middle of the canvas. */
export function zoomBy(cy: Core, factor: number): void {
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
