/** A note that wants to stand beside its sentence. */
export type NoteBox = { wanted: number; height: number };

/**
 * Tops of notes in one column: each beside its sentence, pushed down where it would touch the one before. The
 * active one stands exactly beside its own; those before it make room upwards as far as the column allows.
 */
export function placeNotes(notes: readonly NoteBox[], active: number, gap = 8): number[] {
  const tops: number[] = [];
  let free = 0;
  for (const [index, note] of notes.entries()) {
    const top = index === active ? Math.max(note.wanted, 0) : Math.max(note.wanted, free);
    tops.push(top);
    free = top + note.height + gap;
  }
  if (active < 0) return tops;
  let limit = tops[active] ?? 0;
  for (let index = active - 1; index >= 0; index -= 1) {
    const latest = limit - gap - notes[index]!.height;
    if (tops[index]! <= latest) break;
    tops[index] = latest;
    limit = latest;
  }
  const [first = 0] = tops;
  if (first >= 0) return tops;
  // Too many before it: the column starts at its top, and the active note gives way.
  free = 0;
  return notes.map((note, index) => {
    const top = Math.max(tops[index]!, free);
    free = top + note.height + gap;
    return top;
  });
}
