import type { Core, NodeSingular } from 'cytoscape';
import { type PointerEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { Palette } from './palette.ts';

const SIZE = { width: 120, height: 84, margin: 6 } as const;
/** Of more nodes than these each has a pixel of the map; larger they would run together. */
const MANY_NODES = 400;

/** The graph as the map shows it: how it lies in the map, and its picture. */
type Chart = { bounds: Bounds; scale: number; x: number; y: number; picture: HTMLCanvasElement };
type Bounds = { x1: number; y1: number; x2: number; y2: number };

/** The smallest box round the middles of all nodes. */
function boundsOf(nodes: NodeSingular[]): Bounds {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of nodes) {
    const { x, y } = node.position();
    bounds.x1 = Math.min(bounds.x1, x);
    bounds.x2 = Math.max(bounds.x2, x);
    bounds.y1 = Math.min(bounds.y1, y);
    bounds.y2 = Math.max(bounds.y2, y);
  }
  return bounds;
}

/** Draws the map of the graph. It serves until a node is moved, added or removed: panning moves the frame alone. */
function toChart(cy: Core, palette: Palette): Chart {
  const nodes = cy.nodes().toArray() as NodeSingular[];
  const bounds = boundsOf(nodes);
  const { x1, y1, x2, y2 } = bounds;
  const room = { width: SIZE.width - 2 * SIZE.margin, height: SIZE.height - 2 * SIZE.margin };
  const scale = Math.min(room.width / Math.max(x2 - x1, 1), room.height / Math.max(y2 - y1, 1));
  const x = (SIZE.width - scale * (x1 + x2)) / 2;
  const y = (SIZE.height - scale * (y1 + y2)) / 2;
  const picture = document.createElement('canvas');
  const pen = fitToScreen(picture);
  if (pen) pen.fillStyle = palette.ink2;
  for (const node of nodes) {
    const { x: nx, y: ny } = node.position();
    const side = Math.max(MANY_NODES < nodes.length ? 1 : 2, (node.data('diameter') as number) * scale);
    pen?.fillRect(x + scale * nx - side / 2, y + scale * ny - side / 2, side, side);
  }
  return { bounds, scale, x, y, picture };
}

/** Whether some of the graph lies outside the canvas. */
function exceeds(cy: Core, { x1, y1, x2, y2 }: Bounds): boolean {
  if (x1 > x2 || cy.width() === 0) return false;
  const view = cy.extent();
  return x1 < view.x1 || x2 > view.x2 || y1 < view.y1 || y2 > view.y2;
}

function fitToScreen(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = SIZE.width * ratio;
  canvas.height = SIZE.height * ratio;
  const pen = canvas.getContext('2d');
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}

function paint(cy: Core, canvas: HTMLCanvasElement, { picture, scale, x, y }: Chart, palette: Palette): void {
  const pen = fitToScreen(canvas);
  if (!pen) return;
  pen.drawImage(picture, 0, 0, SIZE.width, SIZE.height);
  const view = cy.extent();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.strokeRect(x + scale * view.x1, y + scale * view.y1, scale * view.w, scale * view.h);
}

/** The whole graph small, with the part that is on screen; only while there is more than that. */
export function Minimap({ cy, palette }: { cy: Core; palette: Palette }): ReactElement | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let frame = 0;
    const update = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (cy.destroyed()) return;
        chart.current ??= toChart(cy, palette);
        setShown(exceeds(cy, chart.current.bounds));
        if (canvas.current) paint(cy, canvas.current, chart.current, palette);
      });
    };
    const change = (): void => {
      chart.current = null;
      update();
    };
    cy.on('viewport resize', update);
    cy.on('add remove position', change);
    change();
    return () => {
      cancelAnimationFrame(frame);
      cy.off('viewport resize', update);
      cy.off('add remove position', change);
    };
  }, [cy, palette]);
  useEffect(() => {
    if (isShown && canvas.current && chart.current) paint(cy, canvas.current, chart.current, palette);
  }, [isShown, cy, palette]);
  if (!isShown) return null;
  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 0 || !chart.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = chart.current;
    const zoom = cy.zoom();
    cy.pan({
      x: cy.width() / 2 - (zoom * (event.clientX - box.left - x)) / scale,
      y: cy.height() / 2 - (zoom * (event.clientY - box.top - y)) / scale,
    });
  };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the same is done with fit and the arrows
    <canvas
      ref={canvas}
      className="graph-minimap"
      aria-hidden="true"
      onPointerDown={goTo}
      onPointerMove={goTo}
      style={{ width: SIZE.width, height: SIZE.height }}
    />
  );
}
