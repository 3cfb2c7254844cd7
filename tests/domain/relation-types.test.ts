import { describe, expect, it } from 'vitest';
import { QUAD_CLASSES, quadOf, RELATION_TYPES, typesOfQuad } from '../../server/domain/relation-types.ts';
import { parseRelationshipKey, relationshipKey } from '../../server/domain/relationship.ts';

describe('the relationship types', () => {
  it('are twenty-one, sixteen of them PLOVER events and five structural', () => {
    expect(RELATION_TYPES).toHaveLength(21);
    expect(typesOfQuad('STRUCTURAL')).toEqual(['ALLIED_WITH', 'MEMBER_OF', 'LEADS', 'CONTROLS', 'OPPOSES']);
  });

  it('are each in exactly one class', () => {
    expect(QUAD_CLASSES.flatMap(typesOfQuad).sort()).toEqual([...RELATION_TYPES].sort());
    expect(quadOf('SANCTION')).toBe('MATERIAL_CONFLICT');
  });
});

describe('the key of a relationship', () => {
  it('is read back as it was written', () => {
    const triple = { subject: 'sdf', type: 'ASSAULT', object: 'isis' } as const;
    expect(parseRelationshipKey(relationshipKey(triple))).toEqual(triple);
  });

  it.each(['', 'sdf', 'sdf~ASSAULT', 'sdf~HUG~isis', 'sdf~ASSAULT~isis~more', '~ASSAULT~isis'])(
    'is not %s',
    key => {
      expect(parseRelationshipKey(key)).toBeNull();
    },
  );
});
