import type { ReactElement } from 'react';
import { QUAD_CLASSES, type QuadClass } from '../../../server/domain/relation-types.ts';
import { QUAD_TOKENS } from '../../ui/quad-tokens.ts';
import { bucketNumber, stepOf, type TimeInterval, type TimeScale, xOf } from './time-scale.ts';

/** Claims of one interval; the API's buckets fit. */
export type TimelineBucket = {
  /** First day. */
  from: string;
  claims: number;
  denied: number;
  /** How many have an editor's estimate for a date; that part of the bar is hatched. */
  estimated: number;
  byQuad: readonly { quad: QuadClass; claims: number }[];
};

/** Heights in pixels of what a bucket shows: its classes from the axis up, and its denials below. */
export function barHeights(
  bucket: TimelineBucket,
  most: number,
  room: { above: number; below: number },
): { classes: { quad: QuadClass; height: number }[]; total: number; denied: number; estimated: number } {
  const scale = room.above / Math.max(1, most);
  const claims = new Map(bucket.byQuad.map(({ quad, claims }) => [quad, claims]));
  const classes = QUAD_CLASSES.flatMap(quad => {
    const count = claims.get(quad) ?? 0;
    return count > 0 ? [{ quad, height: count * scale }] : [];
  });
  const total = classes.reduce((sum, { height }) => sum + height, 0);
  return {
    classes,
    total,
    denied: bucket.denied > 0 ? Math.min(room.below, Math.max(2, bucket.denied * scale)) : 0,
    estimated: bucket.claims > 0 ? (total * bucket.estimated) / bucket.claims : 0,
  };
}

export type BarsProps = {
  buckets: readonly TimelineBucket[];
  scale: TimeScale;
  interval: TimeInterval;
  axis: number;
  room: { above: number; below: number };
  hatch: string;
};

/** The bars of a timeline: classes stacked above the axis, denials in ink below it. */
export function Bars({ buckets, scale, interval, axis, room, hatch }: BarsProps): ReactElement {
  const most = Math.max(1, ...buckets.map(bucket => bucket.claims));
  const width = Math.max(1.5, Math.min(18, stepOf(scale) - (stepOf(scale) > 5 ? 1.5 : 0.5)));
  const inset = (stepOf(scale) - width) / 2;
  return (
    <g shapeRendering="crispEdges">
      {buckets.map(bucket => {
        const bar = barHeights(bucket, most, room);
        const x = xOf(scale, bucketNumber(bucket.from, interval)) + inset;
        let y = axis;
        return (
          <g key={bucket.from}>
            {bar.classes.map(({ quad, height }) => {
              y -= height;
              return (
                <rect
                  key={quad}
                  x={x}
                  y={y}
                  width={width}
                  height={height}
                  fill={`var(--${QUAD_TOKENS[quad]})`}
                />
              );
            })}
            {bar.estimated > 0 && (
              <rect x={x} y={axis - bar.total} width={width} height={bar.estimated} fill={`url(#${hatch})`} />
            )}
            {bar.denied > 0 && (
              <rect x={x} y={axis + 1} width={width} height={bar.denied} fill="var(--ink)" />
            )}
          </g>
        );
      })}
    </g>
  );
}
