import { useEffect, useRef, useState } from 'react';
import type { Bounds, Brush } from './brush.ts';

const TICK = 700;
/** However long the time is, it is played in about so many ticks. */
const TICKS = 24;

/** The brushes that playing goes through: from the start up to each later line, the end always among them. */
export function playedBrushes(start: number, { first, last }: Bounds): Brush[] {
  const from = Math.max(first, Math.min(start, last));
  const by = Math.max(1, Math.ceil((last + 1 - from) / TICKS));
  const brushes: Brush[] = [];
  for (let end = from + 1; end < last + 1; end += by) brushes.push({ start: from, end });
  return [...brushes, { start: from, end: last + 1 }];
}

/**
 * Plays time: calls back with one brush after the other, and with null when it ends or is stopped. A change of the
 * bounds stops it.
 */
export function usePlay(
  start: number,
  bounds: Bounds | null,
  onBrush: (brush: Brush | null) => void,
): { playing: boolean; toggle(): void } {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(onBrush);
  latest.current = onBrush;
  const from = useRef(start);
  const first = bounds?.first;
  const last = bounds?.last;
  useEffect(() => {
    if (!playing || first === undefined || last === undefined) return;
    const brushes = playedBrushes(from.current, { first, last });
    let at = 0;
    const tick = () => {
      const brush = brushes[at];
      at += 1;
      if (brush) latest.current(brush);
      else setPlaying(false);
    };
    tick();
    const timer = setInterval(tick, TICK);
    return () => {
      clearInterval(timer);
      latest.current(null);
    };
  }, [playing, first, last]);
  return {
    playing,
    toggle: () => {
      from.current = start;
      setPlaying(!playing);
    },
  };
}
