import type { GraphLine } from '../../graph/graph-model.ts';

type Ends = Pick<GraphLine, 'subject' | 'object'>;

/** The other ends of the lines of some actors, in the order of the lines; without these actors themselves. */
export function neighboursOf(slugs: readonly string[], lines: readonly Ends[]): string[] {
  const own = new Set(slugs);
  const found = new Set<string>();
  for (const { subject, object } of lines) {
    if (own.has(subject) && !own.has(object)) found.add(object);
    if (own.has(object) && !own.has(subject)) found.add(subject);
  }
  return [...found];
}

/** Of all actors those that are not chosen. */
export function inverted(slugs: readonly string[], all: readonly string[]): string[] {
  return all.filter(slug => !slugs.includes(slug));
}
