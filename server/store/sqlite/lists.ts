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
import type {
  ActorRecord,
  ArticleRecord,
  ClaimRecord,
  MentionRecord,
  OutletRecord,
  Page,
  RelationshipRecord,
  SpeakerRecord,
  SpeakerSummaryRecord,
} from '../records.ts';
import type { Database } from './database.ts';
import { countedClaimsSql, filterValues, relationshipsSql } from './filter-sql.ts';
import { matchAll } from './full-text.ts';
import { Materializer } from './materialize.ts';
import { rolling } from './outermost.ts';
import { type Order, readPage, toPage } from './paging.ts';
import { type ActorRow, type ClaimRow, type RelationshipRow, toActor } from './rows.ts';

/** The orders of claims. */
export const CLAIM_ORDER: Record<ClaimOrder, Order> = {
  PUBLISHED: [
    { column: 'c.published', kind: 'string', descending: true },
    { column: 'c.id', kind: 'string', descending: true },
  ],
  CONFIDENCE: [
    { column: 'c.confidence', kind: 'number', descending: true },
    { column: 'c.id', kind: 'string', descending: true },
  ],
  TEXT: [
    { column: 'c.article', kind: 'string', descending: false },
    { column: 'c.start', kind: 'number', descending: false },
    { column: 'c.id', kind: 'string', descending: false },
  ],
};

export function listClaims(
  db: Database,
  asked: ClaimFilter,
  order: ClaimOrder,
  page: PageRequest,
  materializer = new Materializer(db),
): Page<ClaimRecord> {
  const filter = rolling(db, asked);
  const found = readPage<ClaimRow>(
    db,
    { columns: 'c.*', source: 'claim c', where: countedClaimsSql(filter), order: CLAIM_ORDER[order] },
    filterValues(filter),
    page,
  );
  return toPage(found, materializer.claims(found.rows));
}

/** The smaller side of a dispute: what is said for it as actual or alleged, against what denies it. */
const DISPUTE_SIZE = 'min(r.actual + r.alleged, r.denied)';

/** The first day that the last date may mean; what is undated comes before all days. */
const LAST_DAY = 'substr(r.last_seen, 1, 10)';

const RELATIONSHIP_ORDER: Record<RelationshipOrder, Order> = {
  CLAIMS: [
    { column: 'r.claims', kind: 'number', descending: true },
    { column: 'r.key', kind: 'string', descending: false },
  ],
  LAST_SEEN: [
    { column: LAST_DAY, kind: 'string', descending: true },
    { column: 'r.claims', kind: 'number', descending: true },
    { column: 'r.key', kind: 'string', descending: false },
  ],
  DISPUTE: [
    { column: DISPUTE_SIZE, kind: 'number', descending: true },
    { column: 'r.claims', kind: 'number', descending: true },
    { column: 'r.key', kind: 'string', descending: false },
  ],
};

export function listRelationships(
  db: Database,
  asked: ClaimFilter,
  order: RelationshipOrder,
  page: PageRequest,
  materializer = new Materializer(db),
): Page<RelationshipRecord> {
  const filter = rolling(db, asked);
  const found = readPage<RelationshipRow>(
    db,
    {
      columns: 'r.*',
      source: `${relationshipsSql(filter)} r`,
      where: 'TRUE',
      order: RELATIONSHIP_ORDER[order],
    },
    filterValues(filter),
    page,
  );
  return toPage(found, materializer.relationships(found.rows));
}

const ACTOR_ORDER: Record<ActorOrder, Order> = {
  CLAIMS: [
    { column: 'a.claims', kind: 'number', descending: true },
    { column: 'a.slug', kind: 'string', descending: false },
  ],
  ID: [{ column: 'a.slug', kind: 'string', descending: false }],
};

export function listActors(
  db: Database,
  filter: ActorFilter,
  order: ActorOrder,
  page: PageRequest,
): Page<ActorRecord> {
  const found = readPage<ActorRow>(
    db,
    {
      columns: 'a.*',
      source: 'actor a',
      where: `(:kinds IS NULL OR a.kind IN (SELECT value FROM json_each(:kinds)))
        AND (:status IS NULL OR a.status = :status)
        AND (:minClaims IS NULL OR a.claims >= :minClaims)
        AND (:text IS NULL OR EXISTS (SELECT 1 FROM actor_name n WHERE n.slug = a.slug AND instr(n.folded, :text) > 0))`,
      order: ACTOR_ORDER[order],
    },
    { ...filter, text: filter.text === null ? null : foldName(filter.text) },
    page,
  );
  return toPage(found, found.rows.map(toActor));
}

