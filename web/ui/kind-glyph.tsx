import type { ReactElement } from 'react';
import type { ActorKind } from '../../server/domain/actor.ts';
import { KIND_FIGURES, type KindShape } from './kind-figures.ts';

/** Outlines in a 24 × 24 box, the same figures that the canvas draws. */
const OUTLINES: Record<KindShape, string> = {
  ellipse: 'M1.5 12a10.5 10.5 0 1 0 21 0a10.5 10.5 0 1 0-21 0z',
  rectangle: 'M2 2h20v20H2z',
  hexagon: 'M1 12 6.5 2.2h11L23 12l-5.5 9.8h-11z',
  octagon: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z',
  'round-rectangle': 'M7 2h10a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5z',
  'cut-rectangle': 'M7 2h10l5 5v10l-5 5H7l-5-5V7z',
  pentagon: 'M12 1.5 23 9.6 18.8 22.5H5.2L1 9.6z',
};

export type KindGlyphProps = {
  kind: ActorKind;
  /** Side in pixels; from 24 on the glyph stands inside the outline. */
  size?: number;
};

/** The figure of an actor's kind as the canvas draws it. It has no text: the word stands beside it. */
export function KindGlyph({ kind, size = 14 }: KindGlyphProps): ReactElement {
  const { shape, glyph } = KIND_FIGURES[kind];
  const stroke = (1.5 * 24) / size;
  return (
    <svg
      className="kind-glyph"
      width={size}
      height={size}
      viewBox="-1 -1 26 26"
      fill="none"
      aria-hidden="true"
    >
      <path d={OUTLINES[shape]} stroke="currentColor" strokeWidth={stroke} strokeLinejoin="round" />
      {size >= 24 && (
        <path
          d={glyph}
          transform="translate(6 6) scale(.5)"
          stroke="currentColor"
          strokeWidth={stroke * 1.8}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
