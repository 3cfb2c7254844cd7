import { bucketName, bucketNumber, lastBucketOf, type TimeInterval } from './time-scale.ts';

/** A range of dates as links write it; null: open on that side. */
export type DateRange = { from: string | null; to: string | null };

/** The same as lines between buckets: from the start of `start` to the start of `end`; at least one bucket apart. */
export type Brush = { start: number; end: number };

export type Bounds = { first: number; last: number };
export type Thumb = 'start' | 'end';

/** The brush of a range, within the bounds. */
export function toBrush(range: DateRange, { first, last }: Bounds, interval: TimeInterval): Brush {
  const within = (bucket: number): number => Math.min(last, Math.max(first, bucket));
  const start = range.from === null ? first : within(bucketNumber(range.from, interval));
  const end = range.to === null ? last : within(lastBucketOf(range.to, interval));
  return { start, end: Math.max(start, end) + 1 };
}

/** The range of a brush; a thumb that stands at its bound leaves that side open. */
export function toRange({ start, end }: Brush, { first, last }: Bounds, interval: TimeInterval): DateRange {
  return {
    from: start <= first ? null : bucketName(start, interval),
    to: end > last ? null : bucketName(end - 1, interval),
  };
}

/** Moves a thumb to a line; it stops one bucket before the other and at the bounds. */
export function moveThumb(brush: Brush, thumb: Thumb, line: number, { first, last }: Bounds): Brush {
  return thumb === 'start'
    ? { ...brush, start: Math.max(first, Math.min(line, brush.end - 1)) }
    : { ...brush, end: Math.min(last + 1, Math.max(line, brush.start + 1)) };
}

/** Moves both thumbs by so many buckets, as far as the bounds let both go. */
export function moveBoth({ start, end }: Brush, by: number, { first, last }: Bounds): Brush {
  const shift = Math.min(last + 1 - end, Math.max(first - start, by));
  return { start: start + shift, end: end + shift };
}

/** The brush between two lines in whichever order; two equal ones span the bucket after them. */
export function spanOf(one: number, other: number, bounds: Bounds): Brush {
  const start = Math.min(one, other, bounds.last);
  return { start, end: Math.max(one, other, start + 1) };
}

/** The line that a key moves a thumb to; null for a key that does not. In rtl the left arrow goes forward in time. */
export function keyLine(
  brush: Brush,
  thumb: Thumb,
  key: string,
  bounds: Bounds,
  rtl: boolean,
  page = 12,
): number | null {
  const line = brush[thumb];
  switch (key) {
    case 'ArrowUp':
      return line + 1;
    case 'ArrowDown':
      return line - 1;
    case 'ArrowRight':
      return rtl ? line - 1 : line + 1;
    case 'ArrowLeft':
      return rtl ? line + 1 : line - 1;
    case 'PageUp':
      return line + page;
    case 'PageDown':
      return line - page;
    case 'Home':
      return bounds.first;
    case 'End':
      return bounds.last + 1;
    default:
      return null;
  }
}
