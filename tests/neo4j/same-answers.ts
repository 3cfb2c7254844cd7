/** Questions of the port and their answers, so that two engines with the same articles can be compared. */
import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import type { Page } from '../../server/store/records.ts';

const FILTERS: Readonly<Record<string, Partial<ClaimFilter>>> = {
  'no filter': {},
  disputed: { disputed: true },
  undisputed: { disputed: false, minOrigins: 2 },
  'an actor': { actors: ['actor-0', 'sdf'] },
  'a subject of a year': { subjects: ['actor-1', 'turkey'], from: '2021-01-01', to: '2021-12-31' },
  'an object, denied': { objects: ['actor-0', 'sdf'], polarities: ['DENIED'] },
  'disputed by an actor': { actors: ['actor-0', 'turkey'], disputed: true },
  between: { between: ['actor-0', 'actor-1', 'actor-2', 'sdf', 'isis'], minOrigins: 2 },
  classes: { quads: ['MATERIAL_CONFLICT', 'STRUCTURAL'], outlets: ['outlet-1', 'outlet-2', 'q-street'] },
  speakers: { speakers: ['speaker:informed-sources', 'outlet:q-street'] },
  'according to': { accordingTo: ['outlet:outlet-3', 'actor:turkey'] },
  text: { text: 'Actor 1' },
  'all that is hidden': {
    includeLessSure: true,
    includeRejected: true,
    types: ['ASSAULT', 'AID', 'OPPOSES'],
  },
  months: { from: '2019-06-01', to: '2020-02-29', languages: ['EN'] },
  'as rules found them': { methods: ['RULE'], actors: ['actor-0', 'sdf'] },
  reviewed: { reviewStates: ['ACCEPTED', 'REJECTED'], includeRejected: true },
  'rolled up': { rollUp: true },
  'rolled up, disputed': { rollUp: true, disputed: true, actors: ['turkish-forces', 'actor-3'] },
  'rolled up, a side': { rollUp: true, subjects: ['ypg', 'actor-1', 'turkey'], from: '2020-01-01' },
  confident: { minConfidence: 0.5, modalities: ['ACTUAL', 'ANTICIPATED'] },
};

const CLAIM_ORDERS = ['PUBLISHED', 'CONFIDENCE', 'TEXT'] as const;
const RELATIONSHIP_ORDERS = ['CLAIMS', 'LAST_SEEN', 'DISPUTE'] as const;
const INTERVALS = ['DAY', 'MONTH', 'YEAR'] as const;
const ACTORS = ['actor-0', 'actor-3', 'actor-17', 'sdf', 'turkey', 'nobody'];

/** All pages of a list, forwards, with what each says of itself. */
async function walk<T>(list: (page: PageRequest) => Promise<Page<T>>, most = 4): Promise<Page<T>[]> {
  const pages: Page<T>[] = [];
  for (let cursor: string | null = null; pages.length < most; ) {
    const page: Page<T> = await list({ limit: 7, direction: 'FORWARD', cursor });
    pages.push(page);
    cursor = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNextPage || cursor === null) break;
  }
  pages.push(await list({ limit: 5, direction: 'BACKWARD', cursor: null }));
  return pages;
}

