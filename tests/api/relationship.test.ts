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

it('a relationship counts its claims and lists them', async () => {
  const { relationship } = await read(`{ relationship(id: "turkish-forces~ASSAULT~sdf") {
    id subject { id } type quad object { id } disputed firstSeen firstSeenEstimated lastSeen lastSeenEstimated
    tally { claims articles outlets origins affirmed denied actual alleged anticipated accepted rejected lessSure }
    claims { totalCount } denied: claims(filter: { polarities: [DENIED] }) { nodes { polarity } }
    foreign: claims(filter: { types: [AID], subjects: ["isis"] }) { totalCount }
  } }`);
  expect(relationship).toEqual({
    id: 'relationship:turkish-forces~ASSAULT~sdf',
    subject: { id: 'actor:turkish-forces' },
    type: 'ASSAULT',
    quad: 'MATERIAL_CONFLICT',
    object: { id: 'actor:sdf' },
    disputed: true,
    firstSeen: '2025-08-17',
    lastSeen: '2025-09',
    firstSeenEstimated: false,
    lastSeenEstimated: false,
    tally: {
      claims: 3,
      articles: 2,
      outlets: 2,
      origins: 2,
      affirmed: 2,
      denied: 1,
      actual: 1,
      alleged: 1,
      anticipated: 0,
      accepted: 1,
      rejected: 0,
      lessSure: 0,
    },
    claims: { totalCount: 3 },
    denied: { nodes: [{ polarity: 'DENIED' }] },
    foreign: { totalCount: 0 },
  });
});

it('one that nobody ever claimed is null; one that was only rejected or superseded is found', async () => {
  const data = await read(`{
    never: relationship(id: "sdf~AID~isis") { id }
    lessSure: relationship(id: "turkey~CONSULT~isis") { tally { claims lessSure } }
  }`);
  expect(data).toEqual({ never: null, lessSure: { tally: { claims: 0, lessSure: 1 } } });
});

it('relationships are counted within the filter', async () => {
  const data = await read(`{
    all: relationships { totalCount nodes { id } }
    disputed: relationships(filter: { disputed: true }, orderBy: DISPUTE) { nodes { id } }
    one: relationships(filter: { outlets: ["q-street"], subjects: ["turkish-forces"] }) { nodes { tally { claims affirmed denied } disputed } }
    other: relationships(filter: { outlets: ["north-pulse"], subjects: ["turkish-forces"] }) { nodes { tally { claims affirmed denied } disputed } }
  }`);
  expect(data.all.totalCount).toBe(5);
  expect(data.all.nodes[0]).toEqual({ id: 'relationship:turkish-forces~ASSAULT~sdf' });
  expect(data.disputed.nodes).toEqual([{ id: 'relationship:turkish-forces~ASSAULT~sdf' }]);
  expect(data.one.nodes).toEqual([{ tally: { claims: 2, affirmed: 1, denied: 1 }, disputed: true }]);
  expect(data.other.nodes).toEqual([{ tally: { claims: 1, affirmed: 1, denied: 0 }, disputed: false }]);
});

it('the evidence for a line has both sides apart, each claim with its relationship', async () => {
  const { evidence, limited } = await read(`{
    evidence(subject: "turkish-forces", object: "actor:sdf", quads: [MATERIAL_CONFLICT]) {
      subject { id } object { id } tally { claims affirmed denied } disputed outsideFilter
      relationships { id } others { id }
      affirmed { totalCount nodes { citation { quote } relationship { id tally { claims } } } }
      denied { totalCount edges { node { citation { quote } } } }
    }
    limited: evidence(subject: "turkish-forces", object: "sdf", first: 1, filter: { outlets: ["q-street"] }) {
      outsideFilter affirmed { totalCount nodes { id } pageInfo { hasNextPage } }
    }
  }`);
  const relationship = { id: 'relationship:turkish-forces~ASSAULT~sdf', tally: { claims: 3 } };
  expect(evidence).toEqual({
    subject: { id: 'actor:turkish-forces' },
    object: { id: 'actor:sdf' },
    tally: { claims: 3, affirmed: 2, denied: 1 },
    disputed: true,
    outsideFilter: 0,
    relationships: [{ id: relationship.id }],
    others: [],
    affirmed: {
      totalCount: 2,
      nodes: [
        { citation: { quote: 'قصفت القوات التركية مواقع قسد' }, relationship },
        { citation: { quote: 'Turkish forces shelled the SDF' }, relationship },
      ],
    },
    denied: {
      totalCount: 1,
      edges: [{ node: { citation: { quote: 'Turkey denied that its army shelled the SDF' } } }],
    },
  });
  expect(limited).toMatchObject({
    outsideFilter: 1,
    affirmed: { totalCount: 1, pageInfo: { hasNextPage: false } },
  });
});

it('the evidence for an unknown actor is null', async () => {
  expect(await read('{ evidence(subject: "nobody", object: "sdf") { disputed } }')).toEqual({
    evidence: null,
  });
});
