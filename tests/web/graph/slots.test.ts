import { describe, expect, it } from 'vitest';
import { slotOffsets, strandOffset, toStrands } from '../../../web/graph/slots.ts';
import { line } from './builders.ts';

describe('slots of parallel lines', () => {
  it.each([
    [1, [0]],
    [2, [-16, 16]],
    [3, [-16, 0, 16]],
    [4, [-32, -16, 16, 32]],
  ])('spreads %i lines of a pair to both sides', (count, offsets) => {
    expect(slotOffsets(count)).toEqual(offsets);
  });

  it('leaves the middle free beside an opened line', () => {
    expect(slotOffsets(1, true)).toEqual([-32]);
    expect(slotOffsets(2, true)).toEqual([-32, 32]);
  });

  it('packs the lines of a pair closer in a crowded view', () => {
    const pair = Array.from({ length: 10 }, (_, index) => line(`a~${index}~b`));
    const others = Array.from({ length: 30 }, (_, index) => line(`a~STRUCTURAL~c${index}`));
    const widest = (strands: { slot: number }[]): number => Math.max(...strands.map(({ slot }) => slot));
    expect(widest(toStrands(pair))).toBe(80);
    expect(widest(toStrands([...pair, ...others]))).toBe(45);
  });

  it('bends lines of opposite directions to different sides', () => {
    const strands = toStrands([line('a~MATERIAL_CONFLICT~b'), line('b~MATERIAL_CONFLICT~a')]);
    const seenFromA = strands.map(strand => (strand.line.subject === 'a' ? strand.slot : -strand.slot));
    expect(seenFromA.sort((x, y) => x - y)).toEqual([-16, 16]);
  });

  it('opens a disputed line into two strands with the claims of each side', () => {
    const strands = toStrands([line('us~SANCTION~sdf', { claims: 4, disputed: { affirmed: 3, denied: 1 } })]);
    expect(strands.map(({ id, side, claims, slot, lens }) => ({ id, side, claims, slot, lens }))).toEqual([
      { id: 'us~SANCTION~sdf#affirm', side: 'affirm', claims: 3, slot: 0, lens: -1 },
      { id: 'us~SANCTION~sdf#deny', side: 'deny', claims: 1, slot: 0, lens: 1 },
    ]);
  });

  it('gives every strand of a pair its own place, two disputes included', () => {
    const dispute = { disputed: { affirmed: 1, denied: 1 } };
    const strands = toStrands([
      line('a~SANCTION~b', dispute),
      line('a~ASSAULT~b', dispute),
      line('a~VERBAL_CONFLICT~b'),
      line('b~STRUCTURAL~a'),
    ]);
    const places = strands.map(strand => strandOffset(strand, 200) * (strand.line.subject === 'a' ? 1 : -1));
    const sorted = [...places].sort((x, y) => x - y);
    for (const [index, place] of sorted.slice(1).entries()) expect(place - sorted[index]!).toBeGreaterThan(3);
  });

  it.each([
    [50, 5],
    [200, 9],
    [1000, 14],
  ])('opens a dispute with its length: %i px long, %i px to each side', (length, offset) => {
    expect(strandOffset({ slot: 0, lens: 1 }, length)).toBe(offset);
  });
});
