import { KIND_FIGURES, type KindShape } from '../../ui/kind-figures.ts';
import { DIMMED } from '../encoding.ts';
import { opacityOf } from '../opacity.ts';
import type { Palette } from '../palette.ts';
import type { Disc } from './figures.ts';

/** The outline of a shape with a side, round the origin. */
export type OutlineOf = (shape: KindShape, side: number) => Path2D;

const glyphs = new Map<string, Path2D>();

function glyphOf({ kind }: Disc): Path2D {
  const glyph = glyphs.get(kind) ?? new Path2D(KIND_FIGURES[kind].glyph);
  glyphs.set(kind, glyph);
  return glyph;
}

function underlayOf({ node }: Disc): number {
  if (['selected', 'pressed', 'chosen'].some(name => node.hasClass(name))) return 0.16;
  return node.hasClass('lit') ? 0.08 : 0;
}

function borderOf(disc: Disc, palette: Palette): [number, string] {
  if (disc.node.hasClass('chosen')) return [3, palette.ink];
  if (disc.end) return [2.5, palette.ink];
  return [1.5, disc.focus ? palette.ink : palette.ink2];
}

function paintDisc(pen: CanvasRenderingContext2D, disc: Disc, palette: Palette, outlineOf: OutlineOf): void {
  const side = 2 * disc.radius;
  const outline = outlineOf(disc.shape, side);
  const opacity = opacityOf(disc.node);
  const underlay = underlayOf(disc);
  const [width, colour] = borderOf(disc, palette);
  pen.save();
  pen.translate(disc.x, disc.y);
  if (underlay > 0) {
    pen.globalAlpha = underlay * opacity;
    pen.fillStyle = palette.ink;
    pen.fill(outlineOf(disc.shape === 'ellipse' ? 'ellipse' : 'round-rectangle', side + 14));
  }
  pen.globalAlpha = opacity;
  pen.fillStyle = disc.focus ? palette.ink : palette.paper;
  pen.fill(outline);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  if (disc.candidate) pen.setLineDash([4, 2]);
  pen.stroke(outline);
  pen.setLineDash([]);
  pen.translate(-side / 4, -side / 4);
  pen.scale(side / 48, side / 48);
  pen.lineWidth = 1.75;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = disc.focus ? palette.inv : palette.ink2;
  pen.stroke(glyphOf(disc));
  pen.restore();
}

function traceDisc(pen: CanvasRenderingContext2D, { x, y, radius, square }: Disc): void {
  if (square) pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** Nodes as seen from far: their outlines alone, no thinner than the screen shows. */
function paintPlain(
  pen: CanvasRenderingContext2D,
  discs: readonly Disc[],
  palette: Palette,
  zoom: number,
): void {
  pen.strokeStyle = palette.ink2;
  pen.lineWidth = Math.max(1.5, 0.8 / zoom);
  for (const opacity of [DIMMED.node, 1])
    for (const focus of [false, true]) {
      pen.globalAlpha = opacity;
      pen.fillStyle = focus ? palette.ink : palette.paper;
      pen.beginPath();
      for (const disc of discs)
        if (disc.focus === focus && opacityOf(disc.node) === opacity) traceDisc(pen, disc);
      pen.fill();
      pen.stroke();
    }
}

/** Paints nodes as DESIGN says; plain ones have neither shape nor glyph, except those that are marked. */
export function paintDiscs(
  pen: CanvasRenderingContext2D,
  discs: readonly Disc[],
  palette: Palette,
  zoom: number,
  isPlain: boolean,
  outlineOf: OutlineOf,
): void {
  const full = isPlain ? discs.filter(disc => underlayOf(disc) > 0) : discs;
  if (isPlain) paintPlain(pen, discs, palette, zoom);
  for (const disc of full) paintDisc(pen, disc, palette, outlineOf);
  pen.globalAlpha = 1;
}
