import type { Modality } from '../../../server/domain/claim.ts';
import type { QuadClass } from '../../../server/domain/relation-types.ts';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';

/** Claims behind the lines of a graph: by class; affirming ones by modality; those that deny. */
export type DrawnCounts = {
  quads: Record<QuadClass, number>;
  modalities: Record<Modality, number>;
  denied: number;
};

/** Counts what the lines of a graph stand for, so that the legend and the drawing agree. */
export function countDrawn(
  relationships: readonly Pick<RelationshipHeadFragment, 'quad' | 'tally'>[],
): DrawnCounts {
  const counts: DrawnCounts = {
    quads: {
      MATERIAL_CONFLICT: 0,
      VERBAL_CONFLICT: 0,
      MATERIAL_COOPERATION: 0,
      VERBAL_COOPERATION: 0,
      STRUCTURAL: 0,
    },
    modalities: { ACTUAL: 0, ALLEGED: 0, ANTICIPATED: 0 },
    denied: 0,
  };
  for (const { quad, tally } of relationships) {
    counts.quads[quad] += tally.claims;
    counts.modalities.ACTUAL += tally.actual;
    counts.modalities.ALLEGED += tally.alleged;
    counts.modalities.ANTICIPATED += tally.anticipated;
    counts.denied += tally.denied;
  }
  return counts;
}
