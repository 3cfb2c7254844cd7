import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { loadSdl } from '../../../schema/load-sdl.ts';
import {
  EvidenceDocument,
  NeighborhoodDocument,
  TimelineDocument,
} from '../../../web/api/generated/operations.ts';
import { fillOperation } from '../../../web/features/query/fill-operation.ts';

const SCHEMA = new URL('../../../schema', import.meta.url).pathname;
const schema = buildSchema(loadSdl(SCHEMA));

const FILTER = {
  types: ['ASSAULT', 'AID'],
  quads: ['STRUCTURAL'],
  outlets: ['outlet:q-street'],
  polarities: ['DENIED'],
  modalities: ['ALLEGED'],
  reviewStates: ['ACCEPTED'],
  languages: ['AR'],
  from: '2025-08',
  text: 'قال "نعم"',
  disputed: true,
  minOrigins: 2,
};

it.each([
  ['a neighbourhood', NeighborhoodDocument, { actors: ['sdf'], depth: 1, budget: 12, filter: FILTER }],
  [
    'a line',
    EvidenceDocument,
    { subject: 'sdf', object: 'isis', types: ['ASSAULT'], filter: FILTER, first: 5 },
  ],
  ['a timeline', TimelineDocument, { filter: {}, interval: 'MONTH' }],
])('writes the question for %s with its values, valid as it is', (_what, document, variables) => {
  const operation = fillOperation(document, variables);
  expect(validate(schema, parse(operation))).toEqual([]);
});

it('writes names of enums bare and other texts in quotes', () => {
  const operation = fillOperation(NeighborhoodDocument, {
    actors: ['sdf'],
    filter: { types: ['AID'], outlets: ['outlet:q-street'] },
  });
  expect(operation).toContain('$actors: [ID!]! = ["sdf"]');
  expect(operation).toContain('types: [AID], outlets: ["outlet:q-street"]');
});
