import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_STORE_CALLS } from '../../server/api/field-costs.ts';
import { LIMITS } from '../../server/api/limits.ts';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const repeat = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

function nested(depth: number): string {
  return depth === 0 ? 'id' : `memberOf { ${nested(depth - 1)} }`;
}

const TOO_MUCH: [what: string, query: string, variables?: Record<string, unknown>][] = [
  ['deep', `{ actor(id: "sdf") { ${nested(LIMITS.depth)} } }`],
  [
    'deep through fragments',
    `{ actor(id: "sdf") { ...F1 } } ${repeat(15, i => `fragment F${i} on Actor { memberOf { ...F${i + 1} } }`)} fragment F15 on Actor { id }`,
  ],
  ['full of aliases', `{ meta { ${repeat(LIMITS.aliases + 1, i => `a${i}: engine`)} } }`],
  ['long', `{ meta { ${repeat(LIMITS.tokens, () => 'engine')} } }`],
  ['full of directives', `{ meta { engine ${repeat(LIMITS.directives + 1, () => '@include(if: true)')} } }`],
  [
    'dear in calls of the store',
    '{ actors(first: 100) { nodes { claims(first: 1) { nodes { subject { claims { totalCount } } } } } } }',
  ],
  [
    'dear by variables',
    'query ($n: Int) { actors(first: $n) { nodes { claims(first: $n) { nodes { subject { claims { totalCount } } } } } } }',
    { n: 100 },
  ],
  [
    'dear by the defaults of variables',
    'query ($n: Int = 100) { actors(first: $n) { nodes { a: claims { totalCount } b: claims(role: SUBJECT) { totalCount } } } }',
  ],
  [
    'dear by usual page sizes',
    '{ actors { nodes { claims { nodes { subject { claims { totalCount } } } } } } }',
  ],
  [
    'dear in values',
    'query { articles(first: 100) { nodes { claims(first: 100) { nodes { id type quad polarity modality confidence subject { id name } object { id name } article { id } } } } } }',
  ],
  [
    'dear in values through fragments that double',
    `{ meta { counts { ...D0 } } } ${repeat(20, i => `fragment D${i} on Counts { ...D${i + 1} claims ...D${i + 1} }`)} fragment D20 on Counts { claims }`,
  ],
];

describe('an operation is refused where it is', () => {
  it.each(TOO_MUCH)('%s', async (_, query, variables) => {
    api.calls.length = 0;
    for (const accept of ['application/graphql-response+json', 'application/json', '*/*']) {
      const response = await api.app.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept },
          body: JSON.stringify({ query, variables }),
        }),
      );
      const { errors } = await response.json();
      expect([accept, response.status, errors[0].extensions.code]).toEqual([
        accept,
        400,
        'QUERY_TOO_COMPLEX',
      ]);
      expect(errors[0].message).toMatch(/\bAsk for\b/);
    }
    expect(api.calls).toEqual([]);
  });
});

describe('an operation passes', () => {
  it("that is GraphiQL's introspection", async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      inputValueDeprecation: true,
      directiveIsRepeatable: true,
      specifiedByUrl: true,
      oneOf: true,
    });
    expect((await api.ask(query)).errors).toEqual([]);
  });

  it('that is as deep as the limit', async () => {
    const { errors } = await api.ask(`{ actor(id: "sdf") { ${nested(LIMITS.depth - 2)} } }`);
    expect(errors).toEqual([]);
  });

  it('that asks for one page of claims of each of a hundred actors', async () => {
    const { errors } = await api.ask(
      '{ actors(first: 100) { nodes { claims(first: 5) { nodes { id } } } } }',
    );
    expect(errors).toEqual([]);
  });
});

it('an introspection that nests without end is refused', async () => {
  const nest = (depth: number): string => (depth === 0 ? 'name' : `fields { type { ${nest(depth - 1)} } }`);
  const { errors, status } = await api.ask(`{ __schema { types { ${nest(6)} } } }`);
  expect(status).toBe(400);
  expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

it(`stops at ${MOST_STORE_CALLS} calls of the store where only the data shows how long a list is`, async () => {
  const many = await api.store
    .findActors(['ypg'])
    .then(([ypg]) => ypg && Array.from({ length: 400 }, (_, i) => ({ ...ypg, slug: `ypg-${i}` })));
  const crowded = await openApi({
    replace: {
      actorDetail: async slug => ({
        actor: { ...(many?.[0] as NonNullable<typeof many>[number]), slug },
        memberOf: [],
        members: many ?? [],
        relationships: { items: [], totalCount: 0, hasNextPage: false, hasPreviousPage: false },
      }),
    },
  });
  const { errors } = await crowded.ask('{ actor(id: "sdf") { members { claims { totalCount } } } }');
  expect(new Set(errors.map(error => error.extensions.code))).toEqual(new Set(['QUERY_TOO_COMPLEX']));
  expect(crowded.calls.length).toBe(MOST_STORE_CALLS);
  await crowded.close();
});
