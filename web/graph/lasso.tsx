import type { Core } from 'cytoscape';
import { type PointerEvent, type ReactElement, useEffect, useState } from 'react';
import type { Point } from './layout/field.ts';
import { isInside } from './polygon.ts';

export type LassoProps = {
  cy: Core;
  /** The actors within the outline that was drawn; it may be none. */
  onChoose(slugs: string[]): void;
  /** It was put away without a choice. */
  onCancel(): void;
};

function pointOf(event: PointerEvent<Element>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Actors whose middle lies within an outline in pixels of the canvas. */
function actorsWithin(cy: Core, outline: readonly Point[]): string[] {
  return cy
    .nodes()
    .filter(node => isInside(node.renderedPosition(), outline))
    .map(node => node.id());
}

/** Lies over the graph and takes one outline drawn by hand. Escape puts it away. */
export function Lasso({ cy, onChoose, onCancel }: LassoProps): ReactElement {
  const [outline, setOutline] = useState<Point[]>([]);
  useEffect(() => {
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onCancel();
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [onCancel]);
  return (
    <svg
      className="graph-lasso"
      aria-hidden="true"
      data-testid="lasso"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setOutline([pointOf(event)]);
      }}
      onPointerMove={event => {
        if (event.buttons === 0) return;
        const point = pointOf(event);
        setOutline(points => [...points, point]);
      }}
      onPointerUp={() => {
        if (outline.length > 2) onChoose(actorsWithin(cy, outline));
        else onCancel();
      }}
      onPointerCancel={onCancel}
    >
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
