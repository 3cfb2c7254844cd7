import type { BoundingBox12, Core } from 'cytoscape';
import type { GraphTarget } from '../graph-model.ts';
import type { Point } from '../layout/field.ts';
import { isMoving } from '../many/many.ts';
import type { Palette } from '../palette.ts';
import { type Box, contains } from './box.ts';
import { paintScene } from './paint.ts';
import type { MeasureText, SceneInput } from './parts.ts';
import { isWithinScene, type Scene, toScene } from './scene.ts';

export type OverlayLook = SceneInput & { palette: Palette; ring: GraphTarget | null };

export type Overlay = {
  /** Paints again with another look. */
  show(look: OverlayLook): void;
  /** The boxes of all labels, in the coordinates of the graph. */
  labelBoxes(): Box[];
  /** The actor whose pill of hidden neighbours is at a point of the canvas, if any. */
  pillAt(point: Point): string | null;
  undo(): void;
};

/** A ruler that remembers; texts of a graph are few and are asked for again with every zoom. */
function createMeasure(pen: CanvasRenderingContext2D): MeasureText {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      pen.font = font;
      width = pen.measureText(text).width;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}

/** Keeps a canvas over the graph painted with what Cytoscape does not draw: labels, tallies, pills, the focus ring. */
export function bindOverlay(cy: Core, canvas: HTMLCanvasElement, first: OverlayLook): Overlay {
  const pen = canvas.getContext('2d')!;
  const measure = createMeasure(pen);
  let look = first;
  let scene: Scene | null = null;
  let sceneZoom = 0;
  let sceneExtent: BoundingBox12 | null = null;

  const forget = (): void => {
    scene = null;
  };
  const isCurrent = (): boolean =>
    scene !== null &&
    cy.zoom() === sceneZoom &&
    sceneExtent !== null &&
    isWithinScene(cy, sceneExtent, cy.extent());
  const current = (): Scene => {
    if (scene && isCurrent()) return scene;
    sceneZoom = cy.zoom();
    sceneExtent = cy.extent();
    scene = toScene(cy, look, measure);
    return scene;
  };
  const paint = (): void => {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(cy.width() * ratio);
    const height = Math.round(cy.height() * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const pan = cy.pan();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
    // Labels of a large graph come back when the view is at rest: to place them takes longer than a frame.
    if (isMoving(cy) && (!scene || cy.zoom() !== sceneZoom)) return;
    paintScene(pen, cy, isMoving(cy) ? scene! : current(), look);
  };
  cy.on('add remove data position', forget);
  cy.on('render', paint);

  return {
    show(next) {
      look = next;
      forget();
      paint();
    },
    labelBoxes() {
      const { labels } = current();
      const zoom = cy.zoom();
      return labels.map(({ x, y, width, height }) => ({
        x: x / zoom,
        y: y / zoom,
        width: width / zoom,
        height: height / zoom,
      }));
    },
    pillAt(point) {
      const pan = cy.pan();
      const at = { x: point.x - pan.x, y: point.y - pan.y };
      const hit = scene?.pills.find(pill =>
        contains({ ...pill, width: Math.max(24, pill.width), height: Math.max(24, pill.height) }, at),
      );
      return hit?.slug ?? null;
    },
    undo() {
      cy.off('add remove data position', forget);
      cy.off('render', paint);
    },
  };
}
