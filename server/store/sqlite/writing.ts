import type { Actor } from '../../domain/actor.ts';
import { effectiveOutlet } from '../../domain/article.ts';
import { IsnadError } from '../../domain/errors.ts';
import { foldName, skeleton } from '../../domain/folding.ts';
import type { ArticleBundle, Reading, StoreOutcome } from '../graph-store.ts';
import { joinOrigins, originalFile, originOfFile, originOfText, textFoldHash } from '../origin.ts';
import type { Database } from './database.ts';
import { recountOutermost } from './outermost.ts';
import { recountActors, recountArticle, recountRelationships, type Touched, touchedBy } from './recount.ts';
import { findArticle, findReplaced, headOf, relatedOrigins } from './stored-articles.ts';
import { dateColumns, writeClaims } from './write-claims.ts';

const UPSERT_ACTOR = `
  INSERT INTO actor (slug, kind, name_ar, name_en, short_ar, short_en, aliases, member_of, status)
  VALUES (:slug, :kind, :nameAr, :nameEn, :shortAr, :shortEn, :aliases, :memberOf, :status)
  ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, name_ar = excluded.name_ar, name_en = excluded.name_en,
    short_ar = excluded.short_ar, short_en = excluded.short_en, aliases = excluded.aliases,
    member_of = excluded.member_of, status = excluded.status`;

const isArabic = (name: string) => /[\u0600-\u06ff]/.test(name);

/** Adds actors or replaces what is known of them; call within a transaction. */
export function writeActor(db: Database, actor: Actor): void {
  db.run(UPSERT_ACTOR, { ...actor });
  db.run('DELETE FROM actor_name WHERE slug = :slug', { slug: actor.slug });
  const names = [actor.nameAr, actor.nameEn, actor.shortAr, actor.shortEn, ...actor.aliases];
  [...new Set(names)].forEach((name, position) => {
    if (name)
      db.run(
        `INSERT INTO actor_name (slug, position, name, language, folded, skeleton)
         VALUES (:slug, :position, :name, :language, :folded, :skeleton)`,
        {
          slug: actor.slug,
          position,
          name,
          language: isArabic(name) ? 'AR' : 'EN',
          folded: foldName(name),
          skeleton: skeleton(name),
        },
      );
  });
  db.run('DELETE FROM member WHERE child = :slug', { slug: actor.slug });
  for (const parent of actor.memberOf)
    db.run('INSERT OR IGNORE INTO member (child, parent) VALUES (:child, :parent)', {
      child: actor.slug,
      parent,
    });
}

/** Adds names of unresolved speakers, or replaces them. */
export function writeRole(db: Database, role: { id: string; nameAr: string; nameEn: string }): void {
  db.run(
    `INSERT INTO role (id, name_ar, name_en, folded) VALUES (:id, :nameAr, :nameEn, :folded)
     ON CONFLICT (id) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en, folded = excluded.folded`,
    { ...role, folded: `${foldName(role.nameAr)}|${foldName(role.nameEn)}` },
  );
}

function writeDecisions(
  db: Database,
  { decisions, withdrawn }: Pick<Reading, 'decisions' | 'withdrawn'>,
): void {
  db.run('DELETE FROM decision WHERE id IN (SELECT value FROM json_each(:withdrawn))', { withdrawn });
  for (const decision of decisions)
    db.run('INSERT OR IGNORE INTO decision (id, article, at, body) VALUES (:id, :article, :at, :body)', {
      id: decision.id,
      article: decision.claim.article,
      at: decision.at,
      body: JSON.stringify(decision),
    });
}

const isParent = (db: Database, slug: string): boolean =>
  db.get('SELECT 1 FROM member WHERE parent = :slug LIMIT 1', { slug }) !== undefined;

function addActors(db: Database, actors: readonly Actor[]): void {
  const added = actors.filter(({ slug }) => !db.get('SELECT 1 FROM actor WHERE slug = :slug', { slug }));
  for (const actor of added) writeActor(db, actor);
  // Candidates are mostly part of nothing, and nobody is part of them.
  if (added.some(actor => actor.memberOf.length > 0 || isParent(db, actor.slug))) recountOutermost(db);
}

