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

it('an article has its head, its text and its claims in the order of the text', async () => {
  const { strike } = ARTICLES;
  const { article } = await read(`{ article(id: "${strike.id}") {
    id title language outlet { id } effectiveOutlet { slug } url publishedAt publishedPrecision publishedEstimated
    original { file } retrievedAt sha256 text claimCount boilerplate { start } duplicates { id }
    previousVersion { id } nextVersion { id }
    claims { totalCount nodes { id shown article { id } } pageInfo { hasNextPage } }
    mentions { totalCount nodes { text actor { slug } } }
  } }`);
  expect(article).toEqual({
    id: `article:${strike.id}`,
    title: 'Strike near the dam',
    language: 'EN',
    outlet: { id: 'outlet:q-street' },
    effectiveOutlet: { slug: 'q-street' },
    url: null,
    publishedAt: '2025-08-17',
    publishedPrecision: 'DAY',
    publishedEstimated: false,
    original: null,
    retrievedAt: '2025-09-01T08:00:00.000Z',
    sha256: strike.sha256,
    text: strike.text,
    claimCount: 3,
    boilerplate: [],
    duplicates: [],
    previousVersion: null,
    nextVersion: null,
    claims: {
      totalCount: 4,
      nodes: Object.values(STRIKE_CLAIMS).map(({ id }) => ({
        id: `claim:${id}`,
        shown: id !== STRIKE_CLAIMS.lessSure.id,
        article: { id: `article:${strike.id}` },
      })),
      pageInfo: { hasNextPage: false },
    },
    mentions: {
      totalCount: 4,
      nodes: expect.arrayContaining([
        { text: 'SDF', actor: { slug: 'sdf' } },
        { text: 'Turkish forces', actor: { slug: 'turkish-forces' } },
      ]),
    },
  });
});

it('every quote is exactly the slice of the text, whatever the script', async () => {
  const { articles } = await read(
    '{ articles { nodes { text claims { nodes { citation { start end quote prefix suffix } } } } } }',
  );
  const cited = articles.nodes.flatMap((article: { text: string; claims: { nodes: object[] } }) =>
    article.claims.nodes.map(claim => ({ ...claim, text: article.text })),
  );
  expect(cited.length).toBeGreaterThan(8);
  for (const { text, citation } of cited) {
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(text.slice(0, citation.start).endsWith(citation.prefix)).toBe(true);
    expect(text.slice(citation.end).startsWith(citation.suffix)).toBe(true);
  }
});

it('claims of an article with arguments are those of a list: shown ones, in the order of the text', async () => {
  const { article } = await read(`{ article(id: "${ARTICLES.strike.id}") {
    claims(first: 10) { totalCount nodes { id } }
    denied: claims(filter: { polarities: [DENIED] }) { nodes { id } }
    unsure: claims(filter: { includeLessSure: true }) { totalCount }
  } }`);
  expect(article).toEqual({
    claims: {
      totalCount: 3,
      nodes: [STRIKE_CLAIMS.shelled, STRIKE_CLAIMS.accused, STRIKE_CLAIMS.denied].map(({ id }) => ({
        id: `claim:${id}`,
      })),
    },
    denied: { nodes: [{ id: `claim:${STRIKE_CLAIMS.denied.id}` }] },
    unsure: { totalCount: 4 },
  });
});

it('a digest speaks for the outlet of its original and shares its origin with its other language', async () => {
  const { article } = await read(`{ article(id: "${ARTICLES.digestAr.id}") {
    outlet { id } effectiveOutlet { id } publishedAt publishedPrecision publishedEstimated
    original { file url outlet { id } } duplicates { id language }
  } }`);
  expect(article).toEqual({
    outlet: { id: 'outlet:isnad-digest' },
    effectiveOutlet: { id: 'outlet:north-pulse' },
    publishedAt: '2025-01-01',
    publishedPrecision: 'YEAR',
    publishedEstimated: true,
    original: { file: '004_dam.txt', url: null, outlet: { id: 'outlet:north-pulse' } },
    duplicates: [{ id: `article:${ARTICLES.digestEn.id}`, language: 'EN' }],
  });
});

it('an older version stays readable, with claims that no longer count', async () => {
  const { article } = await read(`{ article(id: "${ARTICLES.damSecond.id}") {
    previousVersion { title text publishedAt claims { nodes { type shown } } nextVersion { id } }
  } }`);
  expect(article.previousVersion).toEqual({
    title: 'Dam',
    text: ARTICLES.damFirst.text,
    publishedAt: null,
    claims: { nodes: [{ type: 'CONTROLS', shown: false }] },
    nextVersion: { id: `article:${ARTICLES.damSecond.id}` },
  });
});

it('articles are listed by outlet, language, actor, date and text, newest versions only', async () => {
  const data = await read(`{
    all: articles { totalCount }
    spoken: articles(filter: { outlets: ["north-pulse"] }) { totalCount }
    arabic: articles(filter: { languages: [AR] }) { totalCount }
    about: articles(filter: { actors: ["sdf", "turkish-forces"] }) { nodes { title } }
    dated: articles(filter: { from: "2025-09", to: "2025-09" }) { nodes { title } }
    worded: articles(filter: { text: "TRUCE" }) { nodes { title } }
  }`);
  expect(data).toEqual({
    all: { totalCount: 5 },
    spoken: { totalCount: 3 },
    arabic: { totalCount: 2 },
    about: { nodes: [{ title: 'Strike near the dam' }] },
    dated: { nodes: expect.arrayContaining([{ title: 'قصف' }]) },
    worded: { nodes: [{ title: 'Strike near the dam' }] },
  });
});

it('an unknown article is null', async () => {
  expect(await read('{ article(id: "0000000000000000") { id } }')).toEqual({ article: null });
});
