import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, type TestApi } from './open-api.ts';
import { ARTICLES, STRIKE_CLAIMS } from './sample-graph.ts';

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

it('anything is found by its global id', async () => {
  const ids = [
    'actor:sdf',
    'outlet:q-street',
    `article:${ARTICLES.strike.id}`,
    `claim:${STRIKE_CLAIMS.denied.id}`,
    'relationship:turkish-forces~ASSAULT~sdf',
    'speaker:informed-sources',
    'decision:0198b000-0000-7000-8000-000000000001',
  ];
  const { nodes } = await read(`{ nodes(ids: ${JSON.stringify(ids)}) { __typename id } }`);
  expect(nodes).toEqual(
    ['Actor', 'Outlet', 'Article', 'Claim', 'Relationship', 'SpeakerRole', 'Decision'].map(
      (__typename, i) => ({
        __typename,
        id: ids[i],
      }),
    ),
  );
  for (const id of ids) expect(await read(`{ node(id: "${id}") { id } }`)).toEqual({ node: { id } });
});

it.each([
  'actor:nobody',
  'outlet:nobody',
  'article:0',
  'claim:0',
  'relationship:a~AID~b',
  'relationship:x',
  'speaker:nobody',
  'decision:0',
  'sdf',
  'thing:sdf',
  '',
])('nothing is found by "%s"', async id => {
  expect(await read(`{ node(id: "${id}") { id } nodes(ids: ["${id}", "actor:sdf"]) { id } }`)).toEqual({
    node: null,
    nodes: [null, { id: 'actor:sdf' }],
  });
});
