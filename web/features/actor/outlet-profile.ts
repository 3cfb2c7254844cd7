import { QUAD_CLASSES, type QuadClass } from '../../../server/domain/relation-types.ts';
import type { ActorOutletsQuery, FacetValueFragment } from '../../api/generated/operations.ts';

/** The columns of the profile: the classes of what is claimed, and what is denied. */
export const PROFILE_COLUMNS = [...QUAD_CLASSES, 'denied'] as const;
export type ProfileColumn = QuadClass | 'denied';

/** One outlet with its claims about an actor, by column. */
export type OutletProfile = {
  outlet: FacetValueFragment;
  counts: Record<ProfileColumn, number>;
  total: number;
};

/** What each outlet claims about an actor, by class; the outlet that claims most comes first. */
export function toOutletProfiles(answer: Pick<ActorOutletsQuery, ProfileColumn>): OutletProfile[] {
  const profiles = new Map<string, OutletProfile>();
  for (const column of PROFILE_COLUMNS)
    for (const outlet of answer[column].outlet) {
      const profile = profiles.get(outlet.value) ?? {
        outlet,
        counts: Object.fromEntries(PROFILE_COLUMNS.map(name => [name, 0])) as OutletProfile['counts'],
        total: 0,
      };
      profile.counts[column] = outlet.claims;
      // A denial is of some class, too: it counts there already.
      if (column !== 'denied') profile.total += outlet.claims;
      profiles.set(outlet.value, profile);
    }
  return [...profiles.values()].sort(
    (a, b) => b.total - a.total || (a.outlet.value < b.outlet.value ? -1 : 1),
  );
}
