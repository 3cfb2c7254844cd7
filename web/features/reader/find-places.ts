import { foldWithOffsets } from '../../../server/domain/folding.ts';

/** A stretch of a text. */
export type Place = { start: number; end: number };

const MOST = 500;

/** Where a text holds another, after folding: the places in the text as it is written. */
export function findPlaces(text: string, sought: string): Place[] {
  const wanted = foldWithOffsets(sought.trim()).folded;
  if (wanted === '') return [];
  const { folded, offsets } = foldWithOffsets(text);
  const places: Place[] = [];
  let from = folded.indexOf(wanted);
  while (from >= 0 && places.length < MOST) {
    places.push({ start: offsets[from]!, end: offsets[from + wanted.length]! });
    from = folded.indexOf(wanted, from + wanted.length);
  }
  return places;
}
