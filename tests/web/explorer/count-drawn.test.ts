import { expect, it } from 'vitest';
import { countDrawn } from '../../../web/features/explorer/count-drawn.ts';
import { tally } from '../builders.ts';

it('counts the claims behind all lines, whoever they are between', () => {
  const counts = countDrawn([
    { quad: 'MATERIAL_CONFLICT', tally: tally({ claims: 4, affirmed: 3, denied: 1, actual: 2, alleged: 1 }) },
    { quad: 'MATERIAL_CONFLICT', tally: tally({ claims: 2, affirmed: 2, denied: 0, actual: 2, alleged: 0 }) },
    { quad: 'STRUCTURAL', tally: tally({ claims: 1, affirmed: 1, denied: 0, actual: 0, anticipated: 1 }) },
  ]);
  expect(counts.quads).toMatchObject({ MATERIAL_CONFLICT: 6, STRUCTURAL: 1, VERBAL_CONFLICT: 0 });
  expect(counts).toMatchObject({ modalities: { ACTUAL: 4, ALLEGED: 1, ANTICIPATED: 1 }, denied: 1 });
});
