import type { ClaimFilter, Outermost } from './claim-filter.ts';

/** An actor that is part of others. */
export type Member = { slug: string; memberOf: readonly string[] };

/**
 * The outermost parent of each member: where one is part of several, the first that is stored counts. Members of a
 * circle, which a gazetteer should not hold, count as themselves.
 *
 * @param members every actor with parents, these in their order.
 * @param isKnown whether an actor is stored: a parent that is not is passed over.
 */
export function outermostOf(members: readonly Member[], isKnown: (slug: string) => boolean): Outermost {
  const parentOf = new Map(
    members.flatMap(({ slug, memberOf }) => {
      const parent = memberOf.find(one => one !== slug && isKnown(one));
      return parent === undefined ? [] : [[slug, parent] as const];
    }),
  );
  const outermost: Record<string, string> = {};
  for (const slug of parentOf.keys()) {
    const seen = new Set<string>();
    let at = slug;
    while (parentOf.has(at) && !seen.has(at)) {
      seen.add(at);
      at = parentOf.get(at) as string;
    }
    if (!seen.has(at)) outermost[slug] = at;
  }
  return outermost;
}

/** What an actor counts as. */
export function rolledUp(slug: string, outermost: Outermost | null): string {
  return outermost !== null && Object.hasOwn(outermost, slug) ? (outermost[slug] as string) : slug;
}

/** All that count as the same as some actors: their outermost parents and whoever is part of these. */
export function familiesOf(slugs: readonly string[], outermost: Outermost): string[] {
  const roots = new Set(slugs.map(slug => rolledUp(slug, outermost)));
  return [...roots, ...Object.keys(outermost).filter(slug => roots.has(outermost[slug] as string))];
}

/** A filter whose actors stand for all that count as the same; as it is where nothing is rolled up. */
export function withFamilies(filter: ClaimFilter): ClaimFilter {
  const { outermost } = filter;
  if (outermost === null) return filter;
  const families = (slugs: string[] | null) => slugs && familiesOf(slugs, outermost);
  return {
    ...filter,
    actors: families(filter.actors),
    subjects: families(filter.subjects),
    objects: families(filter.objects),
    between: families(filter.between),
  };
}
