/** The questions of schema/questions.cypher on the shipped digests, each against the same question put to the store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { openRuntime, type Runtime } from '../../server/runtime.ts';
import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { ClaimRecord } from '../../server/store/records.ts';
import {
  ActorDetailDocument,
  ArticleReadingDocument,
  ClaimListDocument,
  EvidenceDocument,
  NeighborhoodDocument,
  PathsDocument,
  RelationshipListDocument,
} from '../../web/api/generated/operations.ts';
import type { Question } from '../../web/features/query/question.ts';
import { toCypher, toCypherLiteral } from '../../web/features/query/to-cypher.ts';
import { buildArticle, buildBundle, buildClaim } from '../builders.ts';
import { describeOnNeo4j } from './neo4j-server.ts';

const QUESTIONS = readFileSync(join(PROJECT_ROOT, 'schema/questions.cypher'), 'utf8')
  .split(/^\/\/ \d+\. /m)
  .slice(1)
  .map(text => {
    const [title = '', ...lines] = text.split('\n');
    return { title, statement: lines.join('\n').trim().replace(/;$/, '') };
  });

const keyOf = ({ subject, type, object }: ClaimRecord) => `${subject.slug} ${type} ${object.slug}`;
const isAbout = (slug: string) => (c: ClaimRecord) => c.subject.slug === slug || c.object.slug === slug;
const speakersOf = (c: ClaimRecord) => c.attribution.map(step => step.speaker.id.replace(/^actor:/, ''));

/** How many there are of each. */
function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describeOnNeo4j('answers the ten questions of an analyst:', server => {
  let runtime: Runtime;
  let claims: ClaimRecord[] = [];
  const list = async (given: Partial<ClaimFilter>) => {
    const found: ClaimRecord[] = [];
    for (let cursor: string | null = null, more = true; more; ) {
      const page = await runtime.store.listClaims({ ...NO_FILTER, ...given }, 'PUBLISHED', {
        limit: 100,
        direction: 'FORWARD',
        cursor,
      });
      found.push(...page.items.map(item => item.node));
      cursor = page.items.at(-1)?.cursor ?? null;
      more = page.hasNextPage;
    }
    return found;
  };
  const ask = (number: number) => server.run(QUESTIONS[number - 1]?.statement ?? '');

  beforeAll(async () => {
    await server.empty();
    runtime = await openRuntime({
      port: 0,
      host: 'localhost',
      store: server.address,
      hosts: [],
      logLevel: 'silent',
    });
    await loadSeed(runtime);
    // Everything that ships is reviewed; this is not.
    const article = buildArticle('Turkey may have hit the SDF. ISIS is said to threaten Iraq.');
    const claim = (quote: string, rest: Omit<Parameters<typeof buildClaim>[1], 'quote'>) =>
      buildClaim(article, { ...rest, quote });
    await runtime.store.storeArticle(
      buildBundle(article, {
        claims: [
          claim('Turkey may have hit the SDF.', {
            subject: 'turkey',
            type: 'ASSAULT',
            object: 'sdf',
            confidence: 0.62,
          }),
          claim('ISIS is said to threaten Iraq.', {
            subject: 'isis',
            type: 'THREATEN',
            object: 'iraq',
            confidence: 0.55,
          }),
        ],
      }),
    );
    claims = await list({});
  }, 300_000);
  afterAll(() => runtime?.close());

  it('there are ten, each with a comment', () => {
    expect(QUESTIONS.map(({ title }) => title.length > 20)).toEqual(Array(10).fill(true));
  });

  it('1, who accuses the SDF according to which outlet', async () => {
    const accusing = claims.filter(c => c.type === 'ACCUSE' && c.object.slug === 'sdf');
    const rows = await ask(1);
    expect(rows.length).toBeGreaterThan(1);
    expect(
      Object.fromEntries(rows.map(row => [`${row.accuser} ${row.outlet} ${row.polarity}`, row.claims])),
    ).toEqual(countBy(accusing, c => `${c.subject.slug} ${c.article.effectiveOutlet.slug} ${c.polarity}`));
  });

  it('2, what is disputed, with a quote of each side', async () => {
    const { disputes } = await runtime.store.overview(50, null);
    const rows = await ask(2);
    expect(rows.map(row => `${row.subject}~${row.type}~${row.object}`)).toEqual(
      disputes.map(dispute => dispute.relationship.key),
    );
    for (const row of rows) {
      const quotes = (polarity: ClaimRecord['polarity']) =>
        claims
          .filter(c => keyOf(c) === `${row.subject} ${row.type} ${row.object}` && c.polarity === polarity)
          .map(c => c.quote);
      expect(quotes('AFFIRMED')).toContain(row.oneFor);
      expect(quotes('DENIED')).toContain(row.oneAgainst);
    }
    expect(rows).not.toEqual([]);
  });

  it('3, who is allied with the SDF, directly or through one other', async () => {
    const allied = claims.filter(c => c.type === 'ALLIED_WITH' && c.polarity === 'AFFIRMED');
    const alliesOf = (slug: string) =>
      allied.filter(isAbout(slug)).map(c => (c.subject.slug === slug ? c.object.slug : c.subject.slug));
    const direct = new Set(alliesOf('sdf'));
    const second = new Set([...direct].flatMap(alliesOf).filter(slug => slug !== 'sdf' && !direct.has(slug)));
    const rows = await ask(3);
    expect(new Set(rows.filter(row => row.steps === 1).map(row => row.ally))).toEqual(direct);
    expect(new Set(rows.filter(row => row.steps === 2).map(row => row.ally))).toEqual(second);
    expect(Math.min(direct.size, second.size)).toBeGreaterThan(0);
  });

  it('4, who speaks most about Turkey', async () => {
    const said = countBy(claims.filter(isAbout('turkey')), c => speakersOf(c).at(-1) ?? 'nobody');
    delete said.nobody;
    const rows = await ask(4);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(row => row.claims)).toEqual(
      Object.values(said)
        .sort((a, b) => b - a)
        .slice(0, 10),
    );
    for (const { speaker, claims: count } of rows) expect(said[String(speaker)]).toBe(count);
  });

  it('5, claims by month', async () => {
    const { buckets } = await runtime.store.timeline({ ...NO_FILTER, actors: ['sdf'] }, 'MONTH');
    expect(await ask(5)).toEqual(
      buckets
        .filter(bucket => bucket.claims > 0)
        .map(({ from, claims: count, denied }) => ({ month: from.slice(0, 7), claims: count, denied })),
    );
    expect(buckets).not.toEqual([]);
  });

  it('6, chains of two and more', async () => {
    const through = claims.filter(c => c.object.slug === 'isis' && c.attribution.length >= 2);
    const rows = await ask(6);
    expect(Object.fromEntries(rows.map(row => [row.claim, row.chain]))).toEqual(
      Object.fromEntries(through.map(c => [c.id, speakersOf(c)])),
    );
    expect(rows[0]?.chain).toHaveLength(Math.max(...through.map(c => c.attribution.length)));
  });

  it('7, the shortest path between the tribes and the coalition, with quotes', async () => {
    const [shortest] = await runtime.store.paths({
      from: 'arab-tribes',
      to: 'international-coalition',
      maxLength: 6,
      limit: 1,
      filter: NO_FILTER,
    });
    const rows = await ask(7);
    expect(rows).toHaveLength((shortest?.actors.length ?? 0) - 1);
    for (const row of rows) {
      const on = claims.filter(c => keyOf(c) === `${row.subject} ${row.type} ${row.object}`);
      expect(row.claims).toBe(on.length);
      expect(on.map(c => c.quote)).toContain(row.quote);
    }
  });

  it('8, outlets that contradict each other on one pair', async () => {
    const outletsOf = (key: string, polarity: ClaimRecord['polarity']) => [
      ...new Set(
        claims
          .filter(c => keyOf(c) === key && c.polarity === polarity)
          .map(c => c.article.effectiveOutlet.slug),
      ),
    ];
    const pair = claims.filter(c => isAbout('sdf')(c) && isAbout('west')(c)).map(keyOf);
    const opposed = [...new Set(pair)].filter(
      key => outletsOf(key, 'AFFIRMED').length > 0 && outletsOf(key, 'DENIED').length > 0,
    );
    const rows = await ask(8);
    expect(rows.map(row => `${row.subject} ${row.type} ${row.object}`)).toEqual(opposed.sort());
    for (const row of rows) {
      const key = `${row.subject} ${row.type} ${row.object}`;
      expect(new Set(row.affirmedBy as string[])).toEqual(new Set(outletsOf(key, 'AFFIRMED')));
      expect(new Set(row.deniedBy as string[])).toEqual(new Set(outletsOf(key, 'DENIED')));
    }
    expect(rows).not.toEqual([]);
  });

  it('9, what an actor and its members do', async () => {
    const members = new Set(['united-states']);
    for (let next = [...members]; next.length > 0; ) {
      const found = (await runtime.store.findMembers(next)).flat();
      next = found.filter(slug => !members.has(slug));
      for (const slug of next) members.add(slug);
    }
    const done = claims.filter(c => members.has(c.subject.slug));
    const rows = await ask(9);
    expect(Object.fromEntries(rows.map(row => [`${row.type} ${row.object}`, row.claims]))).toEqual(
      countBy(done, c => `${c.type} ${c.object.slug}`),
    );
    expect(new Set(rows.flatMap(row => row.members as string[])).size).toBeGreaterThan(1);
  });

  it('10, what nobody reviewed and is least sure', async () => {
    const open = (await list({ includeLessSure: true, reviewStates: ['UNREVIEWED'] }))
      .filter(c => c.confidence < 0.8)
      .sort((a, b) => a.confidence - b.confidence);
    expect((await ask(10)).map(row => row.claim)).toEqual(open.slice(0, 25).map(c => c.id));
    expect(open.length).toBeGreaterThan(1);
  });

  describe('and those that the page writes out for Neo4j Browser:', () => {
    const FILTER = {
      outlets: ['outlet:q-street'],
      from: '2025',
      to: '2026',
      modalities: ['ACTUAL' as const],
    };
    const put = async (document: Question['document'], variables: Question['variables']) => {
      const question = toCypher({ document, variables });
      if (!question) throw new Error('There is no statement for this question.');
      return server.run(question.statement, { ...question.parameters });
    };

    it('its values are read by Cypher as they are meant', async () => {
      const values = ["it's \\ here", 'سطر\nآخر', 12, true, ['a', "b'"]];
      for (const value of values)
        expect(await server.run(`RETURN ${toCypherLiteral(value)} AS value`)).toEqual([{ value }]);
    });

    it('a list of claims holds what the store lists', async () => {
      const { includeLessSure: _less, includeRejected: _rejected, ...none } = NO_FILTER;
      const own = await list({ ...none, outlets: ['q-street'], modalities: ['ACTUAL'] });
      const rows = await put(ClaimListDocument, { filter: FILTER, first: 100 });
      const dated = own.filter(c => (c.article.published?.date ?? '') >= '2025');
      expect(new Set(rows.map(row => row.claim))).toEqual(new Set(dated.map(c => c.id)));
      expect(rows.length).toBeGreaterThan(0);
    });

    it('a line holds its claims for and against', async () => {
      const [dispute] = (await runtime.store.overview(1, null)).disputes;
      const [subject = '', type = '', object = ''] = dispute?.relationship.key.split('~') ?? [];
      const rows = await put(EvidenceDocument, { subject, object, types: [type], filter: {}, first: 50 });
      const own = claims.filter(c => keyOf(c) === `${subject} ${type} ${object}`);
      expect(new Set(rows.map(row => row.claim))).toEqual(new Set(own.map(c => c.id)));
      expect(new Set(rows.map(row => row.polarity))).toEqual(new Set(['AFFIRMED', 'DENIED']));
    });

    it('a neighbourhood holds the relationships of the drawing', async () => {
      const { relationships, actors } = await runtime.store.neighborhood(['sdf'], {
        depth: 1,
        budget: 12,
        hidden: false,
        filter: NO_FILTER,
      });
      const rows = await put(NeighborhoodDocument, { actors: ['sdf'], depth: 1, budget: 12, filter: {} });
      const ends = new Set(rows.flatMap(row => [row.a, row.b] as { properties: { id: string } }[]));
      expect(new Set([...ends].map(end => end.properties.id))).toEqual(
        new Set(actors.map(actor => actor.slug)),
      );
      expect(rows.length).toBe(relationships.length);
    });

    it('paths are found over what the filter leaves', async () => {
      const rows = await put(PathsDocument, {
        from: 'arab-tribes',
        to: 'international-coalition',
        maxLength: 4,
        limit: 6,
        filter: {},
      });
      const shortest = await runtime.store.paths({
        from: 'arab-tribes',
        to: 'international-coalition',
        maxLength: 4,
        limit: 1,
        filter: NO_FILTER,
      });
      const lengths = new Set(rows.map(row => (row.path as { length: number }).length));
      expect(lengths).toEqual(new Set([shortest[0]!.actors.length - 1]));
    });

    it.each([
      ['an actor', ActorDetailDocument, { id: 'sdf' }],
      ['a list of relationships', RelationshipListDocument, { filter: { disputed: true }, first: 100 }],
      ['those that several origins claim', RelationshipListDocument, { filter: { minOrigins: 2 }, first: 5 }],
    ])('%s gives rows', async (_, document, variables) => {
      expect((await put(document, variables)).length).toBeGreaterThan(0);
    });

    it('an article gives its claims', async () => {
      const { article } = claims[0]!;
      const rows = await put(ArticleReadingDocument, { id: `article:${article.id}` });
      const own = claims.filter(c => c.article.id === article.id).map(c => c.id);
      expect(rows.map(row => row.claim)).toEqual(expect.arrayContaining(own));
    });
  });
});
