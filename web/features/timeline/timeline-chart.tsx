import { type ReactElement, useId } from 'react';
import type { Language } from '../../../server/domain/language.ts';
import { Bars, type TimelineBucket } from './bars.tsx';
import { type Bounds, type DateRange, toBrush, toRange } from './brush.ts';
import { bucketName, edgeOf, stepOf, type TimeInterval, type TimeScale, ticksOf } from './time-scale.ts';
import { bucketWords, timelineWords } from './timeline-words.ts';
import { useBrush } from './use-brush.ts';

export type TimelineChartProps = {
  buckets: readonly TimelineBucket[];
  interval: TimeInterval;
  range: DateRange;
  onRange(range: DateRange): void;
  language: Language;
  digits: 'latn' | 'arab';
  /** First and last bucket of the axis. */
  bounds: Bounds;
  width: number;
  height: number;
};

/** Axis, bars and brush of a timeline. */
export function TimelineChart({
  buckets,
  interval,
  range,
  onRange,
  language,
  digits,
  bounds,
  width,
  height,
}: TimelineChartProps): ReactElement {
  const words = timelineWords(language);
  const hatch = useId();
  const scale: TimeScale = { ...bounds, width, rtl: language === 'AR' };
  const axis = height - 34;
  const room = { above: axis - (height >= 80 ? 23 : 4), below: 10 };
  const brush = useBrush(toBrush(range, bounds, interval), bounds, scale, next =>
    onRange(toRange(next, bounds, interval)),
  );
  const { start, end } = brush.current;
  const edges = [edgeOf(scale, start), edgeOf(scale, end)] as const;
  const left = Math.min(...edges);
  const right = Math.max(...edges);
  const label = (bucket: number): string => bucketWords(bucketName(bucket, interval), language, digits);
  const year = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
  return (
    <svg
      className="timeline-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={words.caption[interval]}
    >
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="4" fill="var(--ground)" />
        </pattern>
      </defs>
      <rect
        className="timeline-field"
        width={width}
        height={height}
        onPointerDown={brush.grab('new')}
        {...brush.held}
      />
      {ticksOf(scale, interval).map(tick => {
        const x = edgeOf(scale, tick);
        const name = bucketName(tick, interval);
        return (
          <g key={tick} className="timeline-tick">
            <path d={`M${x} ${axis}v10`} />
            <text
              x={x}
              y={height - 8}
              textAnchor={Math.abs(x - (scale.rtl ? width : 0)) < 12 ? 'start' : 'middle'}
            >
              {interval === 'DAY'
                ? bucketWords(name.slice(0, 7), language, digits)
                : year.format(Number(name.slice(0, 4)))}
            </text>
          </g>
        );
      })}
      <Bars buckets={buckets} scale={scale} interval={interval} axis={axis} room={room} hatch={hatch} />
      <path className="timeline-axis" d={`M0 ${axis + 0.5}H${width}`} />
      <rect className="timeline-outside" x={0} y={0} width={Math.max(0, left)} height={axis + 12} />
      <rect
        className="timeline-outside"
        x={right}
        y={0}
        width={Math.max(0, width - right)}
        height={axis + 12}
      />
      <rect
        className="timeline-inside"
        x={left}
        y={0}
        width={Math.max(0, right - left)}
        height={axis + 12}
        onPointerDown={brush.grab(right - left > width - stepOf(scale) ? 'new' : 'both')}
        {...brush.held}
      />
      {(['start', 'end'] as const).map(thumb => (
        <g
          key={thumb}
          className="timeline-thumb"
          transform={`translate(${edgeOf(scale, brush.current[thumb])} 0)`}
          role="slider"
          tabIndex={0}
          aria-label={words[thumb]}
          aria-orientation="horizontal"
          aria-valuemin={bounds.first}
          aria-valuemax={bounds.last}
          aria-valuenow={thumb === 'start' ? start : end - 1}
          aria-valuetext={label(thumb === 'start' ? start : end - 1)}
          onPointerDown={brush.grab(thumb)}
          onKeyDown={brush.onKeyDown(thumb)}
          {...brush.held}
        >
          <rect className="timeline-hit" x={-12} y={0} width={24} height={axis + 14} />
          <path d={`M0 ${height >= 80 ? 14 : 0}V${axis + 12}`} />
          <rect className="timeline-grip" x={-4} y={axis - 22} width={8} height={16} rx={2} />
        </g>
      ))}
    </svg>
  );
}
