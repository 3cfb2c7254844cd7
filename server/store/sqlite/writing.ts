import type { Actor } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { effectiveOutlet } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import { IsnadError } from '../../domain/errors.ts';
import { fold, foldName, skeleton } from '../../domain/folding.ts';
import { lastDayOf } from '../../domain/published-date.ts';
import { quadOf } from '../../domain/relation-types.ts';
import type { ArticleBundle, ArticleStanding, Reading, StoreOutcome } from '../graph-store.ts';
import { originalFile, originOfFile, originOfText, textFoldHash } from '../origin.ts';
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

/** The newest stored article that this one would replace. */
function replaced(db: Database, article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>): string | null {
  const row =
    (article.url !== null
      ? db.get<{ id: string }>('SELECT id FROM article WHERE url = :url AND next IS NULL AND id <> :id', {
          url: article.url,
          id: article.id,
        })
      : undefined) ??
    db.get<{ id: string }>(
      `SELECT id FROM article WHERE outlet = :outlet AND file_name = :fileName AND next IS NULL AND id <> :id
       AND (:url IS NULL OR url IS NULL)`,
      { outlet: article.outlet, fileName: article.fileName, url: article.url, id: article.id },
    );
  return row?.id ?? null;
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
  const stored = db.get<{ extractor: string }>('SELECT extractor FROM article WHERE id = :id', {
    id: article.id,
  });
  return {
    extractor: stored?.extractor ?? null,
    decisions: stored
      ? decisionsOf(db, article.id)
      : [...decisionsOf(db, replaced(db, article)), ...decisionsOf(db, article.id)],
  };
}

export { decisionsOf };

/** The origin of an article to come, and the origin that those it joins had before, where that one gives way. */
function originOf(
  db: Database,
  article: Article,
  textFold: string,
): { origin: string; absorbs: string | null } {
  const file = originalFile(article);
  if (file !== null) {
    const origin = originOfFile(file);
    const retold = db.get<{ origin: string }>(
      'SELECT origin FROM article WHERE file_name = :file AND original_file IS NULL AND origin <> :origin LIMIT 1',
      { file, origin },
    );
    return { origin, absorbs: retold?.origin ?? null };
  }
  const digest = db.get('SELECT 1 FROM article WHERE original_file = :file LIMIT 1', {
    file: article.fileName,
  });
  const copy = db.get<{ origin: string }>('SELECT origin FROM article WHERE text_fold = :textFold LIMIT 1', {
    textFold,
  });
  if (digest) {
    const origin = originOfFile(article.fileName);
    return { origin, absorbs: copy && copy.origin !== origin ? copy.origin : null };
  }
  return { origin: copy?.origin ?? originOfText(textFold), absorbs: null };
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

function writeDecisions(db: Database, decisions: readonly Decision[]): void {
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
    const stored = db.get<{ extractor: string }>('SELECT extractor FROM article WHERE id = :id', {
      id: article.id,
    });
    if (stored) {
      if (stored.extractor === bundle.extractor) return 'UNCHANGED';
      replaceReading(db, article.id, { ...bundle, boilerplate: article.boilerplate });
      return 'STORED';
    }
    for (const outlet of bundle.outlets)
      db.run(
        `INSERT INTO outlet (slug, name_ar, name_en) VALUES (:slug, :nameAr, :nameEn)
         ON CONFLICT (slug) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en`,
        { ...outlet },
      );
    addActors(db, bundle.actors);
    const previous = replaced(db, article);
    const textFold = textFoldHash(article.text);
    const { origin, absorbs } = originOf(db, article, textFold);
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
    writeDecisions(db, bundle.decisions);
    writeClaims(db, article, origin, bundle);
    const touched: Touched[] = [touchedBy(db, article.id)];
    if (previous !== null) {
      db.run('UPDATE article SET next = :id WHERE id = :previous', { id: article.id, previous });
      db.run("UPDATE claim SET standing = 'SUPERSEDED' WHERE article = :previous", { previous });
      touched.push(touchedBy(db, previous));
      recountArticle(db, previous);
    }
    if (absorbs !== null) touched.push(...moveOrigin(db, absorbs, origin));
    recount(db, article.id, touched);
    return 'STORED';
  });
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
  writeDecisions(db, reading.decisions);
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
