import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD, placeNotes } from '../../../web/features/reader/place-notes.ts';

describe('placing notes beside their sentences', () => {
  it('leaves a note at its sentence where there is room', () => {
    expect(
      placeNotes(
        [
          { wanted: 0, height: 20 },
          { wanted: 100, height: 20 },
        ],
        -1,
      ),
    ).toEqual({ tops: [0, 100], folded: 0 });
  });

  it('pushes a note down by a gap where it would touch the one before', () => {
    expect(
      placeNotes(
        [
          { wanted: 0, height: 20 },
          { wanted: 10, height: 20 },
        ],
        -1,
      ),
    ).toEqual({ tops: [0, 28], folded: 0 });
  });

  it('keeps the active note at its sentence and lifts those before it', () => {
    const notes = [
      { wanted: 100, height: 40 },
      { wanted: 110, height: 40 },
      { wanted: 160, height: 80 },
    ];
    expect(placeNotes(notes, 2)).toEqual({ tops: [64, 112, 160], folded: 0 });
  });

  it('keeps the active note at its sentence however many come before it, and folds the earliest', () => {
    const notes = Array.from({ length: 8 }, (_, index) => ({ wanted: 100 + index, height: 60 }));
    const { tops, folded } = placeNotes(notes, 7);
    expect([tops[7], folded]).toEqual([107, 6]);
    expect(placeNotes([...notes, { wanted: 400, height: 60 }], 8)).toMatchObject({ folded: 3 });
  });

  it('never lets notes that are shown overlap or leave the column at its top', () => {
    const note = fc.record({ wanted: fc.nat(400), height: fc.integer({ min: 10, max: 120 }) });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), fc.nat(11), (boxes, pick) => {
        const notes = [...boxes].sort((a, b) => a.wanted - b.wanted);
        const active = pick % notes.length;
        const { tops, folded } = placeNotes(notes, active);
        expect(folded).toBeLessThanOrEqual(active);
        expect(tops[folded]).toBeGreaterThanOrEqual(folded > 0 ? FOLD + 8 : 0);
        for (let index = folded + 1; index < notes.length; index += 1)
          expect(tops[index]!).toBeGreaterThanOrEqual(tops[index - 1]! + notes[index - 1]!.height + 8);
      }),
    );
  });
});
