/** What of the stored articles bears on one to come: whether it is there, what it replaces, whose origin it shares. */
import { type Article, UNKNOWN_OUTLET } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import type { DatePrecision } from '../../domain/published-date.ts';
import type { ArticleStanding } from '../graph-store.ts';
import { originalFile } from '../origin.ts';
import type { Database } from './database.ts';
import type { ArticleRow } from './rows.ts';

/** The newest version of a stored article. */
export function headOf(db: Database, id: string): string {
  let head = id;
  for (const seen = new Set<string>(); !seen.has(head); ) {
    seen.add(head);
    const next = db.get<{ next: string | null }>('SELECT next FROM article WHERE id = :head', { head })?.next;
    if (!next) return head;
    head = next;
  }
  return head;
}

/** The newest version of the stored article that this one would replace: one of its url, else one without url of its outlet and name. */
export function findReplaced(
  db: Database,
  article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>,
): string | null {
  const { id, outlet, fileName, url } = article;
  const row =
    (url === null
      ? undefined
      : db.get<{ id: string }>('SELECT id FROM article WHERE url = :url AND id <> :id LIMIT 1', {
          url,
          id,
        })) ??
    (outlet === UNKNOWN_OUTLET.slug
      ? undefined
      : db.get<{ id: string }>(
          `SELECT id FROM article WHERE outlet = :outlet AND file_name = :fileName AND url IS NULL AND next IS NULL AND id <> :id`,
          { outlet, fileName, id },
        ));
  return row ? headOf(db, row.id) : null;
}

export function decisionsOf(db: Database, article: string | null): Decision[] {
  const chain: string[] = [];
  for (let at = article; at !== null && !chain.includes(at); ) {
    chain.push(at);
    at =
      db.get<{ previous: string | null }>('SELECT previous FROM article WHERE id = :id', { id: at })
        ?.previous ?? null;
  }
  return db
    .all<{ body: string }>(
      'SELECT body FROM decision WHERE article IN (SELECT value FROM json_each(:chain)) ORDER BY at, id',
      { chain },
    )
    .map(row => JSON.parse(row.body) as Decision);
}

export function articleStanding(
  db: Database,
  article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>,
): ArticleStanding {
  const stored = db.get<{ extractor: string; next: string | null }>(
    'SELECT extractor, next FROM article WHERE id = :id',
    { id: article.id },
  );
  const chain = stored ? [headOf(db, article.id)] : [findReplaced(db, article), article.id];
  return {
    extractor: stored?.extractor ?? null,
    newest: stored !== undefined && stored.next === null,
    decisions: chain.flatMap(id => decisionsOf(db, id)),
  };
}

/** The origins of the stored articles that are one voice with this one. */
export function relatedOrigins(db: Database, article: Article, textFold: string): string[] {
  return db
    .all<{ origin: string }>(
      `SELECT origin FROM article WHERE text_fold = :textFold
       UNION SELECT origin FROM article WHERE original_file = :original
       UNION SELECT origin FROM article WHERE file_name = :original AND original_file IS NULL
       UNION SELECT origin FROM article WHERE original_file = :own`,
      {
        textFold,
        original: originalFile(article),
        own: originalFile(article) === null ? article.fileName : null,
      },
    )
    .map(row => row.origin);
}

/** An article and its text from their row. */
export function toWholeArticle(row: ArticleRow & { text: string }): Article {
  return {
    id: row.id,
    title: row.title,
    language: row.language as Article['language'],
    outlet: row.outlet,
    url: row.url,
    fileName: row.file_name,
    published: row.published
      ? {
          date: row.published,
          precision: row.precision as DatePrecision,
          estimated: row.estimated === 1,
        }
      : null,
    original: row.original === null ? null : (JSON.parse(row.original) as Article['original']),
    retrievedAt: row.retrieved_at,
    sha256: row.sha256,
    text: row.text,
    origin: row.origin,
    boilerplate: JSON.parse(row.boilerplate) as Article['boilerplate'],
  };
}

/** A stored article with its text; undefined where there is none. */
export function findArticle(db: Database, id: string): Article | undefined {
  const row = db.get<ArticleRow & { text: string }>(
    'SELECT a.*, t.text FROM article a JOIN article_text t ON t.id = a.id WHERE a.id = :id',
    { id },
  );
  return row && toWholeArticle(row);
}
