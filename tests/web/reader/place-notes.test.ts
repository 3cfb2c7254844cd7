import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNotes } from '../../../web/features/reader/place-notes.ts';

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
    ).toEqual([0, 100]);
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
    ).toEqual([0, 28]);
  });

  it('keeps the active note at its sentence and lifts those before it', () => {
    const notes = [
      { wanted: 100, height: 40 },
      { wanted: 110, height: 40 },
      { wanted: 160, height: 80 },
    ];
    expect(placeNotes(notes, 2)).toEqual([64, 112, 160]);
  });

  it('never lets notes overlap or leave the column at its top', () => {
    const note = fc.record({ wanted: fc.nat(400), height: fc.integer({ min: 10, max: 120 }) });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), fc.nat(11), (boxes, pick) => {
        const notes = [...boxes].sort((a, b) => a.wanted - b.wanted);
        const tops = placeNotes(notes, pick % notes.length);
        expect(tops[0]).toBeGreaterThanOrEqual(0);
        for (let index = 1; index < notes.length; index += 1)
          expect(tops[index]!).toBeGreaterThanOrEqual(tops[index - 1]! + notes[index - 1]!.height + 8);
      }),
    );
  });
});
