import { type QuadClass, type RelationType, typesOfQuad } from '../domain/relation-types.ts';
import { type ClaimFilter, NO_FILTER } from './claim-filter.ts';

/** The line from one actor to another that evidence is asked for. */
export type LineOptions = {
  subject: string;
  object: string;
  types: RelationType[] | null;
  quads: QuadClass[] | null;
  filter: ClaimFilter;
};

/** Filters of a line: its claims within the reader's filter, one side of them, all of them; and what belongs to it. */
export function evidenceLine({ subject, object, types, quads, filter }: LineOptions): {
  within: ClaimFilter;
  side(polarity: 'AFFIRMED' | 'DENIED'): ClaimFilter;
  everything: ClaimFilter;
  /** Those within the filter that are shown, whatever else the reader includes. */
  shown: ClaimFilter;
  has(triple: { subject: string; type: RelationType; object: string }): boolean;
} {
  const asked =
    types || quads ? [...new Set([...(types ?? []), ...(quads ?? []).flatMap(typesOfQuad)])] : null;
  const within: ClaimFilter = {
    ...filter,
    subjects: [subject],
    objects: [object],
    types:
      filter.types && asked ? asked.filter(type => filter.types?.includes(type)) : (asked ?? filter.types),
  };
  return {
    within,
    side: polarity => ({
      ...within,
      polarities: filter.polarities && !filter.polarities.includes(polarity) ? [] : [polarity],
    }),
    shown: { ...within, includeLessSure: false, includeRejected: false },
    everything: {
      ...NO_FILTER,
      rollUp: filter.rollUp,
      outermost: filter.outermost,
      subjects: [subject],
      objects: [object],
      types: asked,
    },
    has: triple =>
      triple.subject === subject &&
      triple.object === object &&
      (asked === null || asked.includes(triple.type)),
  };
}
