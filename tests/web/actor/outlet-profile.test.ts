import { expect, it } from 'vitest';
import { toOutletProfiles } from '../../../web/features/actor/outlet-profile.ts';

const count = (value: string, claims: number) => ({ value, labelAr: value, labelEn: value, claims });
const none = { outlet: [] };

it('puts together what each outlet claims, class by class, and counts a denial once', () => {
  const profiles = toOutletProfiles({
    MATERIAL_CONFLICT: { outlet: [count('outlet:a', 2)] },
    VERBAL_CONFLICT: none,
    MATERIAL_COOPERATION: { outlet: [count('outlet:b', 3), count('outlet:a', 1)] },
    VERBAL_COOPERATION: none,
    STRUCTURAL: { outlet: [count('outlet:b', 1)] },
    denied: { outlet: [count('outlet:a', 1)] },
  });
  expect(profiles.map(({ outlet, total }) => [outlet.value, total])).toEqual([
    ['outlet:b', 4],
    ['outlet:a', 3],
  ]);
  expect(profiles[1]!.counts).toMatchObject({ MATERIAL_CONFLICT: 2, MATERIAL_COOPERATION: 1, denied: 1 });
});
