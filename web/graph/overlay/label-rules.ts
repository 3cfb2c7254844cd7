import type { GraphActor, GraphLine, GraphTarget } from '../graph-model.ts';
import { FEW_LINES } from '../slots.ts';

const NEAR = 1.5;
const FAR = 0.5;
const LARGEST = 12;

/** How large labels are on the screen at a zoom: they grow and shrink with it, but stay readable. */
export function textScale(zoom: number): number {
  return Math.min(1.5, Math.max(0.88, zoom));
}

/** Whether a line carries a label: all while they are few or near, else the disputed, the selected, the hovered. */
export function isLabelled(
  line: GraphLine,
  lines: number,
  zoom: number,
  lit: readonly (GraphTarget | null)[],
): boolean {
  if (lines <= FEW_LINES || zoom >= NEAR || line.disputed !== null) return true;
  return lit.some(target => target?.kind === 'line' && target.key === line.key);
}

/** Actors that carry a label, in the order in which they get their places; from far only the largest do. */
export function labelledActors(
  actors: readonly GraphActor[],
  zoom: number,
  lit: readonly (GraphTarget | null)[],
): GraphActor[] {
  const sorted = [...actors].sort(
    (a, b) => Number(b.focus) - Number(a.focus) || b.claims - a.claims || (a.slug < b.slug ? -1 : 1),
  );
  if (zoom >= FAR) return sorted;
  const slugs = new Set(lit.flatMap(target => (target?.kind === 'actor' ? [target.slug] : [])));
  return sorted.filter((actor, rank) => rank < LARGEST || actor.focus || slugs.has(actor.slug));
}
