import { arrowShape } from '../encoding.ts';
import { directionAt, pointAt } from '../overlay/curve.ts';
import { type Area, clipSegment } from './area.ts';
import type { Stroke } from './figures.ts';

/** Lays the path of what an area shows of a line; it ends `short` of where its curve ends. */
export function traceLine(pen: CanvasRenderingContext2D, stroke: Stroke, short: number, area: Area): void {
  const { from, control, to } = stroke.curve;
  const length = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const end = {
    x: to.x - ((to.x - control.x) / length) * short,
    y: to.y - ((to.y - control.y) / length) * short,
  };
  if (stroke.bend === 0) {
    const period = stroke.dash?.reduce((sum, part) => sum + part, 0) ?? 0;
    const part = clipSegment(from, end, area, period);
    if (!part) return;
    pen.moveTo(part[0].x, part[0].y);
    pen.lineTo(part[1].x, part[1].y);
  } else {
    pen.moveTo(from.x, from.y);
    pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  }
}

/** How far the line ends before the tip of its head, so that a broad line does not show beside it. */
export function gapOf({ quad, width, arrow }: Stroke): number {
  const shape = arrowShape(quad);
  if (shape === 'circle') return 0;
  return width * arrow * 2 * (shape === 'vee' ? 0.525 : 1);
}

function headSize({ width, arrow }: Stroke): number {
  return Math.max((width * 13.37) ** 0.9, 29) * arrow;
}

const HEADS = {
  triangle: [-0.15, -0.3, 0, 0, 0.15, -0.3],
  vee: [-0.15, -0.3, 0, 0, 0.15, -0.3, 0, -0.15],
  tee: [-0.15, 0, -0.15, -0.1, 0.15, -0.1, 0.15, 0],
} as const;

/** Traces a figure whose tip is at the origin and which looks along its second axis. */
function traceFigure(
  pen: CanvasRenderingContext2D,
  points: readonly number[],
  at: { x: number; y: number },
  along: { x: number; y: number },
  size: number,
): void {
  for (let index = 0; index < points.length; index += 2) {
    const side = points[index]! * size;
    const ahead = points[index + 1]! * size;
    const x = at.x - along.y * side + along.x * ahead;
    const y = at.y + along.x * side + along.y * ahead;
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

/** Lays the path of the head of a line. */
export function traceHead(pen: CanvasRenderingContext2D, stroke: Stroke): void {
  const { curve, quad } = stroke;
  const size = headSize(stroke);
  const shape = arrowShape(quad);
  const along = directionAt(curve, 1);
  if (shape !== 'circle') {
    traceFigure(pen, HEADS[shape], curve.to, along, size);
    return;
  }
  const radius = 0.15 * size;
  const x = curve.to.x - along.x * radius;
  const y = curve.to.y - along.y * radius;
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Lays the path of the bar across the middle of a line that denies. */
export function traceBar(pen: CanvasRenderingContext2D, stroke: Stroke): void {
  traceFigure(pen, HEADS.tee, pointAt(stroke.curve, 0.5), directionAt(stroke.curve, 0.5), headSize(stroke));
}
