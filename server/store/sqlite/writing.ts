import type { Actor } from '../../domain/actor.ts';
import { type Article, effectiveOutlet, UNKNOWN_OUTLET } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import { IsnadError } from '../../domain/errors.ts';
import { fold, foldName, skeleton } from '../../domain/folding.ts';
import { lastDayOf } from '../../domain/published-date.ts';
import { quadOf } from '../../domain/relation-types.ts';
import type { ArticleBundle, ArticleStanding, Reading, StoreOutcome } from '../graph-store.ts';
import { joinOrigins, originalFile, originOfFile, originOfText, textFoldHash } from '../origin.ts';
import { contextOf, standingOf } from '../standing.ts';
import type { Database } from './database.ts';
import { recountActors, recountArticle, recountRelationships, type Touched, touchedBy } from './recount.ts';

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

/** The newest version of a stored article. */
function headOf(db: Database, id: string): string {
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
function replaced(db: Database, article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>): string | null {
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

function decisionsOf(db: Database, article: string | null): Decision[] {
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
  const chain = stored ? [headOf(db, article.id)] : [replaced(db, article), article.id];
  return {
    extractor: stored?.extractor ?? null,
    newest: stored !== undefined && stored.next === null,
    decisions: chain.flatMap(id => decisionsOf(db, id)),
  };
}

export { decisionsOf };

/** The origins of the stored articles that are one voice with this one. */
function relatedOrigins(db: Database, article: Article, textFold: string): string[] {
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

function writeClaims(
  db: Database,
  article: Article,
  origin: string,
  bundle: Pick<Reading, 'claims' | 'mentions' | 'threshold'>,
): void {
  const dates = dateColumns(article);
  for (const claim of bundle.claims) {
    const { id, subject, type, object, polarity, modality, span, quote, state, found } = claim;
    db.run(
      `INSERT INTO claim (id, article, subject, type, quad, object, polarity, modality, start, "end", quote, quote_fold,
         prefix, suffix, sentence, subject_span, object_span, predicate_span, confidence, rule, extractor, method,
         event_date, state, standing, decisions, found, outlet, language, origin, published, published_end, precision, estimated)
       VALUES (:id, :article, :subject, :type, :quad, :object, :polarity, :modality, :start, :end, :quote, :quoteFold,
         :prefix, :suffix, :sentence, :subjectSpan, :objectSpan, :predicateSpan, :confidence, :rule, :extractor, :method,
         :eventDate, :state, :standing, :decisions, :found, :outlet, :language, :origin, :published, :publishedEnd, :precision, :estimated)`,
      {
        id,
        article: article.id,
        subject,
        type,
        quad: quadOf(type),
        object,
        polarity,
        modality,
        start: span.start,
        end: span.end,
        quote,
        quoteFold: fold(quote),
        ...contextOf(article.text, span),
        sentence: JSON.stringify(claim.sentence),
        subjectSpan: claim.subjectSpan && JSON.stringify(claim.subjectSpan),
        objectSpan: claim.objectSpan && JSON.stringify(claim.objectSpan),
        predicateSpan: claim.predicateSpan && JSON.stringify(claim.predicateSpan),
        confidence: claim.confidence,
        rule: claim.rule,
        extractor: claim.extractor,
        method: claim.method,
        eventDate: claim.eventDate,
        state,
        standing: standingOf(claim, true, bundle.threshold),
        decisions: claim.decisions,
        found: found && JSON.stringify(found),
        outlet: effectiveOutlet(article),
        language: article.language,
        origin,
        ...dates,
      },
    );
    claim.attribution.forEach((step, position) => {
      if (step.speaker.startsWith('speaker:'))
        db.run(
          `INSERT OR IGNORE INTO role (id, name_ar, name_en, folded) VALUES (:id, :name, :name, :folded)`,
          roleNamed(step.speaker),
        );
      else if (!db.get('SELECT 1 FROM actor WHERE slug = substr(:speaker, 7)', { speaker: step.speaker }))
        throw new IsnadError('BAD_USER_INPUT', `A chain names ${step.speaker}, which is no known actor.`, {
          claim: id,
          speaker: step.speaker,
        });
      db.run(
        'INSERT INTO attribution (claim, position, speaker, span) VALUES (:claim, :position, :speaker, :span)',
        {
          claim: id,
          position,
          speaker: step.speaker,
          span: step.span && JSON.stringify(step.span),
        },
      );
    });
  }
  for (const { actor, span } of bundle.mentions)
    db.run(
      'INSERT OR IGNORE INTO mention (article, start, "end", actor, text) VALUES (:article, :start, :end, :actor, :text)',
      {
        article: article.id,
        start: span.start,
        end: span.end,
        actor,
        text: article.text.slice(span.start, span.end),
      },
    );
}

function roleNamed(id: string): { id: string; name: string; folded: string } {
  const name = id.slice('speaker:'.length).replaceAll('-', ' ');
  return { id, name, folded: foldName(name) };
}

function dateColumns({ published }: Article) {
  return {
    published: published?.date ?? '',
    publishedEnd: published ? lastDayOf(published.date, published.precision) : '',
    precision: published?.precision ?? '',
    estimated: published?.estimated ?? false,
  };
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

function addActors(db: Database, actors: readonly Actor[]): void {
  for (const actor of actors)
    if (!db.get('SELECT 1 FROM actor WHERE slug = :slug', { slug: actor.slug })) writeActor(db, actor);
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
    const previous = replaced(db, article);
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

/** A stored article with its text; undefined where there is none. */
export function findArticle(db: Database, id: string): Article | undefined {
  const row = db.get<{
    title: string;
    language: Article['language'];
    outlet: string;
    url: string | null;
    file_name: string;
    published: string;
    precision: 'DAY' | 'MONTH' | 'YEAR';
    estimated: number;
    original: string | null;
    retrieved_at: string;
    sha256: string;
    origin: string;
    boilerplate: string;
    text: string;
  }>('SELECT a.*, t.text FROM article a JOIN article_text t ON t.id = a.id WHERE a.id = :id', { id });
  return (
    row && {
      id,
      title: row.title,
      language: row.language,
      outlet: row.outlet,
      url: row.url,
      fileName: row.file_name,
      published: row.published
        ? { date: row.published, precision: row.precision, estimated: row.estimated === 1 }
        : null,
      original: row.original === null ? null : (JSON.parse(row.original) as Article['original']),
      retrievedAt: row.retrieved_at,
      sha256: row.sha256,
      text: row.text,
      origin: row.origin,
      boilerplate: JSON.parse(row.boilerplate) as Article['boilerplate'],
    }
  );
}
