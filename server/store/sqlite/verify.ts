/** Whether what is derived or copied still follows from the claims. */

import { NO_FILTER } from '../claim-filter.ts';
import { type CheckedClaim, flawsOfContent } from '../claim-flaws.ts';
import type { Flaw } from '../graph-store.ts';
import type { Database } from './database.ts';
import { countedRelationshipsSql, OPEN_VALUES } from './filter-sql.ts';
import { wrongOutermost } from './outermost.ts';
import { WITH_REASON } from './reading.ts';
import type { ClaimRow } from './rows.ts';

const RECOUNT = countedRelationshipsSql({ ...NO_FILTER });
const COLUMNS = `key, claims, articles, outlets, origins, affirmed, denied, actual, alleged, anticipated, accepted, rejected, less_sure, first_seen, last_seen`;
const MOST_FLAWS = 1000;

/** Flaws that a statement finds: it gives the id of each. */
const CHECKS: readonly { kind: string; problem: string; sql: string }[] = [
  {
    kind: 'relationship',
    problem: 'its counts are not those of its claims',
    sql: `SELECT key AS id FROM (SELECT ${COLUMNS} FROM relationship EXCEPT SELECT ${COLUMNS} FROM ${RECOUNT})`,
  },
  {
    kind: 'relationship',
    problem: 'claims support it, but it is not stored',
    sql: `SELECT key AS id FROM ${RECOUNT} WHERE key NOT IN (SELECT key FROM relationship)`,
  },
  {
    kind: 'claim',
    problem: 'its copies differ from its article',
    sql: `SELECT c.id FROM claim c JOIN article a ON a.id = c.article WHERE c.outlet <> a.effective_outlet OR c.language <> a.language
      OR c.origin <> a.origin OR c.published <> a.published OR c.published_end <> a.published_end
      OR c.precision <> a.precision OR c.estimated <> a.estimated OR (a.next IS NOT NULL) <> (c.standing = 'SUPERSEDED')`,
  },
  {
    kind: 'claim',
    problem: 'it counts, or does not, against its state and confidence',
    sql: `SELECT c.id FROM claim c JOIN article a ON a.id = c.article WHERE c.standing <> CASE
        WHEN a.next IS NOT NULL THEN 'SUPERSEDED' WHEN c.state = 'REJECTED' THEN 'REJECTED'
        WHEN c.state IN ('ACCEPTED', 'CORRECTED') OR c.confidence >= a.threshold THEN 'SHOWN' ELSE 'LESS_SURE' END`,
  },
  {
    kind: 'article',
    problem: 'its versions do not point at each other',
    sql: `SELECT a.id FROM article a WHERE (a.previous IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article p WHERE p.id = a.previous AND p.next = a.id))
      OR (a.next IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article n WHERE n.id = a.next AND n.previous = a.id))`,
  },
  {
    kind: 'article',
    problem: 'a search does not look at it',
    sql: 'SELECT id FROM article WHERE id NOT IN (SELECT id FROM article_search)',
  },
  {
    kind: 'actor',
    problem: 'a search does not look at it',
    sql: 'SELECT slug AS id FROM actor WHERE slug NOT IN (SELECT slug FROM actor_name)',
  },
  {
    kind: 'actor',
    problem: 'its count of neighbours is wrong',
    sql: `SELECT slug AS id FROM actor a WHERE neighbors <> (SELECT count(*) FROM (
        SELECT object FROM relationship WHERE subject = a.slug AND object <> a.slug
        UNION SELECT subject FROM relationship WHERE object = a.slug AND subject <> a.slug))`,
  },
  {
    kind: 'claim',
    problem: 'a step of its chain names nobody',
    sql: `SELECT DISTINCT a.claim AS id FROM attribution a WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = a.speaker)
      AND NOT EXISTS (SELECT 1 FROM actor WHERE a.speaker = 'actor:' || slug)`,
  },
  {
    kind: 'article',
    problem: 'its count of claims is wrong',
    sql: `SELECT id FROM article a WHERE claims <> (SELECT count(*) FROM claim WHERE article = a.id AND standing = 'SHOWN')`,
  },
  {
    kind: 'article',
    problem: 'it has no text',
    sql: 'SELECT id FROM article WHERE id NOT IN (SELECT id FROM article_text)',
  },
  {
    kind: 'actor',
    problem: 'its count of claims is wrong',
    sql: `SELECT slug AS id FROM actor a WHERE claims <> (SELECT count(*) FROM claim WHERE standing = 'SHOWN' AND (subject = a.slug OR object = a.slug))`,
  },
];

type StoredClaim = Omit<CheckedClaim, 'span'> & Pick<ClaimRow, 'start' | 'end'>;

/** Claims of an article whose quote, class or id is not what it must be. */
function claimFlaws(db: Database, article: string, text: string): Flaw[] {
  return db
    .all<StoredClaim>(
      `SELECT c.id, c.subject, c.type, c.quad, c.object, c.polarity, c.start, c."end", c.quote, r.reason
       FROM claim c ${WITH_REASON} WHERE c.article = :article`,
      { article },
    )
    .flatMap(({ start, end, ...claim }) => flawsOfContent(article, text, { ...claim, span: { start, end } }));
}

/** What does not follow from the claims as it should; see the port. */
export function verify(db: Database): Flaw[] {
  const flaws = CHECKS.flatMap(({ kind, problem, sql }) =>
    db
      .all<{ id: string }>(`${sql} LIMIT ${MOST_FLAWS}`, OPEN_VALUES)
      .map(({ id }) => ({ kind, id, problem })),
  );
  flaws.push(
    ...wrongOutermost(db).map(id => ({
      kind: 'actor',
      id,
      problem: 'what it counts as is not its outermost parent',
    })),
  );
  let after = '';
  for (;;) {
    const articles = db.all<{ id: string; text: string }>(
      'SELECT id, text FROM article_text WHERE id > :after ORDER BY id LIMIT 100',
      { after },
    );
    for (const { id, text } of articles) flaws.push(...claimFlaws(db, id, text));
    const last = articles.at(-1);
    if (!last) break;
    after = last.id;
  }
  return flaws.slice(0, MOST_FLAWS);
}
