import { Pause, Play } from 'lucide-react';
import type { ReactElement } from 'react';
import { type Language, toLanguageTag } from '../../../server/domain/language.ts';
import type { TimelineBucket } from './bars.tsx';
import { type Bounds, type DateRange, toBrush, toRange } from './brush.ts';
import { bucketNumber, lastBucketOf, type TimeInterval } from './time-scale.ts';
import './timeline.css';
import { TimelineChart } from './timeline-chart.tsx';
import { timelineWords } from './timeline-words.ts';
import { usePlay } from './use-play.ts';
import { useWidth } from './use-width.ts';

export type TimelineProps = {
  /** Buckets that hold claims, in order of time. */
  buckets: readonly TimelineBucket[];
  /** Claims that no bucket can hold. */
  undated: number;
  interval?: TimeInterval | undefined;
  range: DateRange;
  /** The brush was let go, or moved by a key. */
  onRange(range: DateRange): void;
  /** Time is played: the period that is shown for the moment; null when playing ended. Without it there is no play. */
  onPlay?: ((range: DateRange | null) => void) | undefined;
  language: Language;
  digits?: 'latn' | 'arab' | undefined;
  /** Pixels; under 80 there is no caption. */
  height?: number | undefined;
};

const SIDE = 10;
const BIN = 140;

/** From the first bucket to the last, and as far as the period reaches beyond them: it is drawn where it is. */
function boundsOf(
  buckets: readonly TimelineBucket[],
  { from, to }: DateRange,
  interval: TimeInterval,
): Bounds | null {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (!first || !last) return null;
  const start = bucketNumber(first.from, interval);
  const end = bucketNumber(last.from, interval);
  const ends = [from, to].flatMap(date =>
    date === null ? [] : [bucketNumber(date, interval), lastBucketOf(date, interval)],
  );
  return { first: Math.min(start, ...ends), last: Math.max(end, ...ends) };
}

/** Claims over time of publication, with a brush that bounds the period; undated claims stand apart. */
export function Timeline(props: TimelineProps): ReactElement {
  const { buckets, undated, interval = 'MONTH', language, digits = 'latn', height = 96 } = props;
  const words = timelineWords(language);
  const [watch, width] = useWidth();
  const format = new Intl.NumberFormat(`${toLanguageTag(language)}-u-nu-${digits}`);
  const bounds = boundsOf(buckets, props.range, interval);
  const total = buckets.reduce((sum, bucket) => sum + bucket.claims, 0);
  const { playing, toggle } = usePlay(
    bounds ? toBrush(props.range, bounds, interval).start : 0,
    bounds,
    brush => props.onPlay?.(brush && bounds && toRange(brush, bounds, interval)),
  );
  return (
    <div ref={watch} className="timeline" style={{ height }}>
      {height >= 80 && props.onPlay && bounds && bounds.last > bounds.first && (
        <button
          type="button"
          className="timeline-play"
          aria-label={playing ? words.stop : words.play}
          title={playing ? words.stop : words.play}
          aria-pressed={playing}
          onClick={toggle}
        >
          {playing ? <Pause aria-hidden="true" /> : <Play className="turns" aria-hidden="true" />}
        </button>
      )}
      {height >= 80 && (
        <p className="timeline-caption">
          <span>{words.caption[interval]}</span>
          <span>{words.below}</span>
        </p>
      )}
      {bounds && width > 0 ? (
        <TimelineChart
          buckets={buckets}
          interval={interval}
          range={props.range}
          onRange={props.onRange}
          language={language}
          digits={digits}
          bounds={bounds}
          width={width - 2 * SIDE - BIN}
          height={height}
        />
      ) : (
        <p className="timeline-empty">{words.empty}</p>
      )}
      <div className="timeline-bin">
        <i
          style={{
            blockSize: undated > 0 ? Math.max(3, Math.min(28, (28 * undated) / Math.max(1, total / 6))) : 0,
          }}
        />
        <span>
          {words.undated} {format.format(undated)}
        </span>
      </div>
    </div>
  );
}