/** Stores an article; see the port. Arguments have been checked. */
export function storeArticle(db: Database, bundle: ArticleBundle): StoreOutcome {
  return db.transaction(() => {
    const { article } = bundle;
    const stored = db.get<{ extractor: string; next: string | null }>(
      'SELECT extractor, next FROM article WHERE id = :id',
      { id: article.id },
    );
    if (stored?.extractor === bundle.extractor && stored.next === null) return 'UNCHANGED';
    if (stored) {
      if (stored.next !== null) makeNewest(db, article.id);
      replaceReading(db, article.id, { ...bundle, boilerplate: article.boilerplate });
      return 'STORED';
    }
    for (const outlet of bundle.outlets)
      db.run(
        `INSERT INTO outlet (slug, name_ar, name_en) VALUES (:slug, :nameAr, :nameEn)
         ON CONFLICT (slug) DO UPDATE SET
           name_ar = CASE WHEN excluded.name_ar = excluded.slug THEN name_ar ELSE excluded.name_ar END,
           name_en = CASE WHEN excluded.name_en = excluded.slug THEN name_en ELSE excluded.name_en END`,
        { ...outlet },
      );
    addActors(db, bundle.actors);
    const previous = bundle.replaces === undefined ? findReplaced(db, article) : bundle.replaces;
    const textFold = textFoldHash(article.text);
    const own = originalFile(article);
    const { origin, absorbed } = joinOrigins(
      own === null ? originOfText(textFold) : originOfFile(own),
      relatedOrigins(db, article, textFold),
    );
    db.run(
      `INSERT INTO article (id, title, language, outlet, effective_outlet, url, file_name, published, published_end, precision,
         estimated, original, original_file, retrieved_at, sha256, origin, text_fold, boilerplate, extractor, threshold, previous)
       VALUES (:id, :title, :language, :outlet, :effectiveOutlet, :url, :fileName, :published, :publishedEnd, :precision,
         :estimated, :original, :originalFile, :retrievedAt, :sha256, :origin, :textFold, :boilerplate, :extractor, :threshold, :previous)`,
      {
        id: article.id,
        title: article.title,
        language: article.language,
        outlet: article.outlet,
        effectiveOutlet: effectiveOutlet(article),
        url: article.url,
        fileName: article.fileName,
        ...dateColumns(article),
        original: article.original && JSON.stringify(article.original),
        originalFile: originalFile(article),
        retrievedAt: article.retrievedAt,
        sha256: article.sha256,
        origin,
        textFold,
        boilerplate: JSON.stringify(article.boilerplate),
        extractor: bundle.extractor,
        threshold: bundle.threshold,
        previous,
      },
    );
    db.run('INSERT INTO article_text (id, text) VALUES (:id, :text)', { id: article.id, text: article.text });
    db.run('INSERT INTO article_search (id, title, body) VALUES (:id, :title, :body)', {
      id: article.id,
      title: foldName(article.title),
      body: foldName(article.text),
    });
    writeDecisions(db, bundle);
    writeClaims(db, article, origin, bundle);
    const touched: Touched[] = [touchedBy(db, article.id)];
    if (previous !== null) touched.push(supersede(db, previous, article.id));
    for (const other of absorbed) touched.push(...moveOrigin(db, other, origin));
    recount(db, article.id, touched);
    return 'STORED';
  });
}

/** Puts a newer version in the place of an article, whose claims then count no more. */
function supersede(db: Database, article: string, by: string): Touched {
  db.run('UPDATE article SET next = :by WHERE id = :article', { article, by });
  db.run("UPDATE claim SET standing = 'SUPERSEDED' WHERE article = :article", { article });
  recountArticle(db, article);
  return touchedBy(db, article);
}

/** Makes an older version the newest again: a file was set back to what it said before. */
function makeNewest(db: Database, id: string): void {
  const head = headOf(db, id);
  const { previous, next } = db.get<{ previous: string | null; next: string | null }>(
    'SELECT previous, next FROM article WHERE id = :id',
    { id },
  ) as { previous: string | null; next: string | null };
  db.run('UPDATE article SET previous = :previous WHERE id = :next', { previous, next });
  db.run('UPDATE article SET next = :next WHERE id = :previous', { previous, next });
  db.run('UPDATE article SET previous = :head, next = NULL WHERE id = :id', { id, head });
  const { relationships, actors } = supersede(db, head, id);
  recountRelationships(db, relationships);
  recountActors(db, actors);
}

function moveOrigin(db: Database, from: string, to: string): Touched[] {
  const articles = db.all<{ id: string }>('SELECT id FROM article WHERE origin = :from', { from });
  db.run('UPDATE article SET origin = :to WHERE origin = :from', { from, to });
  return articles.map(({ id }) => {
    db.run('UPDATE claim SET origin = :to WHERE article = :id', { id, to });
    return touchedBy(db, id);
  });
}

function recount(db: Database, article: string, touched: readonly Touched[]): void {
  recountArticle(db, article);
  recountRelationships(db, new Set(touched.flatMap(t => [...t.relationships])));
  recountActors(db, new Set(touched.flatMap(t => [...t.actors])));
}

/** Replaces the reading of a stored article; see the port. Call within a transaction. */
export function replaceReading(db: Database, id: string, reading: Reading): void {
  const article = findArticle(db, id);
  if (!article) throw new IsnadError('NOT_FOUND', `There is no article ${id}.`, { article: id });
  const before = touchedBy(db, id);
  const { next } = db.get<{ next: string | null }>('SELECT next FROM article WHERE id = :id', { id }) as {
    next: string | null;
  };
  db.run('DELETE FROM claim WHERE article = :id', { id });
  db.run('DELETE FROM mention WHERE article = :id', { id });
  addActors(db, reading.actors);
  writeDecisions(db, reading);
  writeClaims(db, article, article.origin, reading);
  if (next !== null) db.run("UPDATE claim SET standing = 'SUPERSEDED' WHERE article = :id", { id });
  db.run(
    'UPDATE article SET extractor = :extractor, threshold = :threshold, boilerplate = :boilerplate WHERE id = :id',
    {
      boilerplate: JSON.stringify(reading.boilerplate),
      id,
      extractor: reading.extractor,
      threshold: reading.threshold,
    },
  );
  recount(db, id, [before, touchedBy(db, id)]);
}
