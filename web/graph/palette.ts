import { QUAD_CLASSES, type QuadClass } from '../../server/domain/relation-types.ts';
import { QUAD_TOKENS } from '../ui/quad-tokens.ts';

/** The colours that a canvas needs, as CSS writes them; `on` is for figures on a fill in class colour. */
export type Palette = {
  paper: string;
  ground: string;
  ink: string;
  ink2: string;
  inv: string;
  quads: Record<QuadClass, { line: string; text: string; on: string }>;
};

/**
 * Reads the colours of the theme from custom properties. A canvas cannot use properties itself, so they are read
 * again when the theme changes. A token that is not set is gray.
 */
export function readPalette(read: (property: string) => string): Palette {
  const token = (name: string): string => read(`--${name}`).trim() || 'gray';
  const quads = QUAD_CLASSES.map(quad => {
    const stem = QUAD_TOKENS[quad];
    return [quad, { line: token(stem), text: token(`${stem}-t`), on: token(`${stem}-on`) }] as const;
  });
  return {
    paper: token('paper'),
    ground: token('ground'),
    ink: token('ink'),
    ink2: token('ink-2'),
    inv: token('inv'),
    quads: Object.fromEntries(quads) as Palette['quads'],
  };
}
