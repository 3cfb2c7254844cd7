import type { ClaimFilter } from '../claim-filter.ts';
import type { TimeInterval } from '../graph-store.ts';
import type { TimelineRecord } from '../records.ts';
import { BUCKETS, type BucketCount, toTimeline } from '../timeline-buckets.ts';
import type { Database } from './database.ts';
import { countedClaimsSql, filterValues } from './filter-sql.ts';
import { rolling } from './outermost.ts';

/** Claims by time of publication; see the port. */
export function timeline(db: Database, asked: ClaimFilter, interval: TimeInterval): TimelineRecord {
  const filter = rolling(db, asked);
  const { characters, precisions } = BUCKETS[interval];
  const rows = db.all<BucketCount>(
    `SELECT CASE WHEN c.published <> '' AND c.precision IN (SELECT value FROM json_each(:precisions))
              THEN substr(c.published, 1, :characters) ELSE '' END AS bucket,
       c.quad, count(*) AS claims, sum(c.polarity = 'DENIED') AS denied, sum(c.estimated) AS estimated
     FROM claim c WHERE ${countedClaimsSql(filter)} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
    { ...filterValues(filter), precisions, characters },
  );
  return toTimeline(rows, interval);
}
