/** The whole store as canonical lines, the same as from every engine. */
import type { Actor } from '../../domain/actor.ts';
import type { Decision } from '../../domain/decision.ts';
import * as format from '../dump-format.ts';
import type { Standing } from '../records.ts';
import type { Database } from './database.ts';
import { type ReasonedRow, toReviewedClaim, WITH_REASON } from './reading.ts';
import type { ArticleRow, RelationshipRow } from './rows.ts';
import { toWholeArticle } from './stored-articles.ts';

/** What a dump holds, in its order: each table by its key. */
const SECTIONS: readonly { sql: string; toLine(row: never): string }[] = [
  {
    sql: 'SELECT slug AS key, * FROM outlet WHERE slug > :after ORDER BY slug LIMIT :limit',
    toLine: (r: { slug: string; name_ar: string; name_en: string }) =>
      format.outletLine({ slug: r.slug, nameAr: r.name_ar, nameEn: r.name_en }),
  },
  {
    sql: 'SELECT slug AS key, * FROM actor WHERE slug > :after ORDER BY slug LIMIT :limit',
    toLine: (r: Record<string, string>) =>
      format.actorLine({
        slug: r.slug as string,
        kind: r.kind as Actor['kind'],
        nameAr: r.name_ar as string,
        nameEn: r.name_en as string,
        shortAr: r.short_ar as string | null,
        shortEn: r.short_en as string | null,
        aliases: JSON.parse(r.aliases as string) as string[],
        memberOf: JSON.parse(r.member_of as string) as string[],
        status: r.status as Actor['status'],
      }),
  },
  {
    sql: 'SELECT id AS key, * FROM role WHERE id > :after ORDER BY id LIMIT :limit',
    toLine: (r: { id: string; name_ar: string; name_en: string }) =>
      format.roleLine({ id: r.id, nameAr: r.name_ar, nameEn: r.name_en }),
  },
  {
    sql: 'SELECT a.id AS key, a.*, t.text FROM article a JOIN article_text t ON t.id = a.id WHERE a.id > :after ORDER BY a.id LIMIT :limit',
    toLine: (r: ArticleRow & { text: string }) => format.articleLine({ ...r, article: toWholeArticle(r) }),
  },
  {
    sql: `SELECT c.id AS key, c.*, r.reason, (SELECT json_group_array(json_object('speaker', a.speaker, 'span', a.span)) FROM
        (SELECT * FROM attribution WHERE claim = c.id ORDER BY position) a) AS chain
      FROM claim c ${WITH_REASON} WHERE c.id > :after ORDER BY c.id LIMIT :limit`,
    toLine: (r: ReasonedRow & { chain: string }) =>
      format.claimLine({
        claim: toReviewedClaim(r, JSON.parse(r.chain) as { speaker: string; span: string | null }[]),
        standing: r.standing as Standing,
      }),
  },
  {
    sql: `SELECT article || ' ' || printf('%010d', start) || ' ' || printf('%010d', "end") || ' ' || actor AS key, * FROM mention
      WHERE article >= substr(:after, 1, 16) AND article || ' ' || printf('%010d', start) || ' ' || printf('%010d', "end") || ' ' || actor > :after
      ORDER BY article, start, "end", actor LIMIT :limit`,
    toLine: format.mentionLine,
  },
  {
    sql: 'SELECT id AS key, body FROM decision WHERE id > :after ORDER BY id LIMIT :limit',
    toLine: (r: { body: string }) => format.decisionLine(JSON.parse(r.body) as Decision),
  },
  {
    sql: 'SELECT * FROM relationship WHERE key > :after ORDER BY key LIMIT :limit',
    toLine: (r: RelationshipRow) =>
      format.relationshipLine({
        ...r,
        lessSure: r.less_sure,
        firstSeen: r.first_seen,
        lastSeen: r.last_seen,
      }),
  },
];

const LINES = 2000;

/** A page of the dump; the cursor is `section:key`. */
export function dump(db: Database, cursor: string | null): { lines: string[]; next: string | null } {
  const [at, ...rest] = (cursor ?? '0:').split(':');
  const section = Number(at);
  const entry = SECTIONS[section];
  if (!entry) return { lines: [], next: null };
  const rows = db.all<{ key: string }>(entry.sql, { after: rest.join(':'), limit: LINES });
  const lines = rows.map(row => entry.toLine(row as never));
  if (cursor === null) lines.unshift(format.DUMP_HEADER);
  const last = rows.at(-1);
  if (rows.length === LINES && last) return { lines, next: `${section}:${last.key}` };
  return { lines, next: section + 1 < SECTIONS.length ? `${section + 1}:` : null };
}
