import { arrowShape } from '../encoding.ts';
import { opacityOf } from '../opacity.ts';
import { directionAt, pointAt } from '../overlay/curve.ts';
import type { Palette } from '../palette.ts';
import { type Area, clipSegment } from './area.ts';
import type { Stroke } from './figures.ts';

/** So many strokes share a path: more cost the browser more than they save, for it fills them as one figure. */
const TOGETHER = 48;

/** So many thin lines would cover what lies below them. */
const PLAIN_OPACITY = 0.7;

/** Dots that stand nearer, in pixels of the screen, run together to a line that is paler by so much. */
const NEAREST_DOTS = 2.5;
const BLURRED_DOTS = 0.5;

/** What a group of strokes has in common. */
type Look = {
  colour: string;
  width: number;
  dash: number[];
  cap: CanvasLineCap;
  opacity: number;
  /** How pale the line is beside its head. */
  pale: number;
};

function colourOf({ denial, quad }: Stroke, palette: Palette): string {
  return denial ? palette.ink : palette.quads[quad].line;
}

function lookOf(stroke: Stroke, palette: Palette, zoom: number, isPlain: boolean): Look {
  const colour = colourOf(stroke, palette);
  const opacity = opacityOf(stroke.edge);
  // From far a line is as thin as the screen can show it; widths that look alike are one.
  if (isPlain) {
    const width = Math.max(1, Math.round(stroke.width * zoom * 4)) / 4 / zoom;
    return { colour, width, dash: [], cap: 'butt', opacity, pale: PLAIN_OPACITY };
  }
  const { width, dash = [], dotted } = stroke;
  if (dotted && dash[1]! * zoom < NEAREST_DOTS)
    return { colour, width, dash: [], cap: 'butt', opacity, pale: BLURRED_DOTS };
  return { colour, width, dash, cap: dotted ? 'round' : 'butt', opacity, pale: 1 };
}

function group(strokes: readonly Stroke[], look: (stroke: Stroke) => Look): [Look, Stroke[]][] {
  const groups = new Map<string, [Look, Stroke[]]>();
  for (const stroke of strokes) {
    const own = look(stroke);
    const key = `${own.opacity} ${own.pale} ${own.colour} ${own.width} ${own.dash}`;
    const known = groups.get(key);
    if (known) known[1].push(stroke);
    else groups.set(key, [own, [stroke]]);
  }
  // What is dimmed lies below.
  return [...groups.values()].sort(([a], [b]) => a.opacity - b.opacity);
}

function trace(pen: CanvasRenderingContext2D, stroke: Stroke, short: number, area: Area): void {
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
function gapOf({ quad, width, arrow }: Stroke): number {
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

function traceHead(pen: CanvasRenderingContext2D, stroke: Stroke): void {
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

function inChunks(strokes: readonly Stroke[], paint: (chunk: readonly Stroke[]) => void): void {
  for (let from = 0; from < strokes.length; from += TOGETHER) paint(strokes.slice(from, from + TOGETHER));
}

function paintLit(
  pen: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  palette: Palette,
  area: Area,
): void {
  pen.lineCap = 'round';
  pen.globalAlpha = 0.16;
  for (const stroke of strokes) {
    if (!stroke.edge.hasClass('selected') && !stroke.edge.hasClass('lit')) continue;
    pen.strokeStyle = palette.quads[stroke.quad].line;
    pen.lineWidth = stroke.width + 14;
    pen.beginPath();
    trace(pen, stroke, 0, area);
    pen.stroke();
  }
}

/** Paints what an area shows of lines, in full or plain: without the dashes, heads and bars that nobody could see. */
export function paintStrokes(
  pen: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  palette: Palette,
  zoom: number,
  isPlain: boolean,
  area: Area,
): void {
  paintLit(pen, strokes, palette, area);
  for (const [look, own] of group(strokes, stroke => lookOf(stroke, palette, zoom, isPlain))) {
    pen.globalAlpha = look.opacity * look.pale;
    pen.strokeStyle = look.colour;
    pen.fillStyle = look.colour;
    pen.lineWidth = look.width;
    pen.lineCap = look.cap;
    pen.setLineDash(look.dash);
    inChunks(own, chunk => {
      pen.beginPath();
      for (const stroke of chunk) trace(pen, stroke, isPlain ? 0 : gapOf(stroke), area);
      pen.stroke();
    });
    if (isPlain) continue;
    pen.globalAlpha = look.opacity;
    inChunks(own, chunk => {
      pen.beginPath();
      for (const stroke of chunk) {
        traceHead(pen, stroke);
        if (!stroke.denial) continue;
        traceFigure(
          pen,
          HEADS.tee,
          pointAt(stroke.curve, 0.5),
          directionAt(stroke.curve, 0.5),
          headSize(stroke),
        );
      }
      pen.fill();
    });
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
