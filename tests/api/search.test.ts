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

const HIT = 'kind label en: label(language: EN) matchedText matchedSpan { start end } node { __typename id }';

it.each(['قسد', 'SDF', 'qasad', 'syrian democratic'])('"%s" finds the actor first', async text => {
  const { search } = await read(`{ search(text: "${text}") { ${HIT} } }`);
  expect(search[0]).toMatchObject({
    kind: 'ACTOR',
    label: 'قوات سوريا الديمقراطية',
    en: 'Syrian Democratic Forces',
    node: { __typename: 'Actor', id: 'actor:sdf' },
  });
});

it.each([
  ['ARTICLE', 'truce', 'Article', 'Strike near the dam'],
  ['OUTLET', 'north-pulse', 'Outlet', '«north-pulse»'],
  ['SPEAKER', 'informed', 'SpeakerRole', 'مصادر مطلعة'],
  ['RELATIONSHIP', 'sdf', 'Relationship', 'القوات التركية ASSAULT قوات سوريا الديمقراطية'],
])('a search for %s only finds such', async (kind, text, type, label) => {
  const { search } = await read(`{ search(text: "${text}", kinds: [${kind}]) { ${HIT} } }`);
  expect(search).not.toEqual([]);
  expect(new Set(search.map((hit: { kind: string }) => hit.kind))).toEqual(new Set([kind]));
  expect(search[0]).toMatchObject({ label, node: { __typename: type } });
});

it('the matching part lies within the text that matched', async () => {
  const { search } = await read(`{ search(text: "TRUCE", kinds: [ARTICLE]) { ${HIT} } }`);
  const [{ matchedText, matchedSpan }] = search;
  expect(matchedText.slice(matchedSpan.start, matchedSpan.end)).toBe('truce');
});

it('a search for nothing offers the most claimed actors', async () => {
  const { search } = await read('{ search(text: "  ", first: 2) { kind node { id } } }');
  expect(search.slice(0, 2)).toEqual([
    { kind: 'ACTOR', node: { id: 'actor:sdf' } },
    { kind: 'ACTOR', node: { id: 'actor:isis' } },
  ]);
});
