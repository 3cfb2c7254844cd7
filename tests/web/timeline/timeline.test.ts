import { describe, expect, it } from 'vitest';
import { barHeights } from '../../../web/features/timeline/bars.tsx';
import {
  keyLine,
  moveBoth,
  moveThumb,
  spanOf,
  toBrush,
  toRange,
} from '../../../web/features/timeline/brush.ts';
import {
  bucketAt,
  bucketName,
  bucketNumber,
  edgeOf,
  lastBucketOf,
  type TimeScale,
  ticksOf,
  xOf,
} from '../../../web/features/timeline/time-scale.ts';
import { bucketWords } from '../../../web/features/timeline/timeline-words.ts';

const month = (date: string): number => bucketNumber(date, 'MONTH');
const BOUNDS = { first: month('2020-03'), last: month('2025-08') };
const SCALE: TimeScale = { ...BOUNDS, width: 660, rtl: false };

describe('buckets', () => {
  it.each([
    ['2025-08-17', 'DAY'],
    ['2024-02-29', 'DAY'],
    ['2025-08', 'MONTH'],
    ['2020-01', 'MONTH'],
    ['2025', 'YEAR'],
  ] as const)('names the bucket of %s as it is written (%s)', (date, interval) => {
    expect(bucketName(bucketNumber(date, interval), interval)).toBe(date);
  });

  it.each([
    ['2025', 'MONTH', '2025-12'],
    ['2025-08', 'MONTH', '2025-08'],
    ['2024-02', 'DAY', '2024-02-29'],
    ['2025', 'DAY', '2025-12-31'],
    ['2025-08-17', 'YEAR', '2025'],
  ] as const)('lets %s reach to the end of itself (%s)', (date, interval, name) => {
    expect(bucketName(lastBucketOf(date, interval), interval)).toBe(name);
  });

  it('says a month with both of its Arabic names', () => {
    expect(bucketWords('2020-03', 'AR', 'latn')).toBe('آذار/مارس 2020');
    expect(bucketWords('2025-08-17', 'AR', 'arab')).toBe('١٧ آب/أغسطس ٢٠٢٥');
    expect(bucketWords('2025-08-17', 'EN', 'latn')).toBe('17 Aug 2025');
    expect(bucketWords('2025', 'AR', 'latn')).toBe('2025');
  });
});

describe('time scale', () => {
  it('runs from left to right, and from right to left in rtl', () => {
    expect(edgeOf(SCALE, BOUNDS.first)).toBe(0);
    expect(edgeOf(SCALE, BOUNDS.last + 1)).toBe(660);
    const rtl = { ...SCALE, rtl: true };
    expect(edgeOf(rtl, BOUNDS.first)).toBe(660);
    expect(edgeOf(rtl, BOUNDS.last + 1)).toBe(0);
    expect(xOf(rtl, BOUNDS.last)).toBe(0);
  });

  it.each([false, true])('finds the line between buckets that is nearest (rtl: %s)', rtl => {
    const scale = { ...SCALE, rtl };
    for (let bucket = scale.first; bucket <= scale.last + 1; bucket += 1) {
      expect(bucketAt(scale, edgeOf(scale, bucket))).toBe(bucket);
      expect(bucketAt(scale, edgeOf(scale, bucket) + 3)).toBe(bucket);
    }
    expect(bucketAt(scale, -900)).toBe(rtl ? scale.last + 1 : scale.first);
  });

  it('labels the years, far enough apart', () => {
    expect(ticksOf(SCALE, 'MONTH').map(tick => bucketName(tick, 'MONTH'))).toEqual([
      '2020-03',
      '2021-01',
      '2022-01',
      '2023-01',
      '2024-01',
      '2025-01',
    ]);
    const narrow = ticksOf({ ...SCALE, width: 200 }, 'MONTH');
    for (const [index, tick] of narrow.slice(1).entries()) {
      expect(
        edgeOf({ ...SCALE, width: 200 }, tick) - edgeOf({ ...SCALE, width: 200 }, narrow[index]!),
      ).toBeGreaterThanOrEqual(46);
    }
  });
});

