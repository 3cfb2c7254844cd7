import type { Point } from '../../graph/layout/field.ts';

type Listed = readonly { slug: string }[];

/** A short path is stretched to this height, so that the others have room beside it. */
const LEAST = 460;
const STEP = 170;
const ASIDE = 170;
const FURTHER = 110;

/**
 * Places for the actors of several paths: the one that is read runs straight down; the others pass it on both sides,
 * each actor as far down as it is along its path.
 */
export function placePaths(paths: readonly { actors: Listed }[], read: number): Record<string, Point> {
  const own = paths[read]?.actors ?? [];
  const steps = Math.max(1, own.length - 1);
  const height = Math.max(LEAST, steps * STEP);
  const places: Record<string, Point> = Object.fromEntries(
    own.map(({ slug }, index) => [slug, { x: 0, y: Math.round((height * index) / steps) }]),
  );
  let side = 1;
  for (const { actors } of paths) {
    const beside = actors.filter(({ slug }) => !places[slug]);
    for (const { slug } of beside) {
      const index = actors.findIndex(actor => actor.slug === slug);
      const y = Math.round((height * index) / (actors.length - 1));
      let x = side * ASIDE;
      const taken = () => Object.values(places).some(place => place.x === x && Math.abs(place.y - y) < 96);
      while (taken()) x += side * FURTHER;
      places[slug] = { x, y };
    }
    if (beside.length > 0) side = -side;
  }
  return places;
}
