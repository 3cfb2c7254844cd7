import type { ClaimFilter } from '../claim-filter.ts';
import type { TimeInterval } from '../graph-store.ts';
import type { TimelineRecord } from '../records.ts';
import { BUCKETS, type BucketCount, toTimeline } from '../timeline-buckets.ts';
import { type Ask, int } from './connection.ts';
import { claimsOf, filterMap } from './filter-cypher.ts';
import { rolling } from './outermost.ts';

/** Claims by time of publication; see the port. */
export async function timeline(
  ask: Ask,
  asked: ClaimFilter,
  interval: TimeInterval,
): Promise<TimelineRecord> {
  const filter = await rolling(ask, asked);
  const { characters, precisions } = BUCKETS[interval];
  const rows = await ask<BucketCount>(
    `${claimsOf(filter)}
     WITH CASE WHEN c.publishedAt <> '' AND c.precision IN $at.precisions
         THEN left(c.publishedAt, toInteger($at.characters)) ELSE '' END AS bucket, c.quad AS quad,
       count(*) AS claims, sum(CASE WHEN c.polarity = 'DENIED' THEN 1 ELSE 0 END) AS denied,
       sum(CASE WHEN c.estimated THEN 1 ELSE 0 END) AS estimated
     RETURN bucket, quad, claims, denied, estimated ORDER BY bucket, claims DESC, quad`,
    { f: filterMap(filter), at: { characters: int(characters), precisions } },
  );
  return toTimeline(rows, interval);
}
