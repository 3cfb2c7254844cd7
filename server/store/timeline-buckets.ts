import { lastDayOf } from '../domain/published-date.ts';
import type { QuadClass } from '../domain/relation-types.ts';
import type { TimeInterval } from './graph-store.ts';
import type { TimelineRecord } from './records.ts';

/** Characters of an ISO date that name a bucket, and the precisions that are fine enough for it. */
export const BUCKETS = {
  DAY: { characters: 10, precisions: ['DAY'] },
  MONTH: { characters: 7, precisions: ['DAY', 'MONTH'] },
  YEAR: { characters: 4, precisions: ['DAY', 'MONTH', 'YEAR'] },
} as const;

/** Claims of one class in one bucket; `''` is the bucket of those without a date that fits. */
export type BucketCount = {
  bucket: string;
  quad: QuadClass;
  claims: number;
  denied: number;
  estimated: number;
};

/** Counts, in order of bucket and within it of claims, as a timeline. */
export function toTimeline(rows: readonly BucketCount[], interval: TimeInterval): TimelineRecord {
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
