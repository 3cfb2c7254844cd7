import type { Point } from '../layout/field.ts';
import type { Palette } from '../palette.ts';
import type { Area } from './area.ts';
import type { Figures } from './figures.ts';
import { type OutlineOf, paintDiscs } from './paint-discs.ts';
import { paintStrokes } from './paint-strokes.ts';

/** Where the canvas looks; the sides are of the canvas, in pixels of the screen. */
export type Look = { zoom: number; pan: Point; width: number; height: number; ratio: number };

/** From so far away that a head of a line has less than ten pixels, lines and nodes are painted plain. */
const PLAIN = 0.3;
/** Share of the sides by which the picture is larger than the canvas, so that there is something to move in. */
const SPARE = 0.2;

/** Room beside a node's middle and a line's curve for all that is drawn of it. */
const ROOM = 48;

function meets(area: Area, x1: number, y1: number, x2: number, y2: number): boolean {
  return x2 > area.x1 && x1 < area.x2 && y2 > area.y1 && y1 < area.y2;
}

/** The figures that an area shows some of. */
function figuresIn({ discs, strokes }: Figures, area: Area): Figures {
  return {
    discs: discs.filter(({ x, y }) => meets(area, x, y, x, y)),
    strokes: strokes.filter(({ x1, y1, x2, y2 }) => meets(area, x1, y1, x2, y2)),
  };
}

function areaOf({ zoom, pan, width, height }: Look, spare: number): Area {
  return {
    x1: (-spare * width - pan.x) / zoom - ROOM,
    y1: (-spare * height - pan.y) / zoom - ROOM,
    x2: ((1 + spare) * width - pan.x) / zoom + ROOM,
    y2: ((1 + spare) * height - pan.y) / zoom + ROOM,
  };
}

function paintFigures(
  pen: CanvasRenderingContext2D,
  figures: Figures,
  area: Area,
  palette: Palette,
  zoom: number,
  outlineOf: OutlineOf,
): void {
  const { discs, strokes } = figures;
  paintStrokes(pen, strokes, palette, zoom, zoom < PLAIN, area);
  paintDiscs(pen, discs, palette, zoom, zoom < PLAIN, outlineOf);
}

/**
 * A graph painted once and shown again: moved and stretched while the reader pans and zooms, painted anew when the
 * view has come to rest or the graph has changed.
 */
export function createPicture(palette: Palette, outlineOf: OutlineOf) {
  const canvas = document.createElement('canvas');
  const own = canvas.getContext('2d')!;
  let painted: Look | null = null;

  function paint(look: Look, figures: Figures): void {
    const { zoom, pan, width, height, ratio } = look;
    const area = areaOf(look, SPARE);
    canvas.width = Math.round(width * ratio * (1 + 2 * SPARE));
    canvas.height = Math.round(height * ratio * (1 + 2 * SPARE));
    own.setTransform(
      zoom * ratio,
      0,
      0,
      zoom * ratio,
      (pan.x + SPARE * width) * ratio,
      (pan.y + SPARE * height) * ratio,
    );
    paintFigures(own, figuresIn(figures, area), area, palette, zoom, outlineOf);
    painted = look;
  }

  return {
    /** The graph is no longer what the picture shows. */
    forget(): void {
      painted = null;
    },
    /** Shows the graph as it looks; while it `isMoving` the last picture of it. */
    show(pen: CanvasRenderingContext2D, look: Look, figures: () => Figures, isMoving: boolean): void {
      const isSame =
        painted?.zoom === look.zoom &&
        painted.pan.x === look.pan.x &&
        painted.pan.y === look.pan.y &&
        painted.width === look.width &&
        painted.height === look.height &&
        painted.ratio === look.ratio;
      if (!painted || (!isSame && !isMoving)) paint(look, figures());
      const from = painted!;
      const scale = look.zoom / from.zoom;
      const { ratio } = look;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(
        canvas,
        (look.pan.x - (from.pan.x + SPARE * from.width) * scale) * ratio,
        (look.pan.y - (from.pan.y + SPARE * from.height) * scale) * ratio,
        (canvas.width * scale * ratio) / from.ratio,
        (canvas.height * scale * ratio) / from.ratio,
      );
    },
    /** Paints some figures over it: those that the reader drags. */
    add(pen: CanvasRenderingContext2D, look: Look, figures: Figures): void {
      const { zoom, pan, ratio } = look;
      pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
      paintFigures(pen, figures, areaOf(look, 0), palette, zoom, outlineOf);
    },
  };
}
