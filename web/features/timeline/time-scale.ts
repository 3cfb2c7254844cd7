/** The width of a bucket, as the API names it. */
export type TimeInterval = 'DAY' | 'MONTH' | 'YEAR';

const DAY = 86_400_000;

/** The bucket that a date falls into, counted from 1970: so many days, months or years. The date may be partial. */
export function bucketNumber(date: string, interval: TimeInterval): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  if (interval === 'YEAR') return year - 1970;
  if (interval === 'MONTH') return (year - 1970) * 12 + month - 1;
  return Math.floor(Date.UTC(year, month - 1, day) / DAY);
}

/** The name of a bucket, as dates are written in links: `2025`, `2025-08`, `2025-08-17`. */
export function bucketName(bucket: number, interval: TimeInterval): string {
  if (interval === 'YEAR') return String(1970 + bucket);
  if (interval === 'DAY') return new Date(bucket * DAY).toISOString().slice(0, 10);
  const month = ((bucket % 12) + 12) % 12;
  return `${1970 + (bucket - month) / 12}-${String(month + 1).padStart(2, '0')}`;
}

/** The last bucket that a partial date reaches into: `2025` reaches to December. */
export function lastBucketOf(date: string, interval: TimeInterval): number {
  const parts = date.split('-');
  const year = parts[0]!;
  if (interval === 'YEAR' || (interval === 'MONTH' && parts.length > 1)) return bucketNumber(date, interval);
  if (interval === 'MONTH') return bucketNumber(`${year}-12`, interval);
  if (parts.length === 3) return bucketNumber(date, interval);
  const month = parts[1] ?? '12';
  return Math.floor(Date.UTC(Number(year), Number(month), 0) / DAY);
}

/** Buckets side by side on an axis: `first` to `last`, both included. In rtl the first is on the right. */
export type TimeScale = { first: number; last: number; width: number; rtl: boolean };

/** Width of one bucket. */
export function stepOf({ first, last, width }: TimeScale): number {
  return width / (last - first + 1);
}

/** Left edge of a bucket. */
export function xOf(scale: TimeScale, bucket: number): number {
  const along = (bucket - scale.first) * stepOf(scale);
  return scale.rtl ? scale.width - along - stepOf(scale) : along;
}

/** The line between a bucket and the one before it. */
export function edgeOf(scale: TimeScale, bucket: number): number {
  const along = (bucket - scale.first) * stepOf(scale);
  return scale.rtl ? scale.width - along : along;
}

/** The line between buckets that is nearest to a place on the axis: the number of the bucket that starts there. */
export function bucketAt(scale: TimeScale, x: number): number {
  const along = scale.rtl ? scale.width - x : x;
  const bucket = scale.first + Math.round(along / stepOf(scale));
  return Math.min(scale.last + 1, Math.max(scale.first, bucket));
}

/** The buckets that begin a labelled unit of the axis: a year (months), a month (days), enough of them apart. */
export function ticksOf(scale: TimeScale, interval: TimeInterval, apart = 46): number[] {
  const ticks: number[] = [];
  for (let bucket = scale.first; bucket <= scale.last; bucket += 1) {
    const name = bucketName(bucket, interval);
    const begins = interval === 'YEAR' || name.endsWith('-01') || bucket === scale.first;
    const before = ticks.at(-1);
    if (!begins) continue;
    if (before !== undefined && (bucket - before) * stepOf(scale) < apart) {
      // A first bucket in mid-year gives way to the year that begins beside it.
      if (before === scale.first && !bucketName(before, interval).endsWith('-01'))
        ticks[ticks.length - 1] = bucket;
      continue;
    }
    ticks.push(bucket);
  }
  return ticks;
}
