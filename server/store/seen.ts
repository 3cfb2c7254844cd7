import type { Seen } from './records.ts';

/** Reads `2019-01-01 2019~`: after the first day, as much of the date as is known, with a mark where it was estimated. */
export function toSeen(text: string): Seen | null {
  return text === '' ? null : { date: text.slice(11).replace('~', ''), estimated: text.endsWith('~') };
}
