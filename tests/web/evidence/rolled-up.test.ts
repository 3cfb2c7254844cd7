import { describe, expect, it } from 'vitest';
import { membersOnLine } from '../../../web/features/evidence/rolled-up.ts';
import { actor, claim } from '../builders.ts';

describe('the members behind a line', () => {
  const line = { subject: actor('turkey'), object: actor('sdf') };

  it('are the actors of its claims that are not the ends, each once, side by side', () => {
    const nodes = (...subjects: string[]) =>
      subjects.map(slug => ({ ...claim(), subject: actor(slug), object: actor('sdf') }));
    const found = membersOnLine({
      ...line,
      affirmed: { nodes: nodes('turkish-forces', 'turkey', 'turkish-forces') },
      denied: { nodes: nodes('recep-tayyip-erdogan') },
    });
    expect(found.map(({ end, members }) => [end.slug, members.map(({ slug }) => slug)])).toEqual([
      ['turkey', ['turkish-forces', 'recep-tayyip-erdogan']],
    ]);
  });

  it('are nobody where all claims are of the ends themselves', () => {
    const own = { ...claim(), ...line };
    expect(membersOnLine({ ...line, affirmed: { nodes: [own] }, denied: { nodes: [] } })).toEqual([]);
  });
});
