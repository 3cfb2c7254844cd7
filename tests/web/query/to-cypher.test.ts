import { describe, expect, it } from 'vitest';
import {
  ActorDetailDocument,
  ClaimListDocument,
  EvidenceDocument,
  NeighborhoodDocument,
  PathsDocument,
  TimelineDocument,
} from '../../../web/api/generated/operations.ts';
import { toCypherConditions } from '../../../web/features/query/cypher-filter.ts';
import { toBrowserText, toCypher, toCypherLiteral } from '../../../web/features/query/to-cypher.ts';

describe('a question as Cypher', () => {
  it('names every value before the statement, and has none in it', () => {
    const question = toCypher({
      document: EvidenceDocument,
      variables: {
        subject: 'sdf',
        object: 'isis',
        types: ['ASSAULT'],
        filter: { outlets: ['outlet:q-street'], text: "أطلق 'النار'", from: '2025-08', to: '2025-09' },
        first: 50,
      },
    })!;
    expect(question.parameters).toEqual({
      standings: ['SHOWN'],
      subjects: ['sdf'],
      objects: ['isis'],
      outlets: ['q-street'],
      from: '2025-08',
      to: '2025-09-30',
      text: "اطلق 'النار'",
      lineTypes: ['ASSAULT'],
    });
    for (const name of Object.keys(question.parameters)) expect(question.statement).toContain(`$${name}`);
    expect(question.statement).not.toMatch(/sdf|isis|ASSAULT|q-street|2025/);
    const lines = toBrowserText(question).split('\n');
    expect(lines).toContain(":param text => 'اطلق \\'النار\\'';");
    expect(lines).toContain(":param lineTypes => ['ASSAULT'];");
  });

  it.each([
    ['a neighbourhood', NeighborhoodDocument, { actors: ['actor:sdf'], budget: 12, filter: {} }],
    ['paths', PathsDocument, { from: 'sdf', to: 'isis', maxLength: 3, limit: 5, filter: {} }],
    ['a list of claims', ClaimListDocument, { filter: { accordingTo: ['outlet:q-street'] }, first: 100 }],
    ['an actor', ActorDetailDocument, { id: 'sdf' }],
  ])('only reads: %s', (_, document, variables) => {
    const { statement } = toCypher({ document, variables })!;
    expect(statement).toMatch(/\bRETURN\b/);
    expect(statement).not.toMatch(/\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD|CALL)\b/);
  });

  it('is not offered for a question that has none', () => {
    expect(toCypher({ document: TimelineDocument, variables: { filter: {} } })).toBeNull();
  });

  it('asks for the confidence that the page asks for', () => {
    const { conditions, parameters } = toCypherConditions({ minConfidence: 0.8 });
    expect(parameters).toMatchObject({ minConfidence: 0.8 });
    expect(conditions.join(' ')).toContain('c.confidence >= $minConfidence');
  });

  it('counts an outlet that is named as a speaker, too', () => {
    expect(toCypherConditions({ accordingTo: ['outlet:q-street', 'speaker:residents'] }).parameters).toEqual({
      standings: ['SHOWN'],
      outletsNamed: ['q-street'],
      accordingTo: ['actor:q-street', 'speaker:residents'],
    });
  });

  it.each([
    ["it's \\ here", "'it\\'s \\\\ here'"],
    ['two\nlines', "'two\\nlines'"],
    [12, '12'],
    [true, 'true'],
    [['a', 'b'], "['a', 'b']"],
  ])('writes %j so that Cypher reads the same', (value, literal) => {
    expect(toCypherLiteral(value)).toBe(literal);
  });
});
