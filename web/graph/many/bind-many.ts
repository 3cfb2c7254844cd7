import type { Core, EventObject } from 'cytoscape';
import type { Palette } from '../palette.ts';
import { type Figures, toFigures } from './figures.ts';
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
  let figures: Figures | null = null;
  /** The nodes that the reader drags, with their lines, by id. */
  let held = cy.collection();

  const current = (): Figures => {
    figures ??= toFigures(cy);
    return figures;
  };
  const resting = (): Figures =>
    held.empty()
      ? current()
      : {
          discs: current().discs.filter(({ node }) => !held.has(node)),
          strokes: current().strokes.filter(({ edge }) => !held.has(edge)),
        };
  const redraw = (): void => {
    renderer.redrawHint('eles', true);
    renderer.redraw();
  };
  const rest = createRest(cy, redraw);

  const forget = (): void => {
    figures = null;
    picture.forget();
  };
  const change = (event: EventObject): void => {
    if (!held.has(event.target)) forget();
  };
  const dress = (): void => picture.forget();
  const move = (): void => {
    if (isMany(cy)) rest.move();
  };
  const hold = (event: EventObject): void => {
    held = held.union(event.target).union(event.target.connectedEdges());
    picture.forget();
  };
  const free = (): void => {
    held = cy.collection();
    forget();
  };

  renderer.render = options => {
    if (!isMany(cy) || options?.forcedContext) {
      render.call(renderer, options);
      return;
    }
    const { width, height } = { width: cy.width(), height: cy.height() };
    const look: Look = {
      zoom: cy.zoom(),
      pan: { ...cy.pan() },
      width,
      height,
      ratio: renderer.getPixelRatio(),
    };
    for (const layer of [renderer.NODE, renderer.DRAG]) {
      const pen = renderer.data.contexts[layer]!;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, renderer.canvasWidth, renderer.canvasHeight);
      renderer.data.canvasNeedsRedraw[layer] = false;
    }
    picture.show(renderer.data.contexts[renderer.NODE]!, look, resting, isMoving(cy));
    if (held.nonempty()) picture.add(renderer.data.contexts[renderer.DRAG]!, look, toFigures(cy, held));
    renderer.drawSelectionRectangle({}, pen => {
      const { zoom, pan, ratio } = look;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, renderer.canvasWidth, renderer.canvasHeight);
      pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
    });
    cy.emit('render');
  };
  renderer.findNearestElements = (x, y, interactive, isTouch) => {
    if (!isMany(cy)) return findNearestElements.call(renderer, x, y, interactive, isTouch);
    const reach = { node: (isTouch ? 8 : 2) / cy.zoom(), line: (isTouch ? 24 : 8) / cy.zoom() };
    const found = nearestFigure(current(), { x, y }, reach);
    if (!found) return [];
    return 'node' in found ? [found.node] : [found.edge];
  };
  renderer.getAllInBox = (x1, y1, x2, y2) => {
    if (!isMany(cy)) return getAllInBox.call(renderer, x1, y1, x2, y2);
    return current()
      .discs.filter(
        ({ x, y }) =>
          Math.abs(2 * x - x1 - x2) <= Math.abs(x2 - x1) && Math.abs(2 * y - y1 - y2) <= Math.abs(y2 - y1),
      )
      .map(({ node }) => node);
  };
  // Sorted, to draw them, they would all be styled first: and be asked for with every release of the pointer.
  renderer.getCachedZSortedEles = again =>
    isMany(cy) ? cy.elements().toArray() : getCachedZSortedEles.call(renderer, again);
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

  cy.on('add remove data position', change);
  cy.on('class', dress);
  cy.on('viewport', move);
  cy.on('grab', hold);
  cy.on('free', free);
  return () => {
    rest.stop();
    Object.assign(renderer, { render, findNearestElements, getAllInBox, getCachedZSortedEles });
    renderer.beforeRenderCallbacks = beforeRenderCallbacks;
    cy.off('add remove data position', change);
    cy.off('class', dress);
    cy.off('viewport', move);
    cy.off('grab', hold);
    cy.off('free', free);
    if (!cy.destroyed()) redraw();
  };
}
