import { useRef } from 'react';
import type { GraphTarget } from './graph-model.ts';

/** The same object for as long as it names the same target, so that effects run only when the target changes. */
export function useSame(target: GraphTarget | null): GraphTarget | null {
  const kept = useRef(target);
  if (nameOf(kept.current) !== nameOf(target)) kept.current = target;
  return kept.current;
}

function nameOf(target: GraphTarget | null): string {
  if (!target) return '';
  return target.kind === 'actor' ? `actor ${target.slug}` : `line ${target.key}`;
}
