import type { ClaimContent, Mention } from '../../domain/claim.ts';
import type { ClaimReason } from '../../domain/claim-reason.ts';
import type { ReviewedClaim } from '../../domain/review.ts';
import type { Span } from '../../domain/span.ts';
import type { StoredReading } from '../graph-store.ts';
import type { Database } from './database.ts';
import type { ClaimRow } from './rows.ts';
import { decisionsOf, findArticle } from './stored-articles.ts';

const spanOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as Span));

/** A claim's row, with how it was found. */
export type ReasonedRow = ClaimRow & { reason: string | null };

/** Joins to claims `c` how they were found. */
export const WITH_REASON = 'LEFT JOIN claim_reason r ON r.claim = c.id';

/** A claim as it was stored, from its row and the steps of its chain in order. */
export function toReviewedClaim(
  row: ReasonedRow,
  chain: readonly { speaker: string; span: string | null }[],
): ReviewedClaim {
  return {
    id: row.id,
    article: row.article,
    subject: row.subject,
    type: row.type as ReviewedClaim['type'],
    object: row.object,
    polarity: row.polarity as ReviewedClaim['polarity'],
    modality: row.modality as ReviewedClaim['modality'],
    attribution: chain.map(({ speaker, span }) => ({ speaker, span: spanOf(span) })),
    span: { start: row.start, end: row.end },
    quote: row.quote,
    sentence: spanOf(row.sentence) as Span,
    subjectSpan: spanOf(row.subject_span),
    objectSpan: spanOf(row.object_span),
    predicateSpan: spanOf(row.predicate_span),
    confidence: row.confidence,
    rule: row.rule,
    extractor: row.extractor,
    method: row.method as ReviewedClaim['method'],
    eventDate: row.event_date,
    reason: row.reason === null ? null : (JSON.parse(row.reason) as ClaimReason),
    state: row.state as ReviewedClaim['state'],
    decisions: JSON.parse(row.decisions) as string[],
    found: row.found === null ? null : (JSON.parse(row.found) as ClaimContent),
  };
}

/** What is stored of an article's reading, as it was given; null where there is none. */
export function readReading(db: Database, id: string): StoredReading | null {
  const article = findArticle(db, id);
  if (!article) return null;
  const { extractor } = db.get<{ extractor: string }>('SELECT extractor FROM article WHERE id = :id', {
    id,
  }) as {
    extractor: string;
  };
  const rows = db.all<ReasonedRow>(
    `SELECT c.*, r.reason FROM claim c ${WITH_REASON} WHERE c.article = :id ORDER BY c.start, c."end", c.id`,
    { id },
  );
  const claims = rows.map(row =>
    toReviewedClaim(
      row,
      db.all('SELECT speaker, span FROM attribution WHERE claim = :claim ORDER BY position', {
        claim: row.id,
      }),
    ),
  );
  const mentions = db
    .all<{ actor: string; start: number; end: number }>(
      'SELECT actor, start, "end" FROM mention WHERE article = :id ORDER BY start, "end", actor',
      { id },
    )
    .map((row): Mention => ({ actor: row.actor, span: { start: row.start, end: row.end } }));
  return { article, claims, mentions, decisions: decisionsOf(db, id), extractor };
}

/** How some claims were found, by id; those of which it is recorded. */
export function claimReasons(db: Database, ids: readonly string[]): Map<string, ClaimReason> {
  const rows = db.all<{ claim: string; reason: string }>(
    'SELECT claim, reason FROM claim_reason WHERE claim IN (SELECT value FROM json_each(:ids))',
    { ids },
  );
  return new Map(rows.map(({ claim, reason }) => [claim, JSON.parse(reason) as ClaimReason]));
}
