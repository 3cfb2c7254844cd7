import { describe, expect, it } from 'vitest';
import { toEvidenceVariables } from '../../../web/features/evidence/evidence-variables.ts';
import { preferLanguage } from '../../../web/features/evidence/readers-language.ts';
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

describe('the order of claims', () => {
  it('puts the reader’s language first within an origin and keeps the order of origins', () => {
    const claims = [
      claim({ id: 'claim:1', article: article({ origin: 'b', language: 'AR' }) }),
      claim({ id: 'claim:2', article: article({ origin: 'a', language: 'AR' }) }),
      claim({ id: 'claim:3', article: article({ origin: 'b', language: 'EN' }) }),
    ];
    expect(preferLanguage(claims, 'EN').map(({ id }) => id)).toEqual(['claim:3', 'claim:1', 'claim:2']);
  });
});
