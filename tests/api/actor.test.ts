import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** The data of an answer without errors. */
async function read(query: string) {
  const { data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  return data;
}

it('an actor has its names in both languages, short ones where there are such', async () => {
  const names =
    'id slug kind status name en: name(language: EN) nameAr nameEn shortAr shortEn aliases { text language }';
  const { sdf, isis } = await read(
    `{ sdf: actor(id: "sdf") { ${names} } isis: actor(id: "actor:isis") { ${names} } }`,
  );
  expect(sdf).toEqual({
    id: 'actor:sdf',
    slug: 'sdf',
    kind: 'ARMED_GROUP',
    status: 'CURATED',
    name: 'قوات سوريا الديمقراطية',
    en: 'Syrian Democratic Forces',
    nameAr: 'قوات سوريا الديمقراطية',
    nameEn: 'Syrian Democratic Forces',
    shortAr: 'قسد',
    shortEn: 'SDF',
    aliases: [
      { text: 'SDF', language: 'EN' },
      { text: 'قسد', language: 'AR' },
    ],
  });
  expect(isis).toMatchObject({ shortAr: 'داعش', shortEn: 'ISIS', aliases: [] });
});

it('an actor has its memberships, however it is reached', async () => {
  const membership = 'memberOf { id } members { id memberOf { id } }';
  const { actor, node } = await read(
    `{ actor(id: "sdf") { ${membership} } node(id: "actor:ypg") { ... on Actor { ${membership} memberOf { id members { id } } } } }`,
  );
  expect(actor).toEqual({ memberOf: [], members: [{ id: 'actor:ypg', memberOf: [{ id: 'actor:sdf' }] }] });
  expect(node).toEqual({ memberOf: [{ id: 'actor:sdf', members: [{ id: 'actor:ypg' }] }], members: [] });
});

it('an actor has its relationships, claims, mentions and articles', async () => {
  const { actor } = await read(`{ actor(id: "sdf") {
    claimCount neighborCount
    relationships { totalCount nodes { id } }
    outgoing: relationships(role: SUBJECT) { nodes { id } }
    withTurkey: relationships(filter: { actors: ["turkey"] }) { nodes { id } }
    claims { totalCount }
    suffered: claims(role: OBJECT, filter: { types: [ASSAULT] }) { totalCount }
    mentions(first: 1) { totalCount nodes { text span { start end } actor { id } article { title } } }
    articles { nodes { title } }
  } }`);
  expect(actor).toEqual({
    claimCount: 7,
    neighborCount: 4,
    relationships: {
      totalCount: 4,
      nodes: [
        { id: 'relationship:turkish-forces~ASSAULT~sdf' },
        { id: 'relationship:sdf~ASSAULT~isis' },
        { id: 'relationship:sdf~ACCUSE~turkey' },
        { id: 'relationship:united-states~ALLIED_WITH~sdf' },
      ],
    },
    outgoing: { nodes: [{ id: 'relationship:sdf~ASSAULT~isis' }, { id: 'relationship:sdf~ACCUSE~turkey' }] },
    withTurkey: { nodes: [{ id: 'relationship:sdf~ACCUSE~turkey' }] },
    claims: { totalCount: 7 },
    suffered: { totalCount: 3 },
    mentions: {
      totalCount: 5,
      nodes: [
        {
          text: 'SDF',
          span: { start: 83, end: 86 },
          actor: { id: 'actor:sdf' },
          article: { title: 'Strike near the dam' },
        },
      ],
    },
    articles: { nodes: [{ title: 'قصف' }, { title: 'Strike near the dam' }] },
  });
});

it('the relationships that came with an actor are the same as those that are asked for alone', async () => {
  const list = (args: string) =>
    `relationships${args} { edges { cursor node { id } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }`;
  for (const args of ['', '(first: 2)', '(orderBy: CLAIMS, first: 3)']) {
    const { actor, node } = await read(
      `{ actor(id: "sdf") { ${list(args)} } node(id: "actor:sdf") { ... on Actor { ${list(args)} } } }`,
    );
    expect(actor).toEqual(node);
  }
});

it('actors are listed most claimed first, by kind, name, status and number of claims', async () => {
  const data = await read(`{
    all: actors(first: 2) { totalCount nodes { id claimCount } }
    states: actors(filter: { kinds: [STATE], minClaims: 1 }) { nodes { id } }
    named: actors(filter: { text: "قسد" }) { nodes { id } }
    byId: actors(orderBy: ID, first: 2) { nodes { id } }
    candidates: actors(filter: { status: CANDIDATE }) { totalCount }
  }`);
  expect(data).toEqual({
    all: {
      totalCount: 8,
      nodes: [
        { id: 'actor:sdf', claimCount: 7 },
        { id: 'actor:isis', claimCount: 3 },
      ],
    },
    states: { nodes: [{ id: 'actor:united-states' }, { id: 'actor:turkey' }] },
    named: { nodes: [{ id: 'actor:sdf' }] },
    byId: { nodes: [{ id: 'actor:isis' }, { id: 'actor:q-street' }] },
    candidates: { totalCount: 0 },
  });
});

it('an unknown actor is null', async () => {
  expect(await read('{ actor(id: "nobody") { id } }')).toEqual({ actor: null });
});
