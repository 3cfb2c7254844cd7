import type { KeyboardFocus } from './keyboard.ts';

let last: KeyboardFocus | null = null;

/** Where the keyboard was in the graph last: coming back to it, or going to its table, one goes on there. */
export function lastFocus(): KeyboardFocus | null {
  return last;
}

export function keepFocus(focus: KeyboardFocus | null): void {
  last = focus;
}
