import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from './layout/field.ts';
import { placePeek } from './peek-place.ts';

export type PeekProps = {
  anchor: Point;
  /** Points of the line that the peek must not cover. */
  line: readonly Point[];
  /** Only as wide as its text. */
  small: boolean;
  onEnter(): void;
  onLeave(): void;
  children: ReactNode;
};

/** A small card beside a line or an actor, reachable by the pointer. The caller closes it. */
export function Peek({ anchor, line, small, onEnter, onLeave, children }: PeekProps): ReactElement {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Point | null>(null);
  useLayoutEffect(() => {
    const own = card.current;
    const frame = own?.parentElement;
    if (!own || !frame) return;
    const settle = (): void =>
      setPlace(
        placePeek(
          anchor,
          { width: own.offsetWidth, height: own.offsetHeight },
          { width: frame.clientWidth, height: frame.clientHeight },
          line,
        ),
      );
    settle();
    // Its quotes may come later than the card.
    const observer = new ResizeObserver(settle);
    observer.observe(own);
    return () => observer.disconnect();
  }, [anchor, line]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may rest on it; there is nothing to press
    <div
      ref={card}
      className="graph-peek"
      data-small={small || undefined}
      style={place ? { left: place.x, top: place.y } : { visibility: 'hidden' }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {children}
    </div>
  );
}
