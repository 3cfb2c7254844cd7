import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from './open-api.ts';
import { ARTICLES } from './sample-graph.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Lists as a root with a hole for the arguments of the page, the way to the connection, and what tells items apart. */
const LISTS: [name: string, query: (page: string) => string, path: string[], item: string][] = [
  ['actors', page => `actors(${page})`, ['actors'], 'id'],
  ['actors by id', page => `actors(orderBy: ID, ${page})`, ['actors'], 'id'],
  ['articles', page => `articles(${page})`, ['articles'], 'id'],
  ['articles as they were read', page => `articles(orderBy: RETRIEVED, ${page})`, ['articles'], 'id'],
  ['claims', page => `claims(${page})`, ['claims'], 'id'],
  ['claims, surest first', page => `claims(orderBy: CONFIDENCE, ${page})`, ['claims'], 'id'],
  [
    'claims in the order of the text',
    page => `claims(orderBy: TEXT, filter: { includeLessSure: true, includeRejected: true }, ${page})`,
    ['claims'],
    'id',
  ],
  ['relationships', page => `relationships(${page})`, ['relationships'], 'id'],
  ['relationships seen last', page => `relationships(orderBy: LAST_SEEN, ${page})`, ['relationships'], 'id'],
  [
    'relationships by dispute',
    page => `relationships(orderBy: DISPUTE, filter: { actors: ["sdf"] }, ${page})`,
    ['relationships'],
    'id',
  ],
  ["an actor's claims", page => `actor(id: "sdf") { claims(${page})`, ['actor', 'claims'], 'id'],
  [
    "an actor's relationships",
    page => `actor(id: "sdf") { relationships(${page})`,
    ['actor', 'relationships'],
    'id',
  ],
  [
    "an actor's mentions",
    page => `actor(id: "sdf") { mentions(${page})`,
    ['actor', 'mentions'],
    'article { id } span { start }',
  ],
  [
    "an article's claims",
    page => `article(id: "${ARTICLES.strike.id}") { claims(${page})`,
    ['article', 'claims'],
    'id',
  ],
  [
    "an article's mentions",
    page => `article(id: "${ARTICLES.strike.id}") { mentions(${page})`,
    ['article', 'mentions'],
    'span { start }',
  ],
  [
    "a relationship's claims",
    page => `relationship(id: "turkish-forces~ASSAULT~sdf") { claims(${page})`,
    ['relationship', 'claims'],
    'id',
  ],
];
const FORWARD_ONLY: typeof LISTS = [
  ['outlets', page => `outlets(${page})`, ['outlets'], 'id'],
  ['speakers', page => `speakers(${page})`, ['speakers'], 'id'],
];

type Connection = {
  nodes: unknown[];
  edges: { cursor: string; node: unknown }[];
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

async function pageOf([, query, path, item]: (typeof LISTS)[number], page: string): Promise<Connection> {
  const { data, errors } = await api.ask(
    `{ ${query(page)} { nodes { ${item} } edges { cursor node { ${item} } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } ${'}'.repeat(path.length)}`,
  );
  expect(errors).toEqual([]);
  return path.reduce((value, key) => value[key], data);
}

async function all(list: (typeof LISTS)[number]): Promise<unknown[]> {
  const { nodes, totalCount } = await pageOf(list, 'first: 100');
  expect(nodes).toHaveLength(totalCount);
  expect(totalCount).toBeGreaterThan(1);
  return nodes;
}

describe.each([...LISTS, ...FORWARD_ONLY])('%s', (...list) => {
  it.each([1, 2])('read forwards, %i at a time, visits everything once', async size => {
    const everything = await all(list);
    const seen: unknown[] = [];
    let page = await pageOf(list, `first: ${size}`);
    expect(page.pageInfo.hasPreviousPage).toBe(false);
    for (;;) {
      expect(page.edges.map(edge => edge.node)).toEqual(page.nodes);
      expect(page.totalCount).toBe(everything.length);
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      page = await pageOf(list, `first: ${size}, after: ${JSON.stringify(page.pageInfo.endCursor)}`);
      expect(page.pageInfo.hasPreviousPage).toBe(true);
    }
    expect(seen).toEqual(everything);
  });
});

describe.each(LISTS)('%s', (...list) => {
  it.each([1, 2])('read backwards, %i at a time, visits everything once', async size => {
    const everything = await all(list);
    const seen: unknown[] = [];
    let page = await pageOf(list, `last: ${size}`);
    expect(page.pageInfo.hasNextPage).toBe(false);
    for (;;) {
      seen.unshift(...page.nodes);
      if (!page.pageInfo.hasPreviousPage) break;
      page = await pageOf(list, `last: ${size}, before: ${JSON.stringify(page.pageInfo.startCursor)}`);
      expect(page.pageInfo.hasNextPage).toBe(true);
    }
    expect(seen).toEqual(everything);
  });
});

it('a page of nothing has no cursors', async () => {
  const { data } = await api.ask(
    '{ claims(filter: { text: "nowhere" }) { edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
  );
  expect(data.claims).toEqual({
    edges: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

it('a page has 20 items where no number is given', async () => {
  const { errors } = await api.ask('{ claims { nodes { id } } }');
  expect(errors).toEqual([]);
});
