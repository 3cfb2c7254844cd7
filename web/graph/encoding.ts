import type { Modality } from '../../server/domain/claim.ts';
import type { QuadClass } from '../../server/domain/relation-types.ts';

/** Diameter of a node in pixels, 26 to 60, by the actor's claims. */
export function nodeDiameter(claims: number): number {
  return Math.min(60, Math.max(26, 26 + 5.2 * Math.log2(1 + claims / 3)));
}

/** Width of a line in pixels, 1.25 to 6, by its claims. */
export function lineWidth(claims: number): number {
  return Math.min(6, 1.25 + 0.95 * Math.log2(Math.max(1, claims)));
}

/** Scale of an arrowhead: a thick line needs less of it. */
export function arrowScale(quad: QuadClass, width: number): number {
  return (1.15 - 0.05 * width) * (quad === 'STRUCTURAL' ? 0.75 : 1);
}

/** Head of a line: filled for what is done, open for what is said, a dot for what is. */
export function arrowShape(quad: QuadClass): 'triangle' | 'vee' | 'circle' {
  if (quad === 'STRUCTURAL') return 'circle';
  return quad.startsWith('MATERIAL') ? 'triangle' : 'vee';
}

/** Dash of a line by its modality; null for a solid one. */
export function dashPattern(modality: Modality, width: number): number[] | null {
  if (modality === 'ALLEGED') return [0.1, 2.2 * width];
  return modality === 'ANTICIPATED' ? [9, 6] : null;
}

/** How visible what is not in focus stays. */
export const DIMMED = { line: 0.26, node: 0.42 } as const;
