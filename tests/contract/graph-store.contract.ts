import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../server/domain/article.ts';
import { foundIn, review } from '../../server/domain/review.ts';
import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { ArticleBundle, GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import type { Page } from '../../server/store/records.ts';
import { buildArticle, buildBundle, buildClaim, buildDate, buildDecision } from '../builders.ts';
import { ACTORS, ARTICLES, BUNDLES, CLAIMS } from './fixture.ts';

const PAGE: PageRequest = { limit: 50, direction: 'FORWARD', cursor: null };
const filter = (given: Partial<ClaimFilter>): ClaimFilter => ({ ...NO_FILTER, ...given });
const nodes = <T>(page: Page<T>): T[] => page.items.map(item => item.node);

async function dumpOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await store.dump(cursor);
    lines.push(...page.lines);
    if (page.next === null) return lines;
    cursor = page.next;
  }
}

/** Reads a list page by page and gives the keys in the order in which they came. */
async function walk<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  direction: PageRequest['direction'],
  key: (node: T) => string,
): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Page<T> = await list({ limit: 2, direction, cursor });
    const found = nodes(page).map(key);
    if (direction === 'FORWARD') keys.push(...found);
    else keys.unshift(...found);
    if (!(direction === 'FORWARD' ? page.hasNextPage : page.hasPreviousPage)) return keys;
    cursor = (direction === 'FORWARD' ? page.items.at(-1) : page.items[0])?.cursor ?? null;
  }
}

