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

it('meta says what is running and how much it holds', async () => {
  const { meta } = await read(`{ meta { version engine engineVersion extractor threshold lastIngestAt
    counts { actors articles claims relationships outlets speakers disputed lessSure rejected accepted corrected added } } }`);
  expect(meta).toEqual({
    version: '0.1.0',
    engine: 'sqlite',
    engineVersion: expect.stringMatching(/^3\./),
    extractor: 'isnad-rules/1',
    threshold: 0.5,
    lastIngestAt: '2025-09-01T08:00:00.000Z',
    counts: {
      actors: 5,
      articles: 5,
      claims: 8,
      relationships: 5,
      outlets: 2,
      speakers: 4,
      disputed: 1,
      lessSure: 1,
      rejected: 1,
      accepted: 1,
      corrected: 0,
      added: 0,
    },
  });
});

it('the overview is what the first page shows', async () => {
  const { overview } = await read(`{ overview(first: 2) {
    meta { version } actors { id } latest { id } articles { title }
    disputes { relationship { id } affirmed { polarity relationship { id disputed } } denied { polarity citation { quote } } }
  } }`);
  expect(overview).toMatchObject({
    meta: { version: '0.1.0' },
    actors: [{ id: 'actor:sdf' }, { id: 'actor:isis' }],
    disputes: [
      {
        relationship: { id: 'relationship:turkish-forces~ASSAULT~sdf' },
        affirmed: {
          polarity: 'AFFIRMED',
          relationship: { id: 'relationship:turkish-forces~ASSAULT~sdf', disputed: true },
        },
        denied: { polarity: 'DENIED', citation: { quote: 'Turkey denied that its army shelled the SDF' } },
      },
    ],
    latest: [{ id: 'relationship:turkish-forces~ASSAULT~sdf' }, { id: 'relationship:sdf~ACCUSE~turkey' }],
    articles: [expect.anything(), expect.anything()],
  });
});
