import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';

type Task = { fn(willDraw: boolean, time: number): void; priority: number };

/**
 * What is used of the renderer by which Cytoscape draws on a canvas. Its types do not name it (3.34.4, pinned);
 * Cytoscape's own WebGL drawing is put over the same functions of the same object.
 */
export type CanvasRenderer = {
  data: { contexts: CanvasRenderingContext2D[]; canvasNeedsRedraw: boolean[] };
  NODE: number;
  DRAG: number;
  canvasWidth: number;
  canvasHeight: number;
  beforeRenderCallbacks: Task[];
  beforeRenderPriorities: { animations: number };
  nodeShapes: Record<
    string,
    { draw(path: Path2D, x: number, y: number, w: number, h: number, r: 'auto'): void }
  >;
  getPixelRatio(): number;
  getCachedZSortedEles(again?: boolean): (NodeSingular | EdgeSingular)[];
  redrawHint(group: 'eles', isNeeded: boolean): void;
  redraw(): void;
  render(options?: { forcedContext?: CanvasRenderingContext2D }): void;
  drawSelectionRectangle(options: object, transform: (pen: CanvasRenderingContext2D) => void): void;
  findNearestElements(
    x: number,
    y: number,
    interactive: boolean,
    isTouch: boolean,
  ): (NodeSingular | EdgeSingular)[];
  getAllInBox(x1: number, y1: number, x2: number, y2: number): (NodeSingular | EdgeSingular)[];
};

/** The renderer of an instance; null where it draws on no canvas. */
export function findRenderer(cy: Core): CanvasRenderer | null {
  const renderer = (cy as unknown as { renderer(): Partial<CanvasRenderer> }).renderer();
  return renderer.drawSelectionRectangle ? (renderer as CanvasRenderer) : null;
}
