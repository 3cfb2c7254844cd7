import type { ActorKind } from '../../server/domain/actor.ts';
import { KIND_FIGURES } from '../ui/kind-figures.ts';

const images = new Map<string, string>();

/** The glyph of a kind in one colour, as the address of an SVG image. The same one is given for the same wish. */
export function glyphImage(kind: ActorKind, colour: string): string {
  const key = `${kind} ${colour}`;
  const known = images.get(key);
  if (known) return known;
  // Drawn large: the renderer scales an image once to its own size, and then with the zoom.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${KIND_FIGURES[kind].glyph}"/></svg>`;
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  images.set(key, image);
  return image;
}