export function listOutlets(db: Database, page: PageRequest): Page<OutletRecord> {
  const found = readPage<{ slug: string }>(
    db,
    {
      columns: 'o.slug',
      source: `(SELECT slug, (SELECT coalesce(sum(claims), 0) FROM article WHERE effective_outlet = outlet.slug AND next IS NULL) AS claims
        FROM outlet WHERE slug <> 'unknown' AND EXISTS (SELECT 1 FROM article WHERE effective_outlet = outlet.slug AND next IS NULL)) o`,
      where: 'TRUE',
      order: [
        { column: 'o.claims', kind: 'number', descending: true },
        { column: 'o.slug', kind: 'string', descending: false },
      ],
    },
    {},
    page,
  );
  const outlets = new Materializer(db).outlets(found.rows.map(row => row.slug));
  return toPage(
    found,
    found.rows.map(row => outlets.get(row.slug) as OutletRecord),
  );
}

export function listSpeakers(db: Database, page: PageRequest): Page<SpeakerSummaryRecord> {
  const found = readPage<{ speaker: string; claims: number }>(
    db,
    {
      columns: 's.*',
      source: `(SELECT a.speaker, count(DISTINCT a.claim) AS claims FROM attribution a
        JOIN claim c ON c.id = a.claim AND c.standing = 'SHOWN' GROUP BY a.speaker) s`,
      where: 'TRUE',
      order: [
        { column: 's.claims', kind: 'number', descending: true },
        { column: 's.speaker', kind: 'string', descending: false },
      ],
    },
    {},
    page,
  );
  const speakers = new Materializer(db).speakers(found.rows.map(row => row.speaker));
  return toPage(
    found,
    found.rows.map(row => ({ ...(speakers.get(row.speaker) as SpeakerRecord), claimCount: row.claims })),
  );
}

const ARTICLE_ORDER: Record<ArticleOrder, Order> = {
  PUBLISHED: [
    { column: 'x.published', kind: 'string', descending: true },
    { column: 'x.id', kind: 'string', descending: true },
  ],
  RETRIEVED: [
    { column: 'x.retrieved_at', kind: 'string', descending: true },
    { column: 'x.id', kind: 'string', descending: true },
  ],
};

export function listArticles(
  db: Database,
  filter: ArticleFilter,
  order: ArticleOrder,
  page: PageRequest,
  materializer = new Materializer(db),
): Page<ArticleRecord> {
  const found = readPage<{ id: string }>(
    db,
    {
      columns: 'x.id',
      source: 'article x',
      where: `x.next IS NULL
        AND (:outlets IS NULL OR x.outlet IN (SELECT value FROM json_each(:outlets)) OR x.effective_outlet IN (SELECT value FROM json_each(:outlets)))
        AND (:languages IS NULL OR x.language IN (SELECT value FROM json_each(:languages)))
        AND (:actors IS NULL OR (SELECT count(DISTINCT m.actor) FROM mention m WHERE m.article = x.id
              AND m.actor IN (SELECT value FROM json_each(:actors))) = (SELECT count(DISTINCT value) FROM json_each(:actors)))
        AND (:from IS NULL OR (x.published <> '' AND x.published_end >= :from))
        AND (:to IS NULL OR (x.published <> '' AND x.published <= :to))
        AND (:text IS NULL OR x.id IN (SELECT id FROM article_search WHERE article_search MATCH :text))`,
      order: ARTICLE_ORDER[order],
    },
    { ...filter, text: filter.text === null ? null : matchAll(filter.text) },
    page,
  );
  const articles = materializer.articles(found.rows.map(row => row.id));
  return toPage(
    found,
    found.rows.map(row => articles.get(row.id) as ArticleRecord),
  );
}

export function listMentions(
  db: Database,
  of: { actor: string } | { article: string },
  page: PageRequest,
  materializer = new Materializer(db),
): Page<MentionRecord> {
  const found = readPage<{ article: string; start: number; end: number; actor: string; text: string }>(
    db,
    {
      columns: 'm.article, m.start, m."end", m.actor, m.text',
      source: 'actor' in of ? 'mention m JOIN article x ON x.id = m.article AND x.next IS NULL' : 'mention m',
      where: 'actor' in of ? 'm.actor = :actor' : 'm.article = :article',
      order: [
        { column: 'm.article', kind: 'string', descending: false },
        { column: 'm.start', kind: 'number', descending: false },
        { column: 'm."end"', kind: 'number', descending: false },
        { column: 'm.actor', kind: 'string', descending: false },
      ],
    },
    { ...of },
    page,
  );
  const actors = materializer.actors(found.rows.map(row => row.actor));
  const articles = materializer.articles(found.rows.map(row => row.article));
  return toPage(
    found,
    found.rows.map(row => ({
      actor: actors.get(row.actor) as ActorRecord,
      article: articles.get(row.article) as ArticleRecord,
      span: { start: row.start, end: row.end },
      text: row.text,
    })),
  );
}
