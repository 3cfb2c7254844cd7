import { lastDayOf } from '../../domain/published-date.ts';
import type { QuadClass } from '../../domain/relation-types.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import type { TimeInterval } from '../graph-store.ts';
import type { TimelineRecord } from '../records.ts';
import type { Database } from './database.ts';
import { countedClaimsSql, filterValues } from './filter-sql.ts';

/** Characters of an ISO date that name a bucket, and the precisions that are fine enough for it. */
const BUCKETS = {
  DAY: { characters: 10, precisions: ['DAY'] },
  MONTH: { characters: 7, precisions: ['DAY', 'MONTH'] },
  YEAR: { characters: 4, precisions: ['DAY', 'MONTH', 'YEAR'] },
} as const;

/** Claims by time of publication; see the port. */
export function timeline(db: Database, filter: ClaimFilter, interval: TimeInterval): TimelineRecord {
  const { characters, precisions } = BUCKETS[interval];
  const rows = db.all<{ bucket: string; quad: QuadClass; claims: number; denied: number; estimated: number }>(
    `SELECT CASE WHEN c.published <> '' AND c.precision IN (SELECT value FROM json_each(:precisions))
              THEN substr(c.published, 1, :characters) ELSE '' END AS bucket,
       c.quad, count(*) AS claims, sum(c.polarity = 'DENIED') AS denied, sum(c.estimated) AS estimated
     FROM claim c WHERE ${countedClaimsSql(filter)} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
    { ...filterValues(filter), precisions, characters },
  );
  const buckets = new Map<string, TimelineRecord['buckets'][number]>();
  let undated = 0;
  for (const { bucket, quad, claims, denied, estimated } of rows) {
    if (bucket === '') {
      undated += claims;
      continue;
    }
    const from = `${bucket}-01-01`.slice(0, 10);
    const first = interval === 'MONTH' ? `${bucket}-01` : interval === 'DAY' ? bucket : from;
    const entry = buckets.get(bucket) ?? {
      from: first,
      to: lastDayOf(first, interval),
      claims: 0,
      denied: 0,
      estimated: 0,
      byQuad: [],
    };
    entry.claims += claims;
    entry.denied += denied;
    entry.estimated += estimated;
    entry.byQuad.push({ quad, claims });
    buckets.set(bucket, entry);
  }
  return { buckets: [...buckets.values()], undated };
}
