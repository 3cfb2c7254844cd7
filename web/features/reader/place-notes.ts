/** A note that wants to stand beside its sentence. */
export type NoteBox = { wanted: number; height: number };

/** Where notes stand. The first `folded` ones have no room above the active one and are folded into a line. */
export type PlacedNotes = { tops: number[]; folded: number };

/** Room of the line that stands for folded notes. */
export const FOLD = 28;

/**
 * Places notes in one column: each beside its sentence, pushed down where it would touch the one before. The active
 * one stands exactly beside its own sentence, wherever that is; those before it make room upwards, and where the
 * column has no more room for them the earliest are folded.
 */
export function placeNotes(notes: readonly NoteBox[], active: number, gap = 8): PlacedNotes {
  const tops: number[] = [];
  let free = 0;
  for (const [index, note] of notes.entries()) {
    const top = index === active ? Math.max(note.wanted, 0) : Math.max(note.wanted, free);
    tops.push(top);
    free = top + note.height + gap;
  }
  if (active < 0) return { tops, folded: 0 };
  let limit = tops[active] ?? 0;
  for (let index = active - 1; index >= 0; index -= 1) {
    const latest = limit - gap - notes[index]!.height;
    if (tops[index]! <= latest) break;
    tops[index] = latest;
    limit = latest;
  }
  if (tops[0]! >= 0) return { tops, folded: 0 };
  let folded = 0;
  while (folded < active && tops[folded]! < FOLD + gap) folded += 1;
  // Where the active note stands too high for the line above it, it gives way by as much.
  const push = folded === active ? Math.max(0, FOLD + gap - tops[active]!) : 0;
  free = 0;
  return {
    folded,
    tops: tops.map((own, index) => {
      const top = index < active ? own : Math.max(index === active ? own + push : own, free);
      free = index < active ? 0 : top + notes[index]!.height + gap;
      return top;
    }),
  };
}
