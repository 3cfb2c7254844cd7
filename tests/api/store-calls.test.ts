/** How often operations ask the store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from './open-api.ts';
import { pageOperations } from './page-operations.ts';
import { ARTICLES, STRIKE_CLAIMS } from './sample-graph.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

async function callsOf(query: string, variables: Record<string, unknown> = {}) {
  api.calls.length = 0;
  const { errors, data } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return { calls: [...api.calls], data };
}

/** Operations that ask more than once, and how often: parts of one panel that no method of the port brings together yet. */
const MORE_CALLS: Readonly<Record<string, number>> = {
  ActorDetail: 3,
  ActorOutlets: 6,
  Paths: 2,
  HowFound: 2,
};

describe("each operation of the page's own asks the store once, but for those that are counted here", () => {
  const operations = pageOperations({
    article: `article:${ARTICLES.damSecond.id}`,
    actor: 'actor:sdf',
    claim: `claim:${STRIKE_CLAIMS.shelled.id}`,
    relationship: 'relationship:turkish-forces~ASSAULT~sdf',
  });

  it('and there are such operations', () => {
    expect(operations.length).toBeGreaterThan(5);
  });

  it.each(operations)('$name', async ({ name, query, variables, root }) => {
    const { calls, data } = await callsOf(query, variables);
    expect(data[root]).not.toBeNull();
    expect(calls).toHaveLength(MORE_CALLS[name] ?? 1);
  });
});

const CLAIM =
  'id article { id title outlet { id } } subject { id name } attribution { speaker { __typename } label }';

describe('each screen-sized question asks the store once, with all that the same answer brings', () => {
  it.each([
    [
      'overview',
      `{ overview { meta { engine version } actors { id } disputes { relationship { id tally { claims } } affirmed { ${CLAIM} relationship { disputed } } denied { id } } latest { id } articles { id } } }`,
    ],
    [
      'neighborhood',
      '{ neighborhood(actors: ["sdf"]) { actors { id } relationships { id subject { name } object { name } tally { claims } } hidden { count } } }',
    ],
    [
      'evidence',
      `{ evidence(subject: "turkish-forces", object: "sdf") { relationships { id } affirmed { nodes { ${CLAIM} relationship { disputed } } } denied { edges { cursor node { id relationship { tally { claims } } } } } others { id } } }`,
    ],
    ['paths', '{ paths(from: "turkey", to: "isis") { length disputed actors { id } relationships { id } } }'],
    ['timeline', '{ timeline { buckets { from claims } undated } }'],
    ['facets', '{ facets { type { value label claims } tally { claims } } }'],
    [
      'search',
      '{ search(text: "sdf") { kind label node { id ... on Actor { name } ... on Article { title outlet { name } } } } }',
    ],
    [
      'actorDetail',
      '{ actor(id: "sdf") { name memberOf { id } members { id name } relationships(first: 50) { totalCount pageInfo { hasNextPage } nodes { id tally { claims } } } } }',
    ],
    [
      'articleDetail',
      `{ article(id: "${ARTICLES.damSecond.id}") { text claims { nodes { ${CLAIM} relationship { id } citation { quote } } } mentions { nodes { text } } boilerplate { start } duplicates { id } previousVersion { id } } }`,
    ],
  ])('%s', async (method, query) => {
    const { calls } = await callsOf(query);
    expect(calls).toEqual([method]);
  });
});

describe('any other operation asks the store a bounded number of times', () => {
  it('one call for how all claims of an answer were found, and none where nobody asks', async () => {
    const ask = (field: string) => callsOf(`{ claims(first: 50) { nodes { id ${field} } } }`);
    expect((await ask('howFound { rule }')).calls).toEqual(['listClaims', 'findClaimReasons']);
    expect((await ask('quad')).calls).toEqual(['listClaims']);
  });

  it('one call for each kind of thing on each level, however many things there are', async () => {
    const query = `{ claims(first: 50) { nodes {
      relationship { tally { claims } subject { memberOf { id members { id memberOf { name } } } } }
      article { text duplicates { id text } previousVersion { title text } nextVersion { title } }
    } } }`;
    const { calls } = await callsOf(query);
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(14);
  });

  it('one call for each parent of a nested list', async () => {
    const { calls, data } = await callsOf(
      '{ actors(first: 5) { nodes { claims(first: 2) { nodes { id } } } } }',
    );
    expect(data.actors.nodes).toHaveLength(5);
    expect(calls).toEqual(['listActors', ...Array<string>(5).fill('listClaims')]);
  });

  it('one call for the first claims of all relationships of an answer', async () => {
    const { calls, data } = await callsOf(
      '{ neighborhood(actors: ["sdf"], depth: 2) { relationships { id claims(first: 2) { totalCount nodes { citation { quote } } } } } }',
    );
    expect(data.neighborhood.relationships.length).toBeGreaterThan(1);
    expect(calls).toEqual(['neighborhood', 'listClaimsOfEach']);
    for (const { id, claims } of data.neighborhood.relationships) {
      const alone = await callsOf(
        'query ($id: ID!) { relationship(id: $id) { claims(last: 100) { totalCount nodes { citation { quote } } } } }',
        { id },
      );
      expect(alone.calls).toEqual(['findRelationships', 'listClaims']);
      expect(alone.data.relationship.claims.totalCount).toBe(claims.totalCount);
      expect(claims.nodes).toEqual(alone.data.relationship.claims.nodes.slice(0, 2));
    }
  });

  it('and never twice with the same question', async () => {
    const { calls } = await callsOf(
      '{ a: claims(first: 3) { totalCount } b: claims(first: 3) { nodes { subject { relationships(first: 1) { totalCount } } } } m: meta { engine } n: meta { version } }',
    );
    expect(calls.filter(name => name === 'listClaims')).toHaveLength(1);
    expect(calls.filter(name => name === 'meta')).toHaveLength(1);
    expect(new Set(calls).size).toBe(3);
  });

  it('one call for a hundred nodes of a kind', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `actor:a${i}`);
    const { calls } = await callsOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(calls).toEqual(['findActors']);
  });
});