/** What every engine must do. `open` gives an empty store; what it opened is closed after each test. */
export function graphStoreContract(engine: string, open: () => Promise<GraphStore>): void {
  describe(`the graph store on ${engine}`, () => {
    let store: GraphStore;
    const claimIds = async (given: Partial<ClaimFilter>) =>
      nodes(await store.listClaims(filter(given), 'PUBLISHED', PAGE))
        .map(claim => claim.id)
        .sort();
    const ids = (...claims: { id: string }[]) => claims.map(claim => claim.id).sort();
    const tallyOf = async (key: string) => (await store.findRelationships([key]))[0]?.tally;

    beforeEach(async () => {
      store = await open();
      await store.upsertActors(ACTORS);
    });
    afterEach(() => store.close());

    const fill = async (...names: (keyof typeof BUNDLES)[]) => {
      for (const name of names.length > 0 ? names : (['a', 'b', 'dAr', 'dEn'] as const))
        await store.storeArticle(BUNDLES[name]);
    };

    describe('storing', () => {
      it('stores an article once and changes nothing the second time', async () => {
        expect(await store.storeArticle(BUNDLES.a)).toBe('STORED');
        const before = await dumpOf(store);
        expect(await store.storeArticle(BUNDLES.a)).toBe('UNCHANGED');
        expect(await dumpOf(store)).toEqual(before);
      });

      it('gives the same dump whatever the order of the articles', async () => {
        await fill('a', 'b', 'dAr', 'dEn');
        const before = await dumpOf(store);
        const other = await open();
        await other.upsertActors(ACTORS);
        for (const name of ['dEn', 'b', 'dAr', 'a'] as const) await other.storeArticle(BUNDLES[name]);
        expect(await dumpOf(other)).toEqual(before);
        await other.close();
      });

      it('refuses a claim whose quote does not stand at its place, and stores nothing of its article', async () => {
        const claim = { ...CLAIMS.sdfHitIsis, quote: 'something else' };
        await expect(store.storeArticle({ ...BUNDLES.a, claims: [claim] })).rejects.toMatchObject({
          code: 'CLAIM_QUOTE_MISMATCH',
        });
        expect((await store.meta()).counts).toMatchObject({ articles: 0, claims: 0 });
      });

      it('refuses a claim that says it was found by words that do not stand there', async () => {
        const { reason } = CLAIMS.sdfHitIsis;
        const claim = {
          ...CLAIMS.sdfHitIsis,
          reason: reason && { ...reason, matched: [{ start: 0, end: 4, text: 'else' }] },
        };
        await expect(store.storeArticle({ ...BUNDLES.a, claims: [claim] })).rejects.toMatchObject({
          code: 'CLAIM_QUOTE_MISMATCH',
        });
        expect((await store.meta()).counts).toMatchObject({ articles: 0, claims: 0 });
      });

      it.each([
        ['NUL', 'a\0b', 1],
        ['half a surrogate pair', 'ab\ud83d', 2],
        ['the other half', '\ude00', 0],
      ])('refuses text with %s and says where it is', async (_what, text, offset) => {
        const bundle = buildBundle(buildArticle(text));
        await expect(store.storeArticle(bundle)).rejects.toMatchObject({
          code: 'TEXT_UNSUPPORTED',
          fields: { offset },
        });
      });

      it('stores nothing of an article whose claim names an unknown actor', async () => {
        const article = buildArticle('Nobody attacked ISIS.');
        const claim = buildClaim(article, {
          subject: 'nobody',
          type: 'ASSAULT',
          object: 'isis',
          quote: 'Nobody attacked ISIS',
        });
        await expect(store.storeArticle(buildBundle(article, { claims: [claim] }))).rejects.toThrow();
        expect(await store.findArticles([article.id])).toEqual([null]);
        expect(await store.verify()).toEqual([]);
      });

      it('keeps emoji, bidi controls and vowel signs as they are', async () => {
        const text = '\u202bقصَفَتْ\u202c 😀 تركيا قسد';
        await store.storeArticle(buildBundle(buildArticle(text)));
        expect(await store.findArticleTexts([buildArticle(text).id])).toEqual([text]);
      });

      it('makes a changed file the newest version and keeps the older one readable', async () => {
        await fill('b');
        const newer = buildArticle('Turkey denied that it attacked the SDF. More follows.', {
          fileName: 'b.txt',
          outlet: 'north-pulse',
        });
        const claim = buildClaim(newer, { ...CLAIMS.turkeyDenies, span: { start: 0, end: 38 } });
        await store.storeArticle(buildBundle(newer, { claims: [claim] }));
        const [old, fresh] = await store.findArticles([ARTICLES.b.id, newer.id]);
        expect([old?.nextVersion, fresh?.previousVersion]).toEqual([newer.id, ARTICLES.b.id]);
        expect((await store.articleDetail(ARTICLES.b.id))?.claims.map(c => c.standing)).toContain(
          'SUPERSEDED',
        );
        expect((await store.meta()).counts).toMatchObject({ articles: 1, claims: 1 });
        expect(await store.verify()).toEqual([]);
      });

      it('makes an older version the newest again when its text comes again', async () => {
        const versions = ['One.', 'One. Two.', 'One. Two. Three.'].map(text =>
          buildArticle(text, { fileName: 'v.txt', outlet: 'north-pulse' }),
        );
        const [one, two, three] = versions as [Article, Article, Article];
        for (const version of versions) await store.storeArticle(buildBundle(version));
        expect((await store.articleStanding(one)).newest).toBe(false);
        expect(await store.storeArticle(buildBundle(one))).toBe('STORED');
        const [a, b, c] = await store.findArticles([one.id, two.id, three.id]);
        expect([a?.previousVersion, a?.nextVersion]).toEqual([three.id, null]);
        expect([b?.previousVersion, b?.nextVersion]).toEqual([null, three.id]);
        expect([c?.previousVersion, c?.nextVersion]).toEqual([two.id, one.id]);
        expect((await store.meta()).counts.articles).toBe(1);
        expect(await store.verify()).toEqual([]);
      });

      it('takes articles of one address for versions whatever their outlet and name, also when one between lost its address', async () => {
        const at = (text: string, outlet: string, fileName: string, url: string | null) =>
          buildArticle(text, { outlet, fileName, url });
        const first = at('A.', 'oa', 'p.txt', 'https://example.org/1');
        const second = at('B.', 'ob', 'q.txt', 'https://example.org/1');
        const apart = at('C.', 'ob', 'q.txt', null);
        const third = at('D.', 'oc', 'r.txt', 'https://example.org/1');
        for (const article of [first, second, apart, third]) await store.storeArticle(buildBundle(article));
        expect((await store.findArticles([third.id]))[0]?.previousVersion).toBe(second.id);
        expect((await store.meta()).counts.articles).toBe(2);
      });

      it('never takes two files of no stated outlet for versions by their name', async () => {
        for (const text of ['One story.', 'Quite another story.'])
          await store.storeArticle(buildBundle(buildArticle(text, { outlet: 'unknown', fileName: '1.txt' })));
        expect((await store.meta()).counts.articles).toBe(2);
      });

      it('joins origins in whatever order a text, its copy and their digests come', async () => {
        const text = 'The same words in two places.';
        const original = (file: string) => ({ outlet: null, attributedAs: null, file, url: null });
        const bundles = [
          buildArticle(text, { outlet: 'oa', fileName: 'a.txt' }),
          buildArticle(text, { outlet: 'ob', fileName: 'b.txt' }),
          buildArticle('Digest of a.', { outlet: 'isnad-digest', original: original('a.txt') }),
          buildArticle('Digest of b.', { outlet: 'isnad-digest', original: original('b.txt') }),
        ].map(article => buildBundle(article));
        const origins = new Set<string>();
        for (const order of [
          [0, 1, 2, 3],
          [3, 2, 1, 0],
          [2, 0, 3, 1],
          [1, 3, 0, 2],
        ]) {
          const fresh = await open();
          for (const i of order) await fresh.storeArticle(bundles[i] as ArticleBundle);
          const found = await fresh.findArticles(bundles.map(bundle => bundle.article.id));
          for (const article of found) origins.add(article?.origin ?? 'none');
          await fresh.close();
        }
        expect(origins.size).toBe(1);
      });

      it('keeps the names of an outlet when a later article states only its id', async () => {
        const named = buildBundle(buildArticle('One.', { outlet: 'zz-news' }));
        await store.storeArticle({
          ...named,
          outlets: [{ slug: 'zz-news', nameAr: 'أخبار', nameEn: 'ZZ News' }],
        });
        const bare = buildBundle(buildArticle('Two.', { outlet: 'zz-news' }));
        await store.storeArticle({
          ...bare,
          outlets: [{ slug: 'zz-news', nameAr: 'zz-news', nameEn: 'zz-news' }],
        });
        expect(await store.findOutlets(['zz-news'])).toMatchObject([{ nameAr: 'أخبار', nameEn: 'ZZ News' }]);
      });

      it('refuses a chain that names an unknown actor, and stores nothing', async () => {
        const claim = { ...CLAIMS.sdfHitIsis, attribution: [{ speaker: 'actor:nobody', span: null }] };
        await expect(store.storeArticle({ ...BUNDLES.a, claims: [claim] })).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
        expect((await store.meta()).counts.articles).toBe(0);
      });

      it('forgets decisions that are withdrawn', async () => {
        const decision = buildDecision(CLAIMS.turkeyDenies);
        await store.storeArticle({ ...BUNDLES.b, decisions: [decision] });
        await store.replaceReading(ARTICLES.b.id, {
          ...BUNDLES.b,
          boilerplate: [],
          withdrawn: [decision.id],
        });
        expect(await store.findDecisions([decision.id])).toEqual([null]);
      });

      it('hides claims below the threshold and counts them beside the others', async () => {
        await store.storeArticle({ ...BUNDLES.b, threshold: 0.5 });
        expect(await claimIds({ subjects: ['united-states'], objects: ['isis'] })).toEqual([]);
        expect(await claimIds({ objects: ['isis'], includeLessSure: true })).toEqual(
          ids(CLAIMS.usOpposes, CLAIMS.sdfHitIsisToo),
        );
        expect(await tallyOf('united-states~OPPOSES~isis')).toMatchObject({ claims: 0, lessSure: 1 });
      });

      it('replaces what was read of an article', async () => {
        await fill('b');
        await store.replaceReading(ARTICLES.b.id, {
          ...BUNDLES.b,
          claims: [CLAIMS.turkeyDenies],
          mentions: [],
          boilerplate: [],
        });
        expect(await claimIds({})).toEqual(ids(CLAIMS.turkeyDenies));
        expect(await store.verify()).toEqual([]);
      });

      it('says that there is no article to replace the reading of', async () => {
        await expect(
          store.replaceReading('0'.repeat(16), { ...BUNDLES.b, boilerplate: [] }),
        ).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      });
    });

    describe('decisions', () => {
      it('keeps a rejected claim, does not count it, and shows it to who asks', async () => {
        const decision = buildDecision(CLAIMS.sdfHitIsis, { kind: 'REJECT' });
        const { claims } = review(ARTICLES.a.id, ARTICLES.a.text, BUNDLES.a.claims, [decision]);
        await store.storeArticle({ ...BUNDLES.a, claims, decisions: [decision] });
        expect(await claimIds({ subjects: ['sdf'] })).toEqual([]);
        expect(await claimIds({ subjects: ['sdf'], includeRejected: true })).toEqual(ids(CLAIMS.sdfHitIsis));
        expect((await store.findClaims([CLAIMS.sdfHitIsis.id]))[0]).toMatchObject({
          state: 'REJECTED',
          decisions: [decision],
        });
        expect(await tallyOf('sdf~ASSAULT~isis')).toMatchObject({ claims: 0, rejected: 1 });
      });

      it('gives back what was found, so that decisions can be replayed', async () => {
        await fill('a');
        const reading = await store.findReading(ARTICLES.a.id);
        expect(foundIn(reading?.claims ?? [])).toEqual(foundIn(BUNDLES.a.claims));
        expect(reading?.mentions).toEqual(
          [...BUNDLES.a.mentions].sort((x, y) => x.span.start - y.span.start),
        );
      });

      it('offers the decisions on the older version to the article that replaces it', async () => {
        const decision = buildDecision(CLAIMS.turkeyDenies);
        await store.storeArticle({ ...BUNDLES.b, decisions: [decision] });
        const newer = buildArticle('Quite another text.', { fileName: 'b.txt', outlet: 'north-pulse' });
        expect(await store.articleStanding(newer)).toEqual({
          extractor: null,
          newest: false,
          decisions: [decision],
        });
      });
    });

    describe('counting', () => {
      beforeEach(() => fill());

      it('counts claims, articles, outlets and origins, and takes a digest and its original for one origin', async () => {
        expect(await tallyOf('turkey~ASSAULT~sdf')).toEqual({
          claims: 3,
          articles: 3,
          outlets: 2,
          origins: 2,
          affirmed: 2,
          denied: 1,
          actual: 1,
          alleged: 1,
          anticipated: 0,
          accepted: 0,
          rejected: 0,
          lessSure: 0,
        });
      });

      it('calls disputed what is affirmed as actual or alleged and denied', async () => {
        const disputed = nodes(await store.listRelationships(filter({ disputed: true }), 'CLAIMS', PAGE));
        expect(disputed.map(r => r.key)).toEqual(['turkey~ASSAULT~sdf']);
      });

      it('calls nothing disputed within a filter that leaves out one side', async () => {
        const [only] = nodes(
          await store.listRelationships(
            filter({ outlets: ['q-street'], subjects: ['turkey'] }),
            'CLAIMS',
            PAGE,
          ),
        );
        expect(only).toMatchObject({
          key: 'turkey~ASSAULT~sdf',
          disputed: false,
          tally: { claims: 2, outlets: 1, origins: 1 },
        });
      });

      it('gives the same relationships from derived counts as from claims', async () => {
        const everything: Partial<ClaimFilter> = { languages: ['AR', 'EN'] };
        const derived = nodes(await store.listRelationships(NO_FILTER, 'CLAIMS', PAGE));
        expect(nodes(await store.listRelationships(filter(everything), 'CLAIMS', PAGE))).toEqual(derived);
      });

      it('knows when a relationship was first and last claimed, and no more of a date than is known', async () => {
        const [r] = await store.findRelationships(['turkey~ASSAULT~sdf']);
        expect([r?.firstSeen, r?.lastSeen]).toEqual([
          { date: '2025', estimated: true },
          { date: '2025-09', estimated: false },
        ]);
      });

      it('counts the claims and neighbours of actors', async () => {
        const [sdf, ypg] = await store.findActors(['sdf', 'ypg']);
        expect([sdf?.claimCount, sdf?.neighborCount]).toEqual([6, 3]);
        expect([ypg?.claimCount, ypg?.neighborCount]).toEqual([0, 0]);
      });

      it('finds nothing amiss with itself', async () => {
        expect(await store.verify()).toEqual([]);
      });
    });

    describe('filters', () => {
      beforeEach(() => fill());

      it.each<[string, Partial<ClaimFilter>, (keyof typeof CLAIMS)[]]>([
        [
          'either side',
          { actors: ['turkey', 'iraq'] },
          ['turkeyHitSdf', 'turkeyDenies', 'maybeHit', 'isisThreatens'],
        ],
        ['subjects', { subjects: ['united-states'] }, ['usWillArm', 'usOpposes']],
        ['objects', { objects: ['iraq'] }, ['isisThreatens']],
        ['both sides among some', { between: ['sdf', 'isis'] }, ['sdfHitIsis', 'sdfHitIsisToo']],
        ['types', { types: ['AID', 'OPPOSES'] }, ['usWillArm', 'usOpposes']],
        ['classes', { quads: ['VERBAL_CONFLICT'] }, ['isisThreatens']],
        [
          'outlets, for a digest that of the original',
          { outlets: ['q-street'] },
          ['turkeyHitSdf', 'sdfHitIsis', 'maybeHit'],
        ],
        ['speakers', { speakers: ['speaker:informed-sources'] }, ['turkeyHitSdf']],
        ['an outlet as a speaker', { speakers: ['outlet:q-street'] }, ['maybeHit']],
        [
          'according to an outlet',
          { accordingTo: ['outlet:q-street'] },
          ['turkeyHitSdf', 'sdfHitIsis', 'maybeHit'],
        ],
        [
          'according to the actor of an outlet',
          { accordingTo: ['actor:q-street'] },
          ['turkeyHitSdf', 'sdfHitIsis', 'maybeHit'],
        ],
        ['according to an actor', { accordingTo: ['actor:turkey'] }, ['turkeyDenies']],
        ['articles', { articles: [ARTICLES.a.id] }, ['turkeyHitSdf', 'sdfHitIsis']],
        ['languages', { languages: ['AR'] }, ['turkeyHitSdf', 'sdfHitIsis', 'maybeHit']],
        ['polarities', { polarities: ['DENIED'] }, ['turkeyDenies']],
        ['modalities', { modalities: ['ALLEGED', 'ANTICIPATED'] }, ['maybeHit', 'usWillArm']],
        ['how they came to be', { methods: ['MODEL', 'ANALYST'] }, ['isisThreatens']],
        ['folded text of the quote', { text: 'استهدفت تركيا' }, ['turkeyHitSdf']],
        [
          'a date that a month, or a year, may contain',
          { from: '2025-09-20', to: '2025-09-25' },
          ['turkeyDenies', 'sdfHitIsisToo', 'usWillArm', 'usOpposes', 'isisThreatens', 'maybeHit'],
        ],
        ['a date that a year may contain', { to: '2025-03-01' }, ['maybeHit']],
        ['confidence', { minConfidence: 0.5, subjects: ['united-states'] }, ['usWillArm']],
        ['disputed relationships', { disputed: true }, ['turkeyHitSdf', 'turkeyDenies', 'maybeHit']],
        ['relationships of two origins', { minOrigins: 2, disputed: false }, ['sdfHitIsis', 'sdfHitIsisToo']],
        [
          'two conditions at once',
          { objects: ['sdf'], polarities: ['AFFIRMED'], languages: ['EN'] },
          ['usWillArm'],
        ],
        ['an empty list, which nothing matches', { types: [] }, []],
        ['unknown actors, whom nothing names', { actors: ['nobody'] }, []],
      ])('by %s', async (_name, given, expected) => {
        expect(await claimIds(given)).toEqual(ids(...expected.map(name => CLAIMS[name])));
      });

      it('agree between claims, facets, timeline and relationships', async () => {
        for (const given of [
          {},
          { actors: ['sdf'] },
          { quads: ['MATERIAL_CONFLICT'] },
          { disputed: true },
        ] as const) {
          const claims = (await claimIds(given as Partial<ClaimFilter>)).length;
          const f = filter(given as Partial<ClaimFilter>);
          const facets = await store.facets(f);
          const timeline = await store.timeline(f, 'YEAR');
          const relationships = nodes(await store.listRelationships(f, 'CLAIMS', PAGE));
          const sum = (counts: { claims: number }[]) =>
            counts.reduce((total, count) => total + count.claims, 0);
          expect({
            type: sum(facets.type),
            language: sum(facets.language),
            timeline: sum(timeline.buckets) + timeline.undated,
            relationships: relationships.reduce((total, r) => total + r.tally.claims, 0),
          }).toEqual({ type: claims, language: claims, timeline: claims, relationships: claims });
        }
      });
    });

    describe('screens', () => {
      beforeEach(() => fill());

      it('draws the neighbourhood of an actor, the most claimed first, and says what it left out', async () => {
        const all = await store.neighborhood(['sdf'], {
          depth: 1,
          budget: 60,
          filter: NO_FILTER,
          hidden: true,
        });
        expect(all.actors.map(a => a.slug)).toEqual(['sdf', 'turkey', 'isis', 'united-states']);
        expect([all.shown, all.total]).toEqual([4, 4]);
        expect(all.hidden.map(h => [h.actor.slug, h.count])).toEqual([['isis', 1]]);
        const few = await store.neighborhood(['sdf'], {
          depth: 1,
          budget: 2,
          filter: NO_FILTER,
          hidden: true,
        });
        expect(few.actors.map(a => a.slug)).toEqual(['sdf', 'turkey']);
        expect([few.shown, few.total]).toEqual([2, 4]);
        expect(few.hidden[0]).toMatchObject({
          count: 2,
          types: [
            { type: 'ASSAULT', claims: 2 },
            { type: 'AID', claims: 1 },
          ],
        });
        expect(few.relationships.map(r => r.key)).toEqual(['turkey~ASSAULT~sdf']);
        const uncounted = { depth: 1, budget: 2, filter: NO_FILTER, hidden: false };
        expect(await store.neighborhood(['sdf'], uncounted)).toEqual({ ...few, hidden: [] });
      });

      it('goes two steps where it is asked to, and leaves out unknown actors', async () => {
        const two = await store.neighborhood(['nobody', 'turkey'], {
          depth: 2,
          budget: 60,
          hidden: true,
          filter: NO_FILTER,
        });
        expect(two.actors.map(a => a.slug)).toEqual(['turkey', 'sdf', 'isis', 'united-states']);
        const none = await store.neighborhood(['turkey', 'isis'], {
          depth: 0,
          budget: 60,
          hidden: true,
          filter: NO_FILTER,
        });
        expect([none.actors.length, none.relationships.length]).toEqual([2, 0]);
      });

      it('draws only what the filter supports', async () => {
        const only = await store.neighborhood(['sdf'], {
          depth: 1,
          budget: 60,
          hidden: true,
          filter: filter({ types: ['AID'] }),
        });
        expect(only.actors.map(a => a.slug)).toEqual(['sdf', 'united-states']);
        expect(only.relationships.map(r => r.key)).toEqual(['united-states~AID~sdf']);
      });

      it('puts the evidence of a line for and against apart, with chains and articles', async () => {
        const found = await store.evidence({
          subject: 'turkey',
          object: 'sdf',
          types: null,
          quads: ['MATERIAL_CONFLICT'],
          filter: NO_FILTER,
          first: 10,
        });
        expect(found).toMatchObject({ disputed: true, tally: { claims: 3, origins: 2 }, outsideFilter: 0 });
        expect(nodes(found?.affirmed as Page<never>).map((c: { id: string }) => c.id)).toEqual([
          CLAIMS.turkeyHitSdf.id,
          CLAIMS.maybeHit.id,
        ]);
        const [denied] = nodes(found?.denied as Page<never>) as { attribution: unknown; article: unknown }[];
        expect(denied).toMatchObject({
          quote: 'Turkey denied that it attacked the SDF',
          attribution: [{ position: 0, speaker: { id: 'actor:turkey' }, span: { start: 0, end: 6 } }],
          article: { outlet: { slug: 'north-pulse' }, title: 'Turkey denies' },
        });
      });

      it('says how much of a line the filter leaves out, and what else is between the two', async () => {
        const found = await store.evidence({
          subject: 'sdf',
          object: 'isis',
          types: ['ASSAULT'],
          quads: null,
          filter: filter({ languages: ['EN'] }),
          first: 10,
        });
        expect(found).toMatchObject({ tally: { claims: 1 }, outsideFilter: 1, others: [] });
        expect(
          await store.evidence({
            subject: 'sdf',
            object: 'nobody',
            types: null,
            quads: null,
            filter: NO_FILTER,
            first: 1,
          }),
        ).toBeNull();
      });

      it('finds the shortest paths first and none between the unconnected', async () => {
        const ways = async (from: string, to: string, maxLength: number, given: Partial<ClaimFilter> = {}) =>
          (await store.paths({ from, to, maxLength, limit: 3, filter: filter(given) })).map(path =>
            path.actors.map(actor => actor.slug).join(' '),
          );
        expect(await ways('turkey', 'iraq', 4)).toEqual([
          'turkey sdf isis iraq',
          'turkey sdf united-states isis iraq',
        ]);
        expect(await ways('turkey', 'iraq', 3)).toEqual(['turkey sdf isis iraq']);
        expect(await ways('turkey', 'iraq', 2)).toEqual([]);
        expect(await ways('turkey', 'iraq', 4, { outlets: ['q-street'] })).toEqual([]);
        expect(await ways('turkey', 'turkey', 4)).toEqual([]);
        expect(await ways('turkey', 'ypg', 4)).toEqual([]);
      });

      it('puts claims on a timeline where their precision fits, and the others apart', async () => {
        const months = await store.timeline(NO_FILTER, 'MONTH');
        expect(months).toEqual({
          buckets: [
            {
              from: '2025-08-01',
              to: '2025-08-31',
              claims: 2,
              denied: 0,
              estimated: 0,
              byQuad: [{ quad: 'MATERIAL_CONFLICT', claims: 2 }],
            },
            {
              from: '2025-09-01',
              to: '2025-09-30',
              claims: 5,
              denied: 1,
              estimated: 0,
              byQuad: [
                { quad: 'MATERIAL_CONFLICT', claims: 2 },
                { quad: 'MATERIAL_COOPERATION', claims: 1 },
                { quad: 'STRUCTURAL', claims: 1 },
                { quad: 'VERBAL_CONFLICT', claims: 1 },
              ],
            },
          ],
          undated: 1,
        });
        expect((await store.timeline(NO_FILTER, 'YEAR')).buckets).toMatchObject([
          { from: '2025-01-01', claims: 8, estimated: 1 },
        ]);
      });

      it.each([
        ['a folded Arabic name', 'قُوات سوريا الديمقراطيه', 'sdf', 'قوات سوريا الديمقراطية'],
        ['an Arabic short name', 'قسد', 'sdf', 'قسد'],
        ['an English short name', 'sdf', 'sdf', 'SDF'],
        ['a transliteration', 'qasad', 'sdf', null],
        ['part of a name', 'state', 'united-states', 'United States'],
        ['a name without its article', 'ولايات', 'united-states', null],
      ])('finds an actor by %s', async (_what, asked, slug, matched) => {
        const hits = await store.search(asked, { kinds: ['ACTOR'], first: 5 });
        expect(hits[0]).toMatchObject({ kind: 'ACTOR', actor: { slug } });
        if (matched) expect(hits[0]?.matchedText).toBe(matched);
      });

      it('finds articles by their text and says where it matched', async () => {
        const [hit] = await store.search('threatened', { kinds: ['ARTICLE'], first: 5 });
        expect(hit).toMatchObject({ kind: 'ARTICLE', article: { id: ARTICLES.b.id } });
        expect(hit?.matchedText.slice(hit.matchedSpan.start, hit.matchedSpan.end)).toBe('threatened');
      });

      it.each(['"', '*', 'a" OR "b', 'NEAR(', '%', "' --", '()'])(
        'takes %s for text and not for syntax',
        async asked => {
          await expect(store.search(asked, { kinds: null, first: 5 })).resolves.toBeInstanceOf(Array);
        },
      );

      it('puts articles with all words in their title first, then the newest', async () => {
        const article = (text: string, month: string) =>
          buildArticle(text, { fileName: `${month}.txt`, published: buildDate(month) });
        const inText = article('A quiet day\n\nAn airship was seen over Raqqa.', '2021-03');
        const newer = article('Another day\n\nThe airship came back.', '2021-05');
        const titled = article('An airship over Raqqa\n\nNobody knows whose it is.', '2020-01');
        for (const one of [inText, titled, newer]) await store.storeArticle(buildBundle(one, { claims: [] }));
        const hits = await store.search('airsh', { kinds: ['ARTICLE'], first: 10 });
        const ids = hits.map(hit => (hit.kind === 'ARTICLE' ? hit.article.id : null));
        expect(ids).toEqual([titled.id, newer.id, inText.id]);
        expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0);
      });

      it('offers ways in where nothing is typed', async () => {
        const hits = await store.search('', { kinds: null, first: 2 });
        expect(hits.map(hit => hit.kind)).toEqual(['ACTOR', 'ACTOR', 'RELATIONSHIP']);
      });

      it('gives an article with text, claims in order, mentions and the others of its origin', async () => {
        const found = await store.articleDetail(ARTICLES.a.id);
        expect(found?.text).toBe(ARTICLES.a.text);
        expect(found?.claims.map(c => c.id)).toEqual([CLAIMS.turkeyHitSdf.id, CLAIMS.sdfHitIsis.id]);
        expect(found?.mentions.map(m => m.text)).toEqual(['تركيا', 'قسد', 'قسد']);
        expect(found?.duplicates.map(d => d.id).sort()).toEqual([ARTICLES.dAr.id, ARTICLES.dEn.id].sort());
        expect(await store.articleDetail('0'.repeat(16))).toBeNull();
      });

      it('gives an actor with those it is part of and those that are part of it', async () => {
        const sdf = await store.actorDetail('sdf');
        expect(sdf?.members.map(a => a.slug)).toEqual(['ypg']);
        expect(sdf?.relationships.totalCount).toBe(3);
        expect((await store.actorDetail('ypg'))?.memberOf.map(a => a.slug)).toEqual(['sdf']);
        expect(await store.actorDetail('nobody')).toBeNull();
      });

      it('shows on the first page what is disputed, with one claim of each side', async () => {
        const page = await store.overview(3, null);
        expect(page.meta.counts).toEqual({
          actors: 5,
          articles: 4,
          claims: 8,
          relationships: 5,
          outlets: 2,
          speakers: 3,
          disputed: 1,
          lessSure: 0,
          rejected: 0,
          accepted: 0,
          corrected: 0,
          added: 0,
        });
        expect(page.disputes).toMatchObject([
          { relationship: { key: 'turkey~ASSAULT~sdf' }, denied: { id: CLAIMS.turkeyDenies.id } },
        ]);
        const arabic = (await store.overview(3, 'AR')).disputes[0];
        expect([arabic?.affirmed.article.language, arabic?.denied.article.language]).toEqual(['AR', 'EN']);
      });
    });

    describe('lists', () => {
      beforeEach(() => fill());

      it.each(['FORWARD', 'BACKWARD'] as const)('visit every item once, %s', async direction => {
        const lists: [string, (page: PageRequest) => Promise<Page<never>>, (node: never) => string][] = [
          ...(['PUBLISHED', 'CONFIDENCE', 'TEXT'] as const).map(
            order =>
              [
                `claims ${order}`,
                (page: PageRequest) => store.listClaims(NO_FILTER, order, page),
                (c: { id: string }) => c.id,
              ] as never,
          ),
          ...(['CLAIMS', 'LAST_SEEN', 'DISPUTE'] as const).map(
            order =>
              [
                `relationships ${order}`,
                (page: PageRequest) => store.listRelationships(NO_FILTER, order, page),
                (r: { key: string }) => r.key,
              ] as never,
          ),
          [
            'actors',
            (page: PageRequest) =>
              store.listActors({ kinds: null, status: null, text: null, minClaims: null }, 'CLAIMS', page),
            (a: { slug: string }) => a.slug,
          ] as never,
          [
            'outlets',
            (page: PageRequest) => store.listOutlets(page),
            (o: { slug: string }) => o.slug,
          ] as never,
          ['speakers', (page: PageRequest) => store.listSpeakers(page), (s: { id: string }) => s.id] as never,
          [
            'articles',
            (page: PageRequest) =>
              store.listArticles(
                { outlets: null, languages: null, actors: null, from: null, to: null, text: null },
                'PUBLISHED',
                page,
              ),
            (x: { id: string }) => x.id,
          ] as never,
          [
            'mentions',
            (page: PageRequest) => store.listMentions({ actor: 'sdf' }, page),
            (m: { article: { id: string }; span: { start: number } }) => `${m.article.id} ${m.span.start}`,
          ] as never,
        ];
        for (const [name, list, key] of lists) {
          const whole = await list({ limit: 50, direction: 'FORWARD', cursor: null });
          const expected = nodes(whole).map(key);
          expect(expected.length, name).toBe(whole.totalCount);
          expect(await walk(list, direction, key), name).toEqual(expected);
          expect(new Set(expected).size, name).toBe(expected.length);
        }
      });

      it('count outlets as the first page does: not who publishes digests, not one that is not stated', async () => {
        const article = buildArticle('No outlet.', { outlet: 'unknown' });
        await store.storeArticle(buildBundle(article));
        const list = await store.listOutlets(PAGE);
        expect(nodes(list).map(outlet => outlet.slug)).toEqual(['north-pulse', 'q-street']);
        expect(list.totalCount).toBe((await store.meta()).counts.outlets);
      });

      it('give the first claims of many relationships as each alone gives them, in the order asked for', async () => {
        const { items } = await store.listRelationships(NO_FILTER, 'CLAIMS', PAGE);
        const triples = [
          ...items.map(({ node }) => ({
            subject: node.subject.slug,
            type: node.type,
            object: node.object.slug,
          })),
          { subject: 'nobody', type: 'AID', object: 'sdf' } as const,
        ].reverse();
        for (const asked of [NO_FILTER, filter({ polarities: ['DENIED'], subjects: ['turkey'] })]) {
          const pages = await store.listClaimsOfEach(triples, asked, 'CONFIDENCE', 1);
          for (const [i, triple] of triples.entries()) {
            const subjects = asked.subjects?.filter(slug => slug === triple.subject) ?? [triple.subject];
            const own = { ...asked, subjects, types: [triple.type], objects: [triple.object] };
            expect(pages[i]).toEqual(await store.listClaims(own, 'CONFIDENCE', { ...PAGE, limit: 1 }));
          }
        }
        expect(triples.length).toBeGreaterThan(5);
      });

      it('refuse a cursor of another list', async () => {
        const [item] = (await store.listClaims(NO_FILTER, 'TEXT', PAGE)).items;
        await expect(
          store.listOutlets({ limit: 1, direction: 'FORWARD', cursor: item?.cursor ?? '' }),
        ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      });

      it('answer for a relationship whose only claim an older version made', async () => {
        const newer = buildArticle('Withdrawn.', { fileName: 'b.txt', outlet: 'north-pulse' });
        await store.storeArticle(buildBundle(newer));
        expect(await store.findRelationships(['isis~THREATEN~iraq'])).toMatchObject([
          { tally: { claims: 0 } },
        ]);
      });

      it('tell how claims were found, apart from them, and nothing where that was not recorded', async () => {
        const { sdfHitIsis, usOpposes, turkeyDenies } = CLAIMS;
        const asked = [sdfHitIsis.id, usOpposes.id, 'nothing', turkeyDenies.id];
        expect(await store.findClaimReasons(asked)).toEqual([
          sdfHitIsis.reason,
          null,
          null,
          turkeyDenies.reason,
        ]);
        expect((await store.findClaims([sdfHitIsis.id]))[0]).not.toHaveProperty('reason');
      });

      it('tell how claims of a new reading were found, and no longer how those before', async () => {
        const { reason: _, ...bare } = CLAIMS.turkeyDenies;
        await store.replaceReading(ARTICLES.b.id, {
          ...BUNDLES.b,
          claims: [{ ...bare, reason: null }],
          boilerplate: [],
        });
        expect(await store.findClaimReasons([CLAIMS.turkeyDenies.id])).toEqual([null]);
      });

      it('answer unknown ids with nothing at their place', async () => {
        expect(await store.findActors(['nobody', 'sdf'])).toMatchObject([null, { slug: 'sdf' }]);
        expect(await store.findClaims(['nothing'])).toEqual([null]);
        expect(await store.findRelationships(['sdf~AID~iraq', 'no key at all'])).toEqual([null, null]);
        expect(await store.findSpeakers(['speaker:nobody', 'actor:turkey'])).toMatchObject([
          null,
          { id: 'actor:turkey' },
        ]);
      });
    });

    it('refuses questions once it is closed', async () => {
      await store.close();
      await expect(store.meta()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}
