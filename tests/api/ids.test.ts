import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromGlobalId, toLocalId, toSpeakerId } from '../../server/api/ids.ts';
import { openApi, type TestApi } from './open-api.ts';
import { ARTICLES, STRIKE_CLAIMS } from './sample-graph.ts';

describe('a global id', () => {
  it.each([
    ['actor:sdf', { kind: 'actor', local: 'sdf' }],
    ['relationship:sdf~ASSAULT~isis', { kind: 'relationship', local: 'sdf~ASSAULT~isis' }],
    ['actor:candidate-قسد', { kind: 'actor', local: 'candidate-قسد' }],
    ['sdf', null],
    ['actor:', null],
    ['thing:sdf', null],
    ['', null],
  ])('%s', (id, parsed) => {
    expect(fromGlobalId(id)).toEqual(parsed);
  });

  it('of an outlet and of the media actor of its slug are one thing', () => {
    expect(toLocalId('actor', 'outlet:q-street', 'id')).toBe('q-street');
    expect(toLocalId('outlet', 'actor:q-street', 'id')).toBe('q-street');
    expect(toSpeakerId('outlet:q-street', 'id')).toBe('actor:q-street');
    expect(toSpeakerId('q-street', 'id')).toBe('actor:q-street');
    expect(toSpeakerId('speaker:informed-sources', 'id')).toBe('speaker:informed-sources');
  });

  it('of another kind is refused', () => {
    expect(() => toLocalId('actor', 'article:0', 'id')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
    expect(() => toSpeakerId('claim:0', 'id')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('an argument', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it.each([
    ['actor', 'sdf'],
    ['article', ARTICLES.strike.id],
    ['claim', STRIKE_CLAIMS.shelled.id],
    ['relationship', 'turkish-forces~ASSAULT~sdf'],
  ])('that takes one %s takes its id in both forms', async (field, local) => {
    const { data } = await api.ask(
      `{ short: ${field}(id: "${local}") { id } long: ${field}(id: "${field}:${local}") { id } }`,
    );
    expect(data).toEqual({ short: { id: `${field}:${local}` }, long: { id: `${field}:${local}` } });
  });

  it.each([
    ['actors', ['sdf'], ['actor:sdf']],
    ['subjects', ['sdf'], ['actor:sdf']],
    ['objects', ['sdf'], ['actor:sdf']],
    ['between', ['sdf', 'turkey'], ['actor:sdf', 'actor:turkey']],
    ['outlets', ['q-street'], ['outlet:q-street']],
    ['outlets', ['q-street'], ['actor:q-street']],
    ['speakers', ['sdf'], ['actor:sdf']],
    ['accordingTo', ['q-street'], ['outlet:q-street']],
    ['accordingTo', ['q-street'], ['actor:q-street']],
    ['articles', [ARTICLES.strike.id], [`article:${ARTICLES.strike.id}`]],
  ])('filter.%s takes %s and %s alike', async (field, short, long) => {
    const query = 'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount nodes { id } } }';
    const one = await api.ask(query, { filter: { [field]: short } });
    const other = await api.ask(query, { filter: { [field]: long } });
    expect(one.data.claims.totalCount).toBeGreaterThan(0);
    expect(other.data).toEqual(one.data);
  });
});
