import type { Core } from 'cytoscape';
import { type PointerEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { Palette } from './palette.ts';

const SIZE = { width: 120, height: 84, margin: 6 } as const;

type Frame = { scale: number; x: number; y: number };

/** The smallest box round the middles of all nodes. */
function boundsOf(cy: Core): { x1: number; y1: number; x2: number; y2: number } {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of cy.nodes().toArray()) {
    const { x, y } = node.position();
    bounds.x1 = Math.min(bounds.x1, x);
    bounds.x2 = Math.max(bounds.x2, x);
    bounds.y1 = Math.min(bounds.y1, y);
    bounds.y2 = Math.max(bounds.y2, y);
  }
  return bounds;
}

/** How the graph lies in the map. */
function frameOf(cy: Core): Frame {
  const { x1, y1, x2, y2 } = boundsOf(cy);
  const room = { width: SIZE.width - 2 * SIZE.margin, height: SIZE.height - 2 * SIZE.margin };
  const scale = Math.min(room.width / Math.max(x2 - x1, 1), room.height / Math.max(y2 - y1, 1));
  return {
    scale,
    x: (SIZE.width - scale * (x1 + x2)) / 2,
    y: (SIZE.height - scale * (y1 + y2)) / 2,
  };
}

/** Whether some of the graph lies outside the canvas. */
function exceeds(cy: Core): boolean {
  if (cy.nodes().empty() || cy.width() === 0) return false;
  const view = cy.extent();
  const { x1, x2, y1, y2 } = boundsOf(cy);
  return x1 < view.x1 || x2 > view.x2 || y1 < view.y1 || y2 > view.y2;
}

function paint(cy: Core, canvas: HTMLCanvasElement, palette: Palette): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = SIZE.width * ratio;
  canvas.height = SIZE.height * ratio;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { scale, x, y } = frameOf(cy);
  pen.fillStyle = palette.ink2;
  for (const node of cy.nodes().toArray()) {
    const { x: nx, y: ny } = node.position();
    const side = Math.max(2, (node.data('diameter') as number) * scale);
    pen.fillRect(x + scale * nx - side / 2, y + scale * ny - side / 2, side, side);
  }
  const view = cy.extent();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.strokeRect(x + scale * view.x1, y + scale * view.y1, scale * view.w, scale * view.h);
}

/** The whole graph small, with the part that is on screen; only while there is more than that. */
export function Minimap({ cy, palette }: { cy: Core; palette: Palette }): ReactElement | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let frame = 0;
    const update = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (cy.destroyed()) return;
        setShown(exceeds(cy));
        if (canvas.current) paint(cy, canvas.current, palette);
      });
    };
    cy.on('viewport add remove position resize', update);
    update();
    return () => {
      cancelAnimationFrame(frame);
      cy.off('viewport add remove position resize', update);
    };
  }, [cy, palette]);
  useEffect(() => {
    if (isShown && canvas.current) paint(cy, canvas.current, palette);
  }, [isShown, cy, palette]);
  if (!isShown) return null;
  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = frameOf(cy);
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
