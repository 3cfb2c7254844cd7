import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IsnadError } from '../../server/domain/errors.ts';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi({
    replace: {
      meta: () => Promise.reject(new IsnadError('STORE_UNAVAILABLE', 'The store is closed.')),
      facets: () => Promise.reject(new Error('secret of the engine')),
      timeline: () => Promise.reject(new IsnadError('STORE_SCHEMA_NEWER', 'secret of the schema')),
      listOutlets: () => {
        throw new TypeError('secret that is thrown at once');
      },
    },
  });
});
afterAll(() => api.close());

async function refused(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { errors } = await api.ask(query, variables);
  expect(errors).toHaveLength(1);
  return { ...errors[0]?.extensions, message: errors[0]?.message };
}

describe('an error has a code', () => {
  it.each([
    ['a document that is no GraphQL', '{ meta {', 'GRAPHQL_PARSE_FAILED', 400],
    ['a field that does not exist', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 400],
    [
      'an argument of the wrong type',
      '{ actors(first: "x") { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      400,
    ],
    [
      'a literal that is no date',
      '{ claims(filter: { from: "2025-13" }) { totalCount } }',
      'BAD_USER_INPUT',
      400,
    ],
    ['an argument out of its range', '{ actors(first: 101) { totalCount } }', 'BAD_USER_INPUT', 200],
    ['a store that does not answer', '{ meta { engine } }', 'STORE_UNAVAILABLE', 200],
    ['anything unexpected', '{ facets { tally { claims } } }', 'INTERNAL_SERVER_ERROR', 200],
    ['an error that is no business of a reader', '{ timeline { undated } }', 'INTERNAL_SERVER_ERROR', 200],
    ['an error that is thrown at once', '{ outlets { totalCount } }', 'INTERNAL_SERVER_ERROR', 200],
  ])('%s', async (_, query, code, status) => {
    const answer = await api.ask(query);
    expect(answer.errors.map(error => error.extensions.code)).toEqual([code]);
    expect(answer.errors[0]?.extensions.requestId).toMatch(/^[\w-]{36}$/);
    expect(answer.status).toBe(status);
  });

  it('a variable that does not fit its type', async () => {
    const query = 'query ($first: Int!) { actors(first: $first) { totalCount } }';
    expect(await refused(query, { first: 'many' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const dated = 'query ($from: Date) { claims(filter: { from: $from }) { totalCount } }';
    expect(await refused(dated, { from: 'yesterday' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('2025-08-17'),
    });
  });

  it('an operation that is not in the document', async () => {
    const { errors } = await api.ask('query A { meta { engine } }', {}, 'B');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('what is unexpected', () => {
  it('is logged under the id of the request and hidden from the reader', async () => {
    api.logged.length = 0;
    const { message, requestId } = await refused('{ facets { tally { claims } } }');
    expect(message).not.toContain('secret');
    expect(api.logged.filter(line => line.level === 50)).toMatchObject([
      { requestId, err: { message: 'secret of the engine' }, path: 'facets' },
    ]);
  });

  it('does not hide the rest of the answer', async () => {
    const { data, errors } = await api.ask('{ a: node(id: "actor:sdf") { id } b: nodes(ids: ["x"]) { id } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ a: { id: 'actor:sdf' }, b: [null] });
  });
});

describe('arguments are refused with what to fix', () => {
  it.each([
    ['{ actors(first: 0) { totalCount } }', 'first'],
    ['{ actors(last: 101) { totalCount } }', 'last'],
    ['{ actors(first: 1, last: 1) { totalCount } }', 'last'],
    ['{ actors(first: 1, before: "x") { totalCount } }', 'before'],
    ['{ actors(last: 1, after: "x") { totalCount } }', 'after'],
    ['{ actors(filter: { kinds: [] }) { totalCount } }', 'filter.kinds'],
    ['{ actors(filter: { minClaims: -1 }) { totalCount } }', 'filter.minClaims'],
    ['{ claims(filter: { types: [] }) { totalCount } }', 'filter.types'],
    ['{ claims(filter: { actors: ["claim:0"] }) { totalCount } }', 'filter.actors'],
    ['{ claims(filter: { articles: [""] }) { totalCount } }', 'filter.articles'],
    ['{ claims(filter: { speakers: ["article:0"] }) { totalCount } }', 'filter.speakers'],
    ['{ claims(filter: { from: "2026", to: "2025" }) { totalCount } }', 'filter.from'],
    ['{ claims(filter: { minConfidence: 1.5 }) { totalCount } }', 'filter.minConfidence'],
    ['{ claims(filter: { minOrigins: 0 }) { totalCount } }', 'filter.minOrigins'],
    ['{ actor(id: "outlet:") { id } }', 'id'],
    ['{ relationship(id: "sdf~HATES~isis") { id } }', 'id'],
    ['{ neighborhood(actors: []) { shown } }', 'actors'],
    ['{ neighborhood(actors: ["sdf"], depth: 3) { shown } }', 'depth'],
    ['{ neighborhood(actors: ["sdf"], budget: 301) { shown } }', 'budget'],
    ['{ neighborhood(actors: ["sdf", "isis"], budget: 1) { shown } }', 'budget'],
    ['{ paths(from: "sdf", to: "isis", maxLength: 7) { length } }', 'maxLength'],
    ['{ paths(from: "sdf", to: "isis", limit: 21) { length } }', 'limit'],
    ['{ evidence(subject: "sdf", object: "isis", types: []) { disputed } }', 'types'],
    ['{ evidence(subject: "sdf", object: "isis", first: 0) { disputed } }', 'first'],
    ['{ search(text: "x", first: 51) { score } }', 'first'],
    ['{ search(text: "x", kinds: []) { score } }', 'kinds'],
    ['{ overview(first: 21) { actors { id } } }', 'first'],
  ])('%s', async (query, field) => {
    expect(await refused(query)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
      message: expect.stringContaining(field.split('.').at(-1) as string),
    });
  });

  it('a cursor of nothing', async () => {
    expect(await refused('{ actors(after: "nonsense") { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('more ids at once than a page', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `actor:a${i}`);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await refused(query, { ids })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'ids' });
  });
});
