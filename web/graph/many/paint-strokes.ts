import { opacityOf } from '../opacity.ts';
import type { Palette } from '../palette.ts';
import type { Area } from './area.ts';
import type { Stroke } from './figures.ts';
import { gapOf, traceBar, traceHead, traceLine } from './trace.ts';

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
    traceLine(pen, stroke, 0, area);
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
      for (const stroke of chunk) traceLine(pen, stroke, isPlain ? 0 : gapOf(stroke), area);
      pen.stroke();
    });
    if (isPlain) continue;
    pen.globalAlpha = look.opacity;
    inChunks(own, chunk => {
      pen.beginPath();
      for (const stroke of chunk) {
        traceHead(pen, stroke);
        if (stroke.denial) traceBar(pen, stroke);
      }
      pen.fill();
    });
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
