import type { GraphLine, GraphTarget } from './graph-model.ts';
import type { Point, Positions } from './layout/field.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The actor nearest in a direction of the screen, within 45° to either side; null where there is none. */
export function nearestInDirection(
  places: Positions,
  from: Point,
  direction: Direction,
  except: string | null,
): string | null {
  const step = STEPS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [slug, place] of Object.entries(places)) {
    if (slug === except) continue;
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y + dy * step.x);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 1.5 * aside;
    if (cost < least) {
      least = cost;
      best = slug;
    }
  }
  return best;
}

function angleOf(line: GraphLine, slug: string, places: Positions): number {
  const from = places[slug];
  const to = places[line.subject === slug ? line.object : line.subject];
  if (!from || !to) return 0;
  const angle = Math.atan2(to.x - from.x, from.y - to.y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

/** The lines of an actor clockwise from the top, those of one pair together. */
export function linesAround(lines: readonly GraphLine[], slug: string, places: Positions): GraphLine[] {
  return lines
    .filter(line => line.subject === slug || line.object === slug)
    .map(line => ({ line, angle: angleOf(line, slug, places) }))
    .sort((a, b) => a.angle - b.angle || (a.line.key < b.line.key ? -1 : 1))
    .map(({ line }) => line);
}

/** What has the keyboard's focus: an actor, or one of the lines of the actor that was focused before. */
export type KeyboardFocus = { slug: string; line: string | null };

/** Goes through an actor and then its lines; null where the walk leaves the canvas. */
export function stepThroughLines(
  focus: KeyboardFocus,
  lines: readonly GraphLine[],
  back: boolean,
): KeyboardFocus | null {
  const at = focus.line === null ? -1 : lines.findIndex(line => line.key === focus.line);
  const next = back ? at - 1 : at + 1;
  if (next < -1 || next >= lines.length) return null;
  return { slug: focus.slug, line: next === -1 ? null : lines[next]!.key };
}

/** The focus after an arrow key: the nearest actor there; from a line the one of its ends that lies that way. */
export function stepToward(
  focus: KeyboardFocus,
  direction: Direction,
  places: Positions,
  lines: readonly GraphLine[],
): KeyboardFocus {
  const line = lines.find(candidate => candidate.key === focus.line);
  const start = places[focus.slug];
  if (!start) return focus;
  if (line) {
    const other = line.subject === focus.slug ? line.object : line.subject;
    const end = places[other];
    const step = STEPS[direction];
    const ahead = end ? (end.x - start.x) * step.x + (end.y - start.y) * step.y : 0;
    return { slug: ahead > 0 ? other : focus.slug, line: null };
  }
  const slug = nearestInDirection(places, start, direction, focus.slug);
  return slug === null ? focus : { slug, line: null };
}

/** The focus as a target of the canvas. */
export function toTarget(focus: KeyboardFocus): GraphTarget {
  return focus.line === null ? { kind: 'actor', slug: focus.slug } : { kind: 'line', key: focus.line };
}

export type KeyCommand =
  | { do: 'move'; direction: Direction }
  | { do: 'lines'; back: boolean }
  | {
      do:
        | 'open'
        | 'choose'
        | 'expand'
        | 'hidden'
        | 'hide'
        | 'path'
        | 'fit'
        | 'pin'
        | 'table'
        | 'zoom-in'
        | 'zoom-out'
        | 'clear';
    };

const COMMANDS: Record<string, KeyCommand> = {
  ArrowLeft: { do: 'move', direction: 'left' },
  ArrowRight: { do: 'move', direction: 'right' },
  ArrowUp: { do: 'move', direction: 'up' },
  ArrowDown: { do: 'move', direction: 'down' },
  Enter: { do: 'open' },
  Space: { do: 'choose' },
  KeyP: { do: 'path' },
  KeyE: { do: 'expand' },
  KeyH: { do: 'hide' },
  Delete: { do: 'hide' },
  KeyF: { do: 'fit' },
  KeyL: { do: 'pin' },
  KeyG: { do: 'table' },
  Equal: { do: 'zoom-in' },
  NumpadAdd: { do: 'zoom-in' },
  Minus: { do: 'zoom-out' },
  NumpadSubtract: { do: 'zoom-out' },
  Escape: { do: 'clear' },
};

/** What a key asks for, by the place of the key: letters work on an Arabic keyboard too. Null with ⌘, Ctrl or Alt. */
export function toCommand(key: {
  code: string;
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): KeyCommand | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  if (key.code === 'Tab') return { do: 'lines', back: key.shiftKey };
  if (key.key === '+') return { do: 'zoom-in' };
  if (key.key === '-') return { do: 'zoom-out' };
  if (key.code === 'KeyE' && key.shiftKey) return { do: 'hidden' };
  return COMMANDS[key.code] ?? null;
}
