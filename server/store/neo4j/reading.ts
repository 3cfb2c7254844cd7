import type { Article } from '../../domain/article.ts';
import type { ClaimContent } from '../../domain/claim.ts';
import type { ClaimReason } from '../../domain/claim-reason.ts';
import type { ReviewedClaim } from '../../domain/review.ts';
import type { StoredReading } from '../graph-store.ts';
import type { Ask } from './connection.ts';
import type { ArticleMap, StepMap, StoredClaim } from './result-maps.ts';
import { decisionsOf } from './stored-articles.ts';
import { toPublished, toSpan, toSpanOrNull } from './to-records.ts';

const ARTICLE = `MATCH (x:Article {id: $id}) RETURN x {.id, .title, .language, .outlet, .url, .fileName, .publishedAt, .precision,
  .estimated, .original, .retrievedAt, .sha256, .origin, .boilerplate, .extractor, .text} AS article`;
const CLAIMS = `MATCH (:Article {id: $id})<-[:CITES]-(c:Claim) WITH c ORDER BY c.spanStart, c.spanEnd, c.id
  RETURN c {.*, chain: COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->() WITH t ORDER BY t.step
    RETURN {speaker: t.speaker, start: t.spanStart, end: t.spanEnd} }} AS claim`;
const MENTIONS = `MATCH (:Article {id: $id})-[m:MENTIONS]->(a:Actor)
  RETURN a.id AS actor, m.spanStart AS start, m.spanEnd AS end ORDER BY start, end, actor`;
const IDS = 'MATCH (x:Article) RETURN x.id AS id ORDER BY x.current DESC, x.retrievedAt, x.id';

/** An article's properties with its text. */
export type StoredArticle = Omit<ArticleMap, 'outlets'> & { extractor: string; text: string };
/** A claim's properties with the steps of its chain in order. */
export type ClaimOfReading = StoredClaim & { chain: Pick<StepMap, 'speaker' | 'start' | 'end'>[] };

/** A claim as it was stored. */
export function toReviewedClaim(map: ClaimOfReading): ReviewedClaim {
  return {
    id: map.id,
    article: map.article,
    subject: map.subject,
    type: map.type,
    object: map.object,
    polarity: map.polarity,
    modality: map.modality,
    attribution: map.chain.map(({ speaker, start, end }) => ({
      speaker,
      span: start === null || end === null ? null : { start, end },
    })),
    span: { start: map.spanStart, end: map.spanEnd },
    quote: map.quote,
    sentence: toSpan(map.sentenceSpan),
    subjectSpan: toSpanOrNull(map.subjectSpan),
    objectSpan: toSpanOrNull(map.objectSpan),
    predicateSpan: toSpanOrNull(map.predicateSpan),
    confidence: map.confidence,
    rule: map.rule,
    extractor: map.extractor,
    method: map.method,
    eventDate: map.eventDate ?? null,
    reason: map.reason ? (JSON.parse(map.reason) as ClaimReason) : null,
    state: map.status,
    decisions: map.decisions,
    found: map.found ? (JSON.parse(map.found) as ClaimContent) : null,
  };
}

/** An article with its text. */
export function toWholeArticle(map: StoredArticle): Article {
  return {
    id: map.id,
    title: map.title,
    language: map.language,
    outlet: map.outlet,
    url: map.url ?? null,
    fileName: map.fileName,
    published: toPublished(map),
    original: map.original ? (JSON.parse(map.original) as Article['original']) : null,
    retrievedAt: map.retrievedAt,
    sha256: map.sha256,
    text: map.text,
    origin: map.origin,
    boilerplate: JSON.parse(map.boilerplate) as Article['boilerplate'],
  };
}

/** What is stored of an article's reading, as it was given; null where there is none. */
export async function findReading(ask: Ask, id: string): Promise<StoredReading | null> {
  const [[row], claims, mentions, decisions] = await Promise.all([
    ask<{ article: StoredArticle }>(ARTICLE, { id }),
    ask<{ claim: ClaimOfReading }>(CLAIMS, { id }),
    ask<{ actor: string; start: number; end: number }>(MENTIONS, { id }),
    decisionsOf(ask, id),
  ]);
  if (!row) return null;
  return {
    article: toWholeArticle(row.article),
    claims: claims.map(({ claim }) => toReviewedClaim(claim)),
    mentions: mentions.map(({ actor, start, end }) => ({ actor, span: { start, end } })),
    decisions,
    extractor: row.article.extractor,
  };
}

/** Ids of all articles; see the port. */
export async function articleIds(ask: Ask): Promise<string[]> {
  return (await ask<{ id: string }>(IDS)).map(({ id }) => id);
}
