import type { ActorKind } from '../../server/domain/actor.ts';

/** Outline of a kind: the name is also Cytoscape's name for the shape. */
export type KindShape =
  | 'ellipse'
  | 'rectangle'
  | 'hexagon'
  | 'octagon'
  | 'round-rectangle'
  | 'cut-rectangle'
  | 'pentagon';

/** How an actor of a kind is drawn: an outline, and a glyph in it as one path of a 24 × 24 box. */
export type KindFigure = { shape: KindShape; glyph: string };

const SWORDS =
  'm13 19 6-6M14.5 17.5 3.586 6.586A2 2 0 0 1 3 5.172V3h2.172a2 2 0 0 1 1.414.586L17.5 14.5m-2.672-8.328 2.586-2.586A2 2 0 0 1 18.828 3H21v2.172a2 2 0 0 1-.586 1.414l-2.586 2.586M16 16l4 4m-1 1 2-2M5 14l4 4m-4 3-2-2M7.5 16.5 4 20';
const USERS =
  'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87M5 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0';

/** Shape and glyph of each kind. The glyphs are lucide 1.75.0 (ISC licence), joined to one path each. */
export const KIND_FIGURES: Record<ActorKind, KindFigure> = {
  PERSON: {
    shape: 'ellipse',
    glyph: 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M8 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  },
  STATE: {
    shape: 'rectangle',
    glyph:
      'M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528',
  },
  GOVERNMENT: {
    shape: 'rectangle',
    glyph:
      'M10 18v-7M11.119 2.205a2 2 0 0 1 1.762 0l7.84 3.846A.5.5 0 0 1 20.5 7h-17a.5.5 0 0 1-.22-.949zM14 18v-7M18 18v-7M3 22h18M6 18v-7',
  },
  ARMED_GROUP: { shape: 'hexagon', glyph: SWORDS },
  MILITARY: {
    shape: 'hexagon',
    glyph:
      'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z',
  },
  COALITION: {
    shape: 'octagon',
    glyph:
      'm11 17 2 2a1 1 0 1 0 3-3M14 14l2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4M21 3l1 11h-2M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3M3 4h8',
  },
  BLOC: {
    shape: 'octagon',
    glyph: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20',
  },
  GROUP: { shape: 'round-rectangle', glyph: USERS },
  TRIBE: {
    shape: 'round-rectangle',
    glyph: 'M3.5 21 14 3M20.5 21 10 3M15.5 21 12 15l-3.5 6M2 21h20',
  },
  ORGANIZATION: {
    shape: 'cut-rectangle',
    glyph:
      'M10 12h4M10 8h4M14 21v-3a2 2 0 0 0-4 0v3M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16',
  },
  MEDIA: {
    shape: 'cut-rectangle',
    glyph:
      'M15 18h-5M18 14h-8M4 22h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-4 0v-9a2 2 0 0 1 2-2h2M11 6h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z',
  },
  FACILITY: {
    shape: 'pentagon',
    glyph:
      'M18 21V10a1 1 0 0 0-1-1H7a1 1 0 0 0-1 1v11M22 19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 1.132-1.803l7.95-3.974a2 2 0 0 1 1.837 0l7.948 3.974A2 2 0 0 1 22 8zM6 13h12M6 17h12',
  },
};
