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

it('outlets are those for whom articles count, and not who publishes digests', async () => {
  const { outlets } = await read(
    '{ outlets { totalCount nodes { id slug name en: name(language: EN) nameAr nameEn articleCount claimCount } } }',
  );
  expect(outlets.totalCount).toBe(2);
  expect(outlets.nodes[0]).toEqual({
    id: 'outlet:q-street',
    slug: 'q-street',
    name: '«q-street»',
    en: 'q-street',
    nameAr: '«q-street»',
    nameEn: 'q-street',
    articleCount: 2,
    claimCount: 5,
  });
});

it('speakers are those whom articles cite, actors or unresolved roles', async () => {
  const { speakers } = await read(
    '{ speakers { totalCount nodes { id claimCount speaker { __typename ... on Actor { nameEn } ... on SpeakerRole { slug name(language: EN) } } } } }',
  );
  expect(speakers.totalCount).toBe(4);
  expect(speakers.nodes).toContainEqual({
    id: 'speaker:informed-sources',
    claimCount: 1,
    speaker: { __typename: 'SpeakerRole', slug: 'informed-sources', name: 'informed sources' },
  });
  expect(speakers.nodes).toContainEqual({
    id: 'actor:turkey',
    claimCount: 1,
    speaker: { __typename: 'Actor', nameEn: 'Turkey' },
  });
});