describe('brush', () => {
  const all = { start: BOUNDS.first, end: BOUNDS.last + 1 };

  it('spans everything for an open range, and leaves a range open at the bounds', () => {
    expect(toBrush({ from: null, to: null }, BOUNDS, 'MONTH')).toEqual(all);
    expect(toRange(all, BOUNDS, 'MONTH')).toEqual({ from: null, to: null });
  });

  it.each([
    [{ from: '2021-06', to: '2023-02' }],
    [{ from: '2021-06', to: null }],
    [{ from: null, to: '2025-07' }],
    [{ from: '2022-01', to: '2022-01' }],
  ])('gives back the range %o', range => {
    expect(toRange(toBrush(range, BOUNDS, 'MONTH'), BOUNDS, 'MONTH')).toEqual(range);
  });

  it.each([
    [{ from: '1999', to: '2100' }, all],
    [
      { from: '2030', to: '2031' },
      { start: BOUNDS.last, end: BOUNDS.last + 1 },
    ],
    [
      { from: '2024', to: '2021' },
      { start: month('2024-01'), end: month('2024-02') },
    ],
  ])('keeps %o within the bounds and at least one bucket wide', (range, brush) => {
    expect(toBrush(range, BOUNDS, 'MONTH')).toEqual(brush);
  });

  it('stops a thumb one bucket before the other', () => {
    const brush = { start: 610, end: 620 };
    expect(moveThumb(brush, 'start', 700, BOUNDS)).toEqual({ start: 619, end: 620 });
    expect(moveThumb(brush, 'end', 0, BOUNDS)).toEqual({ start: 610, end: 611 });
    expect(moveThumb(brush, 'start', -5, BOUNDS).start).toBe(BOUNDS.first);
  });

  it('moves as a whole without changing its width', () => {
    expect(moveBoth({ start: 610, end: 620 }, 5, BOUNDS)).toEqual({ start: 615, end: 625 });
    const end = moveBoth({ start: 610, end: 620 }, 999, BOUNDS);
    expect(end).toEqual({ start: BOUNDS.last - 9, end: BOUNDS.last + 1 });
  });

  it('spans two lines in whichever order they are drawn', () => {
    expect(spanOf(620, 610, BOUNDS)).toEqual({ start: 610, end: 620 });
    expect(spanOf(615, 615, BOUNDS)).toEqual({ start: 615, end: 616 });
    expect(spanOf(BOUNDS.last + 1, BOUNDS.last + 1, BOUNDS)).toEqual({
      start: BOUNDS.last,
      end: BOUNDS.last + 1,
    });
  });

  it.each([
    ['ArrowRight', false, 611],
    ['ArrowRight', true, 609],
    ['ArrowLeft', true, 611],
    ['ArrowUp', true, 611],
    ['PageDown', false, 598],
    ['Home', false, BOUNDS.first],
    ['End', true, BOUNDS.last + 1],
    ['Enter', false, null],
  ])('moves by %s (rtl: %s)', (key, rtl, line) => {
    expect(keyLine({ start: 610, end: 620 }, 'start', key, BOUNDS, rtl)).toBe(line);
  });
});

describe('bars', () => {
  const bucket = {
    from: '2023-07-01',
    claims: 10,
    denied: 1,
    estimated: 5,
    byQuad: [
      { quad: 'STRUCTURAL', claims: 4 },
      { quad: 'MATERIAL_CONFLICT', claims: 6 },
    ] as const,
  };

  it('stacks classes from the axis in the order of the legend, denials apart', () => {
    expect(barHeights(bucket, 20, { above: 40, below: 10 })).toEqual({
      classes: [
        { quad: 'MATERIAL_CONFLICT', height: 12 },
        { quad: 'STRUCTURAL', height: 8 },
      ],
      total: 20,
      denied: 2,
      estimated: 10,
    });
  });

  it('never lets denials run out of their room', () => {
    expect(barHeights({ ...bucket, denied: 10 }, 10, { above: 40, below: 10 }).denied).toBe(10);
  });
});
