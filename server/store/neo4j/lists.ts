import { foldName } from '../../domain/folding.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import type {
  ActorFilter,
  ActorOrder,
  ArticleFilter,
  ArticleOrder,
  ClaimOrder,
  PageRequest,
  RelationshipOrder,
} from '../graph-store.ts';
import type * as records from '../records.ts';
import type { Ask } from './connection.ts';
import { claimsOf, filterMap, relationshipsOf } from './filter-cypher.ts';
import { luceneQuery } from './full-text.ts';
import { rolling } from './outermost.ts';
import { type Order, readPage } from './paging.ts';
import {
  actorMap,
  articleMap,
  CLAIM_WITH_ARTICLE,
  outletMap,
  RELATIONSHIP_MAP,
  speakerMap,
} from './result-cypher.ts';
import type { ActorMap, ArticleMap, SpeakerMap } from './result-maps.ts';
import { toActor, toArticle, toClaimWithArticle, toOutlet, toRelationship, toSpeaker } from './to-records.ts';

const text = (by: string, descending: boolean) => ({ by, kind: 'string', descending }) as const;
const count = (by: string, descending: boolean) => ({ by, kind: 'number', descending }) as const;

/** The orders of claims. */
export const CLAIM_ORDER: Record<ClaimOrder, Order> = {
  PUBLISHED: [text('c.publishedAt', true), text('c.id', true)],
  CONFIDENCE: [count('c.confidence', true), text('c.id', true)],
  TEXT: [text('c.article', false), count('c.spanStart', false), text('c.id', false)],
};

export async function listClaims(
  ask: Ask,
  asked: ClaimFilter,
  order: ClaimOrder,
  page: PageRequest,
): Promise<records.Page<records.ClaimRecord>> {
  const filter = await rolling(ask, asked);
  return readPage(
    ask,
    { source: claimsOf(filter), carry: 'c', order: CLAIM_ORDER[order], node: CLAIM_WITH_ARTICLE },
    { f: filterMap(filter) },
    page,
    toClaimWithArticle,
  );
}

/** The smaller side of a dispute: what is said for it as actual or alleged, against what denies it. */
const DISPUTE_SIZE = 'CASE WHEN r.actual + r.alleged < r.denied THEN r.actual + r.alleged ELSE r.denied END';

/** The first day that the last date may mean; what is undated comes before all days. */
const LAST_DAY = 'left(r.lastSeen, 10)';

const RELATIONSHIP_ORDER: Record<RelationshipOrder, Order> = {
  CLAIMS: [count('r.claims', true), text('r.key', false)],
  LAST_SEEN: [text(LAST_DAY, true), count('r.claims', true), text('r.key', false)],
  DISPUTE: [count(DISPUTE_SIZE, true), count('r.claims', true), text('r.key', false)],
};

export async function listRelationships(
  ask: Ask,
  asked: ClaimFilter,
  order: RelationshipOrder,
  page: PageRequest,
): Promise<records.Page<records.RelationshipRecord>> {
  const filter = await rolling(ask, asked);
  return readPage(
    ask,
    {
      source: relationshipsOf(filter),
      carry: 'r',
      order: RELATIONSHIP_ORDER[order],
      node: RELATIONSHIP_MAP,
    },
    { f: filterMap(filter) },
    page,
    toRelationship,
  );
}

const ACTOR_ORDER: Record<ActorOrder, Order> = {
  CLAIMS: [count('a.claimCount', true), text('a.id', false)],
  ID: [text('a.id', false)],
};

export function listActors(
  ask: Ask,
  filter: ActorFilter,
  order: ActorOrder,
  page: PageRequest,
): Promise<records.Page<records.ActorRecord>> {
  // A condition that may be left out keeps the index of names from being used.
  const named = filter.text === null ? '' : 'AND a.folded CONTAINS $f.text';
  const counted = filter.minClaims === null ? '' : 'AND a.claimCount >= $f.minClaims';
  return readPage(
    ask,
    {
      source: `MATCH (a:Actor) WHERE ($f.kinds IS NULL OR a.kind IN $f.kinds)
        AND ($f.status IS NULL OR a.status = $f.status) ${counted} ${named}`,
      carry: 'a',
      order: ACTOR_ORDER[order],
      node: actorMap('a'),
    },
    { f: { ...filter, text: filter.text === null ? null : foldName(filter.text) } },
    page,
    toActor,
  );
}

