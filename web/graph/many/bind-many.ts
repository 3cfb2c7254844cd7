import type { Core } from 'cytoscape';
import type { Palette } from '../palette.ts';
import { bindFigures, type HeldFigures } from './held-figures.ts';
import { createRest, isMany, isMoving } from './many.ts';
import { nearestFigure } from './nearest.ts';
import type { OutlineOf } from './paint-discs.ts';
import { createPicture, type Look } from './picture.ts';
import { type CanvasRenderer, findRenderer } from './renderer.ts';

/** Cytoscape's own outlines, kept: there are few shapes and few sizes. */
function outlinesOf(renderer: CanvasRenderer): OutlineOf {
  const known = new Map<string, Path2D>();
  return (shape, side) => {
    const key = `${shape} ${side}`;
    let outline = known.get(key);
    if (!outline) {
      outline = new Path2D();
      renderer.nodeShapes[shape]!.draw(outline, 0, 0, side, side, 'auto');
      known.set(key, outline);
    }
    return outline;
  };
}

function lookOf(cy: Core, renderer: CanvasRenderer): Look {
  return {
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    width: cy.width(),
    height: cy.height(),
    ratio: renderer.getPixelRatio(),
  };
}

/** What finds elements by a place, without asking each for its style. */
function finders(
  cy: Core,
  figures: HeldFigures,
): Pick<CanvasRenderer, 'findNearestElements' | 'getAllInBox' | 'getCachedZSortedEles'> {
  return {
    findNearestElements(x, y, _interactive, isTouch) {
      const reach = { node: (isTouch ? 8 : 2) / cy.zoom(), line: (isTouch ? 24 : 8) / cy.zoom() };
      const found = nearestFigure(figures.all(), { x, y }, reach);
      if (!found) return [];
      return 'node' in found ? [found.node] : [found.edge];
    },
    getAllInBox: (x1, y1, x2, y2) =>
      figures
        .all()
        .discs.filter(
          ({ x, y }) =>
            Math.abs(2 * x - x1 - x2) <= Math.abs(x2 - x1) && Math.abs(2 * y - y1 - y2) <= Math.abs(y2 - y1),
        )
        .map(({ node }) => node),
    // Sorted, to draw them, they would all be styled first: and be asked for with every release of the pointer.
    getCachedZSortedEles: () => cy.elements().toArray(),
  };
}

/** Draws a frame: the picture of what rests, above it what is dragged, above that the box that is drawn. */
function drawFrame(
  cy: Core,
  renderer: CanvasRenderer,
  picture: ReturnType<typeof createPicture>,
  figures: HeldFigures,
): void {
  const look = lookOf(cy, renderer);
  const clear = (pen: CanvasRenderingContext2D): void => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, renderer.canvasWidth, renderer.canvasHeight);
  };
  const penOf = (layer: number): CanvasRenderingContext2D => {
    const pen = renderer.data.contexts[layer]!;
    clear(pen);
    renderer.data.canvasNeedsRedraw[layer] = false;
    return pen;
  };
  picture.show(penOf(renderer.NODE), look, figures.resting, isMoving(cy));
  const above = penOf(renderer.DRAG);
  const dragged = figures.dragged();
  if (dragged) picture.add(above, look, dragged);
  renderer.drawSelectionRectangle({}, pen => {
    const { zoom, pan, ratio } = look;
    clear(pen);
    pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
  });
}

/** The same functions, each of which gives way to the renderer's own for a graph of fewer lines. */
function forMany<T extends object>(cy: Core, own: T, renderer: T): T {
  const pairs = Object.entries(own).map(([name, many]) => {
    const few = (renderer as Record<string, unknown>)[name] as (...given: unknown[]) => unknown;
    const either = (...given: unknown[]): unknown =>
      isMany(cy) ? (many as typeof few)(...given) : few.apply(renderer, given);
    return [name, either] as const;
  });
  return Object.fromEntries(pairs) as T;
}

/**
 * Paints a graph of many lines itself, and finds what is under the pointer. Cytoscape works out the style of each
 * element and keeps pictures of them: with thousands that takes seconds, and nothing of it can be seen at the size
 * at which so many fit the screen. A graph of fewer lines is left to Cytoscape.
 */
export function bindMany(cy: Core, palette: Palette): () => void {
  const renderer = findRenderer(cy);
  if (!renderer) return () => {};
  const { render, findNearestElements, getAllInBox, getCachedZSortedEles, beforeRenderCallbacks } = renderer;
  const picture = createPicture(palette, outlinesOf(renderer));
  const figures = bindFigures(cy, picture.forget);
  const redraw = (): void => {
    renderer.redrawHint('eles', true);
    renderer.redraw();
  };
  const rest = createRest(cy, redraw);
  const move = (): void => {
    if (isMany(cy)) rest.move();
  };
  cy.on('class', picture.forget);
  cy.on('viewport', move);

  Object.assign(renderer, forMany(cy, finders(cy, figures), renderer));
  renderer.render = options => {
    if (!isMany(cy) || options?.forcedContext) {
      render.call(renderer, options);
      return;
    }
    drawFrame(cy, renderer, picture, figures);
    cy.emit('render');
  };
  // What else Cytoscape does before a frame serves its own drawing, except moving what is animated.
  renderer.beforeRenderCallbacks = beforeRenderCallbacks.map(task =>
    task.priority >= renderer.beforeRenderPriorities.animations
      ? task
      : {
          priority: task.priority,
          fn: (willDraw, time) => {
            if (!isMany(cy)) task.fn(willDraw, time);
          },
        },
  );
  return () => {
    rest.stop();
    figures.undo();
    Object.assign(renderer, { render, findNearestElements, getAllInBox, getCachedZSortedEles });
    renderer.beforeRenderCallbacks = beforeRenderCallbacks;
    cy.off('class', picture.forget);
    cy.off('viewport', move);
    if (!cy.destroyed()) redraw();
  };
}
