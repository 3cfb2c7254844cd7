import type { OverviewRecord } from '../store/records.ts';
import type { About } from './context.ts';

/** The first page as the schema has it; the claims of a dispute carry its relationship. */
export function toOverview(overview: OverviewRecord, about: About) {
  return {
    ...overview,
    meta: { ...overview.meta, ...about },
    disputes: overview.disputes.map(({ relationship, affirmed, denied }) => ({
      relationship,
      affirmed: { ...affirmed, ownRelationship: relationship },
      denied: { ...denied, ownRelationship: relationship },
    })),
  };
}
