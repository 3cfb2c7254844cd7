import { describe, expect, it } from 'vitest';
import { toEvidenceVariables } from '../../../web/features/evidence/evidence-variables.ts';
import { toOriginStacks } from '../../../web/features/evidence/origin-stacks.ts';
import { toGraphLines } from '../../../web/graph/lines.ts';
import { NO_FILTER } from '../../../web/state/view-state.ts';
import { article, claim, relationship } from '../builders.ts';

const rel = { subject: 'turkey', kind: 'MATERIAL_CONFLICT' as const, object: 'sdf' };

describe('the question behind a line', () => {
  it('asks for the types that the line holds', () => {
    const [line] = toGraphLines(
      [
        relationship('turkey', 'COERCE', 'sdf', 'MATERIAL_CONFLICT'),
        relationship('turkey', 'ASSAULT', 'sdf', 'MATERIAL_CONFLICT'),
      ],
      { relation: type => type, describe: () => '' },
    );
    expect(toEvidenceVariables(rel, line, NO_FILTER)).toEqual({
      subject: 'turkey',
      object: 'sdf',
      types: ['ASSAULT', 'COERCE'],
      filter: {},
      first: 50,
    });
  });

  it('asks for the class where the drawing does not hold the line', () => {
    expect(toEvidenceVariables(rel, undefined, NO_FILTER)).toMatchObject({ quads: ['MATERIAL_CONFLICT'] });
  });

  it('asks for the one type that the link names', () => {
    expect(toEvidenceVariables({ ...rel, kind: 'ASSAULT' }, undefined, NO_FILTER)).toMatchObject({
      types: ['ASSAULT'],
    });
  });
});

describe('the claims of one side', () => {
  const digest = { original: { file: '001.txt', url: null, outlet: null } };
  const claims = [
    claim({ id: 'claim:1', article: article({ origin: 'b', language: 'AR', ...digest }) }),
    claim({ id: 'claim:2', article: article({ origin: 'a', language: 'AR', ...digest }) }),
    claim({ id: 'claim:3', article: article({ origin: 'b', language: 'EN', ...digest }) }),
    claim({ id: 'claim:4', article: article({ origin: 'b', language: 'AR' }) }),
  ];
  const ids = (language: 'AR' | 'EN') =>
    toOriginStacks(claims, language).map(stack => [
      stack.origin,
      stack.claims.map(({ id }) => id),
      stack.twins.map(({ id }) => id),
    ]);

  it('stand origin by origin, the article’s own words first, and fold the digest’s other language', () => {
    expect(ids('EN')).toEqual([
      ['b', ['claim:4', 'claim:3'], ['claim:1']],
      ['a', ['claim:2'], []],
    ]);
    expect(ids('AR')).toEqual([
      ['b', ['claim:4', 'claim:1'], ['claim:3']],
      ['a', ['claim:2'], []],
    ]);
  });
});
