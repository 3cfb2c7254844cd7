import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Bounds, type Brush, keyLine, moveBoth, moveThumb, spanOf, type Thumb } from './brush.ts';
import { bucketAt, type TimeScale } from './time-scale.ts';

type Grip = Thumb | 'both' | 'new';

/**
 * The two thumbs of a timeline. While the pointer drags, the brush follows it; `onChange` is called when it is let
 * go, and after each key.
 */
export function useBrush(brush: Brush, bounds: Bounds, scale: TimeScale, onChange: (brush: Brush) => void) {
  const [draft, setDraft] = useState<Brush | null>(null);
  const drag = useRef<{ grip: Grip; from: number; brush: Brush } | null>(null);
  const current = draft ?? brush;

  const lineAt = (event: PointerEvent<SVGElement>): number => {
    const box =
      event.currentTarget.ownerSVGElement?.getBoundingClientRect() ??
      event.currentTarget.getBoundingClientRect();
    return bucketAt(scale, event.clientX - box.left);
  };
  const grab =
    (grip: Grip) =>
    (event: PointerEvent<SVGElement>): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { grip, from: lineAt(event), brush: current };
    };
  const onPointerMove = (event: PointerEvent<SVGElement>): void => {
    const held = drag.current;
    if (!held) return;
    const line = lineAt(event);
    if (held.grip === 'both') setDraft(moveBoth(held.brush, line - held.from, bounds));
    else if (held.grip === 'new') setDraft(line === held.from ? null : spanOf(held.from, line, bounds));
    else setDraft(moveThumb(held.brush, held.grip, line, bounds));
  };
  const onPointerUp = (): void => {
    drag.current = null;
    if (draft) onChange(draft);
    setDraft(null);
  };
  const onKeyDown =
    (thumb: Thumb) =>
    (event: KeyboardEvent): void => {
      const line = keyLine(current, thumb, event.key, bounds, scale.rtl);
      if (line === null) return;
      event.preventDefault();
      const next = moveThumb(current, thumb, line, bounds);
      if (next[thumb] !== current[thumb]) onChange(next);
    };
  return { current, grab, onKeyDown, held: { onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}