export function listOutlets(ask: Ask, page: PageRequest): Promise<records.Page<records.OutletRecord>> {
  return readPage(
    ask,
    {
      source: "MATCH (o:Outlet) WHERE o.articleCount > 0 AND o.id <> 'unknown'",
      carry: 'o',
      order: [count('o.claimCount', true), text('o.id', false)],
      node: outletMap('o'),
    },
    {},
    page,
    toOutlet,
  );
}

export function listSpeakers(
  ask: Ask,
  page: PageRequest,
): Promise<records.Page<records.SpeakerSummaryRecord>> {
  return readPage(
    ask,
    {
      source: `MATCH (c:Claim)-[t:ATTRIBUTED_TO]->() WHERE c.standing = 'SHOWN'
        WITH t.speaker AS speaker, count(DISTINCT c) AS claims WHERE true`,
      carry: 'speaker, claims',
      order: [count('claims', true), text('speaker', false)],
      node: `{id: speaker, claims: claims, named: ${speakerMap('speaker')}}`,
    },
    {},
    page,
    ({ id, claims, named }: { id: string; claims: number; named: SpeakerMap }) => ({
      ...(toSpeaker(id, named) as records.SpeakerRecord),
      claimCount: claims,
    }),
  );
}

const ARTICLE_ORDER: Record<ArticleOrder, Order> = {
  PUBLISHED: [text('x.publishedAt', true), text('x.id', true)],
  RETRIEVED: [text('x.retrievedAt', true), text('x.id', true)],
};

const ARTICLES = 'MATCH (x:Article)';
const ARTICLES_BY_TEXT = "CALL db.index.fulltext.queryNodes('article_text', $f.text) YIELD node AS x";
const WANTED_ARTICLE = `WHERE x.current
  AND ($f.outlets IS NULL OR x.outlet IN $f.outlets OR x.effectiveOutlet IN $f.outlets)
  AND ($f.languages IS NULL OR x.language IN $f.languages)
  AND ($f.from IS NULL OR (x.publishedAt <> '' AND x.publishedUntil >= $f.from))
  AND ($f.to IS NULL OR (x.publishedAt <> '' AND x.publishedAt <= $f.to))`;

/** Left out where it is not asked for: the mentions of all articles would be counted. */
const NAMING_ACTORS = `AND COUNT { MATCH (x)-[:MENTIONS]->(a:Actor) WHERE a.id IN $f.actors RETURN DISTINCT a } = size($f.actors)`;

export function listArticles(
  ask: Ask,
  filter: ArticleFilter,
  order: ArticleOrder,
  page: PageRequest,
): Promise<records.Page<records.ArticleRecord>> {
  return readPage(
    ask,
    {
      source: `${filter.text === null ? ARTICLES : ARTICLES_BY_TEXT} ${WANTED_ARTICLE} ${filter.actors === null ? '' : NAMING_ACTORS}`,
      carry: 'x',
      order: ARTICLE_ORDER[order],
      node: articleMap('x'),
    },
    {
      f: {
        ...filter,
        actors: filter.actors && [...new Set(filter.actors)],
        text: filter.text === null ? null : luceneQuery(filter.text),
      },
    },
    page,
    toArticle,
  );
}

type MentionMap = { actor: ActorMap; article: ArticleMap; start: number; end: number; text: string };

export function listMentions(
  ask: Ask,
  of: { actor: string } | { article: string },
  page: PageRequest,
): Promise<records.Page<records.MentionRecord>> {
  return readPage(
    ask,
    {
      source: `MATCH (x:Article)-[m:MENTIONS]->(a:Actor) WHERE ${
        'actor' in of ? 'a.id = $f.actor AND x.current' : 'x.id = $f.article'
      }`,
      carry: 'x, m, a',
      order: [
        text('x.id', false),
        count('m.spanStart', false),
        count('m.spanEnd', false),
        text('a.id', false),
      ],
      node: `{actor: ${actorMap('a')}, article: ${articleMap('x')}, start: m.spanStart, end: m.spanEnd, text: m.text}`,
    },
    { f: of },
    page,
    (map: MentionMap) => ({
      actor: toActor(map.actor),
      article: toArticle(map.article),
      span: { start: map.start, end: map.end },
      text: map.text,
    }),
  );
}
