import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi, type TestApi } from './open-api.ts';
import { STRIKE_CLAIMS } from './sample-graph.ts';

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

it('a claim says who says what of whom, where, and how it was found', async () => {
  const { shelled } = STRIKE_CLAIMS;
  const { claim } = await read(`{ claim(id: "${shelled.id}") {
    id subject { id } type quad object { id } polarity modality confidence eventDate shown
    attribution { position label en: label(language: EN) span { start end } speaker { __typename ... on SpeakerRole { id slug name } } }
    citation { start end quote prefix sentence { start end } subjectSpan { start } objectSpan { end } predicateSpan { end } }
    article { id } relationship { id disputed }
    extraction { method rule extractor }
    review { state decisions { id kind reviewer at reason } }
  } }`);
  expect(claim).toEqual({
    id: `claim:${shelled.id}`,
    subject: { id: 'actor:turkish-forces' },
    type: 'ASSAULT',
    quad: 'MATERIAL_CONFLICT',
    object: { id: 'actor:sdf' },
    polarity: 'AFFIRMED',
    modality: 'ALLEGED',
    confidence: 0.9,
    eventDate: null,
    shown: true,
    attribution: [
      {
        position: 0,
        label: 'مصادر مطلعة',
        en: 'informed sources',
        span: { start: 20, end: 36 },
        speaker: {
          __typename: 'SpeakerRole',
          id: 'speaker:informed-sources',
          slug: 'informed-sources',
          name: 'مصادر مطلعة',
        },
      },
    ],
    citation: {
      start: 56,
      end: 86,
      quote: 'Turkish forces shelled the SDF',
      prefix: 'Strike near the dam\nInformed sources told Q Street that ',
      sentence: { start: 56, end: 86 },
      subjectSpan: null,
      objectSpan: null,
      predicateSpan: null,
    },
    article: { id: `article:${shelled.article}` },
    relationship: { id: 'relationship:turkish-forces~ASSAULT~sdf', disputed: true },
    extraction: { method: 'RULE', rule: 'en:attack', extractor: 'isnad-rules/1' },
    review: {
      state: 'ACCEPTED',
      decisions: [
        {
          id: 'decision:0198b000-0000-7000-8000-000000000001',
          kind: 'ACCEPT',
          reviewer: 'isnad-editors',
          at: '2025-09-02T10:00:00.000Z',
          reason: 'The article says so.',
        },
      ],
    },
  });
});

it('a claim tells how the extractor came to it, or nothing where that was not recorded', async () => {
  const words = 'start end text';
  const side = `{ how slot mention { ${words} } antecedent { ${words} } }`;
  const found = `howFound { rule configuration matched { ${words} } subject ${side} object ${side} confidenceParts { factor value } }`;
  const { denied, accused } = await read(
    `{ denied: claim(id: "${STRIKE_CLAIMS.denied.id}") { ${found} } accused: claim(id: "${STRIKE_CLAIMS.accused.id}") { ${found} } }`,
  );
  expect(denied.howFound).toEqual(STRIKE_CLAIMS.denied.reason);
  expect(denied.howFound.subject).toMatchObject({ how: 'PRONOUN', antecedent: { text: 'Turkey' } });
  expect(accused.howFound).toBeNull();
});

it('an actor that speaks is an actor', async () => {
  const { claim } = await read(
    `{ claim(id: "${STRIKE_CLAIMS.denied.id}") { attribution { label(language: EN) speaker { __typename ... on Actor { id claimCount } } span { start } } } }`,
  );
  expect(claim.attribution).toEqual([
    { label: 'Turkey', speaker: { __typename: 'Actor', id: 'actor:turkey', claimCount: 1 }, span: null },
  ]);
});

it.each([
  ['', 8],
  ['actors: ["turkey"]', 1],
  ['subjects: ["sdf"], objects: ["isis"]', 2],
  ['between: ["sdf", "turkey"]', 1],
  ['types: [ASSAULT, ACCUSE]', 6],
  ['quads: [STRUCTURAL]', 2],
  ['outlets: ["north-pulse"]', 3],
  ['speakers: ["informed-sources"]', 0],
  ['speakers: ["speaker:informed-sources", "turkey"]', 2],
  ['accordingTo: ["q-street"]', 7],
  ['languages: [AR]', 2],
  ['polarities: [DENIED]', 1],
  ['modalities: [ALLEGED]', 1],
  ['reviewStates: [ACCEPTED]', 1],
  ['from: "2025-09"', 3],
  ['to: "2025-08-17"', 5],
  ['from: "2026"', 0],
  ['text: "الولايات"', 0],
  ['text: "ATTACKED"', 1],
  ['disputed: true', 3],
  ['minOrigins: 2', 3],
  ['minConfidence: 0.95', 1],
  ['includeLessSure: true', 9],
  ['includeRejected: true', 9],
])('claims(filter: { %s }) holds %i', async (filter, count) => {
  expect(await read(`{ claims(filter: { ${filter} }) { totalCount } }`)).toEqual({
    claims: { totalCount: count },
  });
});

it('claims are ordered by date, by confidence, by text', async () => {
  const data = await read(`{
    PUBLISHED: claims(orderBy: PUBLISHED) { nodes { article { publishedAt } } }
    CONFIDENCE: claims(orderBy: CONFIDENCE, filter: { includeLessSure: true }) { nodes { confidence } }
    TEXT: claims(orderBy: TEXT, filter: { articles: ["${STRIKE_CLAIMS.shelled.article}"] }) { nodes { citation { start } } }
  }`);
  const dates = data.PUBLISHED.nodes.map(
    (claim: { article: { publishedAt: string | null } }) => claim.article.publishedAt ?? '',
  );
  const sure = data.CONFIDENCE.nodes.map((claim: { confidence: number }) => claim.confidence);
  const starts = data.TEXT.nodes.map((claim: { citation: { start: number } }) => claim.citation.start);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(sure).toEqual(sure.toSorted((a: number, b: number) => b - a));
  expect(starts).toEqual(starts.toSorted((a: number, b: number) => a - b));
});

it('an unknown claim is null', async () => {
  expect(await read('{ claim(id: "0000000000000000") { id } }')).toEqual({ claim: null });
});
