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

it('a neighbourhood holds as many actors as its budget and says what it hides', async () => {
  const { neighborhood } = await read(`{ neighborhood(actors: ["actor:sdf", "sdf", "nobody"], budget: 3) {
    actors { id } relationships { id } shown total hidden { actor { id } count types { type claims } }
  } }`);
  expect(neighborhood).toEqual({
    actors: [{ id: 'actor:sdf' }, { id: 'actor:turkish-forces' }, { id: 'actor:isis' }],
    relationships: [
      { id: 'relationship:turkish-forces~ASSAULT~sdf' },
      { id: 'relationship:sdf~ASSAULT~isis' },
    ],
    shown: 3,
    total: 5,
    hidden: [
      {
        actor: { id: 'actor:sdf' },
        count: 2,
        types: [
          { type: 'ACCUSE', claims: 1 },
          { type: 'ALLIED_WITH', claims: 1 },
        ],
      },
      { actor: { id: 'actor:isis' }, count: 1, types: [{ type: 'OPPOSES', claims: 1 }] },
    ],
  });
});

it('a neighbourhood of depth 0 holds what is claimed among the actors themselves, within the filter', async () => {
  const data = await read(`{
    among: neighborhood(actors: ["sdf", "isis", "turkey"], depth: 0) { actors { slug } relationships { id } }
    said: neighborhood(actors: ["sdf"], depth: 2, filter: { speakers: ["turkey"] }) { actors { slug } relationships { tally { claims denied } } }
  }`);
  expect(data.among.actors).toEqual([{ slug: 'sdf' }, { slug: 'isis' }, { slug: 'turkey' }]);
  expect(data.among.relationships).toHaveLength(2);
  expect(data.said).toEqual({
    actors: [{ slug: 'sdf' }, { slug: 'turkish-forces' }],
    relationships: [{ tally: { claims: 1, denied: 1 } }],
  });
});

it('paths run from one actor to the other, shortest first', async () => {
  const data = await read(`{
    paths(from: "turkey", to: "isis", limit: 2) { length disputed actors { slug } relationships { id } }
    through: paths(from: "turkish-forces", to: "isis", limit: 1) { disputed }
    none: paths(from: "turkey", to: "nobody") { length }
    short: paths(from: "turkey", to: "isis", maxLength: 1) { length }
  }`);
  expect(data).toEqual({
    paths: [
      {
        length: 2,
        disputed: false,
        actors: [{ slug: 'turkey' }, { slug: 'sdf' }, { slug: 'isis' }],
        relationships: [{ id: 'relationship:sdf~ACCUSE~turkey' }, { id: 'relationship:sdf~ASSAULT~isis' }],
      },
      expect.objectContaining({ length: 3 }),
    ],
    through: [{ disputed: true }],
    none: [],
    short: [],
  });
});

it('a timeline counts by interval; what is dated less finely stands apart', async () => {
  const { timeline, years } = await read(`{
    timeline { buckets { from to claims denied estimated byQuad { quad claims } } undated }
    years: timeline(interval: YEAR, filter: { subjects: ["sdf"] }) { buckets { from to claims estimated } undated }
  }`);
  expect(timeline).toEqual({
    buckets: [
      {
        from: '2025-08-01',
        to: '2025-08-31',
        claims: 3,
        denied: 1,
        estimated: 0,
        byQuad: [
          { quad: 'MATERIAL_CONFLICT', claims: 2 },
          { quad: 'VERBAL_CONFLICT', claims: 1 },
        ],
      },
      {
        from: '2025-09-01',
        to: '2025-09-30',
        claims: 1,
        denied: 0,
        estimated: 0,
        byQuad: [{ quad: 'MATERIAL_CONFLICT', claims: 1 }],
      },
    ],
    undated: 4,
  });
  expect(years).toEqual({
    buckets: [{ from: '2025-01-01', to: '2025-12-31', claims: 3, estimated: 2 }],
    undated: 0,
  });
});

it('facets count the claims of a filter by each property, with names in both languages', async () => {
  const { facets } = await read(`{ facets(filter: { actors: ["sdf"] }) {
    type { value label claims } quad { value claims } outlet { value claims } polarity { value claims }
    speaker { value ar: label en: label(language: EN) claims } modality { value claims }
    reviewState { value claims } language { value claims } actorKind { value claims } tally { claims lessSure }
  } }`);
  expect(facets).toMatchObject({
    type: [
      { value: 'ASSAULT', label: 'ASSAULT', claims: 5 },
      { value: 'ACCUSE', claims: 1 },
      { value: 'ALLIED_WITH', claims: 1 },
    ],
    outlet: [
      { value: 'outlet:q-street', claims: 4 },
      { value: 'outlet:north-pulse', claims: 3 },
    ],
    speaker: expect.arrayContaining([
      { value: 'speaker:informed-sources', ar: 'مصادر مطلعة', en: 'informed sources', claims: 1 },
      { value: 'actor:turkey', ar: 'تركيا', en: 'Turkey', claims: 1 },
    ]),
    polarity: [
      { value: 'AFFIRMED', claims: 6 },
      { value: 'DENIED', claims: 1 },
    ],
    tally: { claims: 7, lessSure: 0 },
  });
});

it('members count as their outermost parent where they are rolled up, wherever that can be asked for', async () => {
  const data = await read(`{
    neighborhood(actors: ["turkish-forces"], rollUp: true) {
      actors { slug } relationships { id tally { claims } claims(first: 5) { totalCount nodes { subject { slug } } } }
    }
    relationships(rollUp: true, first: 5) { nodes { id claims(first: 1) { totalCount } } }
    paths(from: "turkish-forces", to: "isis", rollUp: true) { actors { slug } relationships { id claims { totalCount } } }
    evidence(subject: "turkey", object: "sdf", rollUp: true) { tally { claims } affirmed { nodes { subject { slug } } } }
    facets(filter: { subjects: ["turkey"] }, rollUp: true) { tally { claims } }
    timeline(filter: { subjects: ["turkey"] }, rollUp: true) { buckets { claims } }
  }`);
  expect(data.neighborhood.actors[0]).toEqual({ slug: 'turkey' });
  const assault = data.neighborhood.relationships.find(
    (r: { id: string }) => r.id === 'relationship:turkey~ASSAULT~sdf',
  );
  expect(assault.claims.totalCount).toBe(assault.tally.claims);
  expect(assault.claims.nodes.map((claim: { subject: { slug: string } }) => claim.subject.slug)).toContain(
    'turkish-forces',
  );
  const listed = data.relationships.nodes.find((r: { id: string }) => r.id === assault.id);
  expect(listed.claims.totalCount).toBe(assault.tally.claims);
  expect(data.paths[0].actors).toEqual([{ slug: 'turkey' }, { slug: 'sdf' }, { slug: 'isis' }]);
  expect(data.paths[0].relationships[0].claims.totalCount).toBe(assault.tally.claims);
  expect(data.evidence.affirmed.nodes).toContainEqual({ subject: { slug: 'turkish-forces' } });
  expect(data.evidence.tally.claims).toBe(data.facets.tally.claims);
  expect(data.timeline.buckets.length).toBeGreaterThan(0);
});
