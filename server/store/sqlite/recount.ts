/** Counts that are derived from claims, made anew for what a transaction touched. */

import { NO_FILTER } from '../claim-filter.ts';
import type { Database } from './database.ts';
import { countedRelationshipsSql, OPEN_VALUES } from './filter-sql.ts';

export type Touched = { relationships: Set<string>; actors: Set<string> };

/** The relationships and actors that the claims of an article touch. */
export function touchedBy(db: Database, article: string): Touched {
  const rows = db.all<{ subject: string; type: string; object: string }>(
    'SELECT DISTINCT subject, type, object FROM claim WHERE article = :article',
    { article },
  );
  return {
    relationships: new Set(rows.map(row => `${row.subject}~${row.type}~${row.object}`)),
    actors: new Set(rows.flatMap(row => [row.subject, row.object])),
  };
}

const DERIVED = `claims, articles, outlets, origins, affirmed, denied, actual, alleged, anticipated, accepted, rejected, less_sure, first_seen, last_seen`;

const INSERT_RELATIONSHIPS = `
  INSERT INTO relationship (key, subject, type, quad, object, ${DERIVED})
  SELECT key, subject, type, quad, object, ${DERIVED}
  FROM ${countedRelationshipsSql({ ...NO_FILTER, subjects: [], objects: [] })}`;

/** Counts some relationships anew; one that no shown claim supports any more goes. */
export function recountRelationships(db: Database, keys: ReadonlySet<string>): void {
  for (const key of keys) {
    const [subject, type, object] = key.split('~') as [string, string, string];
    db.run('DELETE FROM relationship WHERE key = :key', { key });
    db.run(INSERT_RELATIONSHIPS, { ...OPEN_VALUES, subjects: [subject], objects: [object], types: [type] });
  }
}

/** Counts the claims and neighbours of some actors anew, from their relationships: count those first. */
export function recountActors(db: Database, slugs: ReadonlySet<string>): void {
  for (const slug of slugs)
    db.run(
      `UPDATE actor SET (claims, neighbors) = (
         SELECT coalesce(sum(claims), 0), count(DISTINCT CASE WHEN other <> :slug THEN other END) FROM (
           SELECT object AS other, claims FROM relationship WHERE subject = :slug
           UNION ALL SELECT subject, claims FROM relationship WHERE object = :slug AND subject <> :slug))
       WHERE slug = :slug`,
      { slug },
    );
}

/** Counts the shown claims of an article anew. */
export function recountArticle(db: Database, id: string): void {
  db.run(
    "UPDATE article SET claims = (SELECT count(*) FROM claim WHERE article = :id AND standing = 'SHOWN') WHERE id = :id",
    { id },
  );
}
