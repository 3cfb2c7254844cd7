import { IsnadError } from '../../domain/errors.ts';
import type { DatabaseSync } from './database.ts';

/**
 * Steps from an empty file to the present schema; `user_version` counts those that were taken. A step that
 * has shipped never changes: a change is a further step.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE outlet (
    slug TEXT PRIMARY KEY, name_ar TEXT NOT NULL, name_en TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE actor (
    slug TEXT PRIMARY KEY, kind TEXT NOT NULL, name_ar TEXT NOT NULL, name_en TEXT NOT NULL,
    short_ar TEXT, short_en TEXT, aliases TEXT NOT NULL, member_of TEXT NOT NULL, status TEXT NOT NULL,
    -- derived from shown claims
    claims INTEGER NOT NULL DEFAULT 0, neighbors INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX actor_claims ON actor (claims, slug);

  CREATE TABLE actor_name (
    slug TEXT NOT NULL REFERENCES actor, position INTEGER NOT NULL, name TEXT NOT NULL,
    language TEXT NOT NULL, folded TEXT NOT NULL, skeleton TEXT NOT NULL,
    PRIMARY KEY (slug, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE member (
    child TEXT NOT NULL, parent TEXT NOT NULL, PRIMARY KEY (parent, child)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX member_child ON member (child, parent);

  CREATE TABLE role (
    id TEXT PRIMARY KEY, name_ar TEXT NOT NULL, name_en TEXT NOT NULL, folded TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE article (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, language TEXT NOT NULL,
    outlet TEXT NOT NULL REFERENCES outlet, effective_outlet TEXT NOT NULL REFERENCES outlet,
    url TEXT, file_name TEXT NOT NULL,
    published TEXT NOT NULL, published_end TEXT NOT NULL, precision TEXT NOT NULL, estimated INTEGER NOT NULL,
    original TEXT, original_file TEXT, retrieved_at TEXT NOT NULL, sha256 TEXT NOT NULL,
    origin TEXT NOT NULL, text_fold TEXT NOT NULL, boilerplate TEXT NOT NULL,
    extractor TEXT NOT NULL, threshold REAL NOT NULL, previous TEXT, next TEXT,
    -- derived
    claims INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_file ON article (outlet, file_name);
  CREATE INDEX article_base ON article (file_name);
  CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
  CREATE INDEX article_original ON article (original_file) WHERE original_file IS NOT NULL;
  CREATE INDEX article_origin ON article (origin);
  CREATE INDEX article_fold ON article (text_fold);
  CREATE INDEX article_speaks ON article (effective_outlet, next, claims);
  CREATE INDEX article_published ON article (published, id);
  CREATE INDEX article_retrieved ON article (retrieved_at, id);

  -- The text stands apart, so that lists of articles do not read it.
  CREATE TABLE article_text (
    id TEXT PRIMARY KEY REFERENCES article, text TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE article_search USING fts5 (id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0');

  CREATE TABLE claim (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article, subject TEXT NOT NULL REFERENCES actor,
    type TEXT NOT NULL, quad TEXT NOT NULL, object TEXT NOT NULL REFERENCES actor,
    polarity TEXT NOT NULL, modality TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, quote_fold TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, sentence TEXT NOT NULL,
    subject_span TEXT, object_span TEXT, predicate_span TEXT,
    confidence REAL NOT NULL, rule TEXT NOT NULL, extractor TEXT NOT NULL, method TEXT NOT NULL, event_date TEXT,
    state TEXT NOT NULL, standing TEXT NOT NULL, decisions TEXT NOT NULL, found TEXT,
    -- copies of the article's, for filters
    outlet TEXT NOT NULL, language TEXT NOT NULL, origin TEXT NOT NULL,
    published TEXT NOT NULL, published_end TEXT NOT NULL, precision TEXT NOT NULL, estimated INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX claim_subject ON claim (subject, object, type);
  CREATE INDEX claim_object ON claim (object, subject, type);
  CREATE INDEX claim_article ON claim (article, start);
  CREATE INDEX claim_published ON claim (published, id, standing);
  CREATE INDEX claim_standing ON claim (standing, state, method, (found IS NULL));

  CREATE TABLE attribution (
    claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    speaker TEXT NOT NULL, span TEXT, PRIMARY KEY (claim, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attribution_speaker ON attribution (speaker, claim);

  CREATE TABLE mention (
    article TEXT NOT NULL REFERENCES article, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actor, text TEXT NOT NULL,
    PRIMARY KEY (article, start, "end", actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mention_actor ON mention (actor, article, start, "end");

  CREATE TABLE decision (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX decision_article ON decision (article, at, id);

  -- Derived from claims, recounted in the transaction that touches them.
  CREATE TABLE relationship (
    key TEXT PRIMARY KEY, subject TEXT NOT NULL, type TEXT NOT NULL, quad TEXT NOT NULL, object TEXT NOT NULL,
    claims INTEGER NOT NULL, articles INTEGER NOT NULL, outlets INTEGER NOT NULL, origins INTEGER NOT NULL,
    affirmed INTEGER NOT NULL, denied INTEGER NOT NULL,
    actual INTEGER NOT NULL, alleged INTEGER NOT NULL, anticipated INTEGER NOT NULL,
    accepted INTEGER NOT NULL, rejected INTEGER NOT NULL, less_sure INTEGER NOT NULL,
    first_seen TEXT NOT NULL, last_seen TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX relationship_subject ON relationship (subject, object, type, claims);
  CREATE INDEX relationship_object ON relationship (object, subject, type, claims);
  CREATE INDEX relationship_claims ON relationship (claims, key);
  `,
  `
  -- Derived from member: what members count as where they are rolled up. Filled when the store is opened.
  CREATE TABLE outermost (slug TEXT PRIMARY KEY, outermost TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- How claims were found, as JSON: apart, so that lists of claims do not read it.
  CREATE TABLE claim_reason (
    claim TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE, reason TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The version of the schema that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database to the present schema, a transaction a step.
 *
 * @throws IsnadError STORE_SCHEMA_NEWER where a later version of isnad has written the file.
 */
export function migrate(db: DatabaseSync): void {
  for (let found = versionOf(db); found !== SCHEMA_VERSION; found = versionOf(db)) {
    if (found > SCHEMA_VERSION)
      throw new IsnadError(
        'STORE_SCHEMA_NEWER',
        `The data were written by a later version of isnad (schema ${found}, this one knows ${SCHEMA_VERSION}). Use that version, or give another --data folder.`,
        { found, known: SCHEMA_VERSION },
      );
    db.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have taken the step while this one waited for the lock.
      const version = versionOf(db);
      if (version < SCHEMA_VERSION) {
        db.exec(MIGRATIONS[version] as string);
        db.exec(`PRAGMA user_version = ${version + 1}`);
      }
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
}

function versionOf(db: DatabaseSync): number {
  return Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
}