/** Every question with a name, answered by one store after another. */
export function questions(store: GraphStore): [name: string, answer: () => Promise<unknown>][] {
  const asked: [string, () => Promise<unknown>][] = [];
  const ask = (name: string, answer: () => Promise<unknown>) => void asked.push([name, answer]);
  for (const [i, [name, given]] of Object.entries(FILTERS).entries()) {
    const filter: ClaimFilter = { ...NO_FILTER, ...given };
    // A statement is planned when it is first asked, which takes longest: the orders take turns.
    const [byClaim, byRelationship, interval] = [
      CLAIM_ORDERS[i % 3],
      RELATIONSHIP_ORDERS[i % 3],
      INTERVALS[i % 3],
    ];
    if (!byClaim || !byRelationship || !interval) continue;
    ask(`claims ${byClaim}, ${name}`, () => walk(page => store.listClaims(filter, byClaim, page), 2));
    ask(`relationships ${byRelationship}, ${name}`, () =>
      walk(page => store.listRelationships(filter, byRelationship, page), 3),
    );
    ask(`timeline ${interval}, ${name}`, () => store.timeline(filter, interval));
    ask(`facets, ${name}`, () => store.facets(filter));
    for (const depth of [0, 1, 2])
      ask(`neighbourhood of depth ${depth}, ${name}`, () =>
        store.neighborhood(['actor-3', 'turkey', 'nobody'], { depth, budget: 12, filter, hidden: depth > 0 }),
      );
    ask(`paths, ${name}`, () =>
      store.paths({ from: 'actor-30', to: 'actor-35', maxLength: 4, limit: 5, filter }),
    );
    ask(`evidence, ${name}`, () =>
      store.evidence({
        subject: 'actor-0',
        object: 'actor-1',
        types: null,
        quads: ['MATERIAL_CONFLICT', 'VERBAL_CONFLICT'],
        filter,
        first: 5,
      }),
    );
    ask(`evidence of one type, ${name}`, () =>
      store.evidence({ subject: 'turkey', object: 'sdf', types: ['ASSAULT'], quads: null, filter, first: 5 }),
    );
  }
  for (const slug of ACTORS) ask(`actor ${slug}`, () => store.actorDetail(slug));
  ask('things by id', async () => [
    await store.findActors(ACTORS),
    await store.findOutlets(['outlet-1', 'q-street', 'nobody', 'unknown']),
    await store.findSpeakers(['speaker:informed-sources', 'actor:turkey', 'actor:iraq', 'speaker:nobody']),
    await store.findRelationships(['turkey~ASSAULT~sdf', 'actor-0~AID~actor-1', 'nobody~AID~sdf', 'no key']),
    await store.findMembers(ACTORS),
  ]);
  ask('articles', async () => {
    const ids = await store.articleIds();
    const some = ids.filter((_, i) => i % 40 === 0);
    return [
      ids,
      await store.findArticles(some),
      await store.findDuplicates(some),
      await Promise.all(some.map(id => store.articleDetail(id))),
      await Promise.all(some.map(id => store.findReading(id))),
    ];
  });
  ask('lists', async () => [
    await walk(page => store.listOutlets(page)),
    await walk(page => store.listSpeakers(page)),
    await walk(page =>
      store.listActors({ kinds: null, status: 'CURATED', text: 'actor 1', minClaims: 3 }, 'CLAIMS', page),
    ),
    await walk(page =>
      store.listActors({ kinds: ['STATE'], status: null, text: null, minClaims: null }, 'ID', page),
    ),
    await walk(page => store.listMentions({ actor: 'sdf' }, page)),
  ]);
  const noArticleFilter = { outlets: null, languages: null, actors: null, from: null, to: null, text: null };
  for (const order of ['PUBLISHED', 'RETRIEVED'] as const)
    ask(`articles ${order}`, async () => [
      await walk(page => store.listArticles(noArticleFilter, order, page)),
      await walk(page =>
        store.listArticles({ ...noArticleFilter, text: 'actor 7 assault act' }, order, page),
      ),
      await walk(page => store.listArticles({ ...noArticleFilter, actors: ['sdf', 'isis'] }, order, page)),
      await walk(page =>
        store.listArticles({ ...noArticleFilter, outlets: ['outlet-4'], from: '2020-01-01' }, order, page),
      ),
    ]);
  for (const text of ['', 'actor 1', 'قسد', 'qasad', 'state', 'outlet', 'informed', 'ولايات', '*'])
    ask(`search for "${text}"`, () =>
      store.search(text, { kinds: ['ACTOR', 'OUTLET', 'SPEAKER', 'RELATIONSHIP'], first: 6 }),
    );
  for (const language of ['AR', 'EN', null] as const)
    ask(`first page in ${language}`, async () => {
      const { meta, ...rest } = await store.overview(5, language);
      return [rest, meta.counts, meta.lastIngestAt];
    });
  return asked;
}
