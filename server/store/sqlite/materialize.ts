/** Rows of SQLite made into records, each thing read once a call. */
import type { Article } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Language } from '../../domain/language.ts';
import type { DatePrecision } from '../../domain/published-date.ts';
import type { Span } from '../../domain/span.ts';
import type {
  ActorRecord,
  ArticleRecord,
  AttributionRecord,
  ClaimRecord,
  OutletRecord,
  RelationshipRecord,
  SpeakerRecord,
} from '../records.ts';
import { toSeen } from '../seen.ts';
import type { Database } from './database.ts';
import { type ActorRow, type ArticleRow, type ClaimRow, type RelationshipRow, toActor } from './rows.ts';

const parse = <T>(text: string): T => JSON.parse(text) as T;

/** Reads what rows refer to, in a bounded number of statements, and joins it to them. */
export class Materializer {
  readonly #db: Database;
  readonly #actors = new Map<string, ActorRecord>();
  readonly #outlets = new Map<string, OutletRecord>();
  readonly #articles = new Map<string, ArticleRecord>();
  readonly #roles = new Map<string, SpeakerRecord>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The known ones of some actors, by slug. */
  actors(slugs: Iterable<string>): ReadonlyMap<string, ActorRecord> {
    const missing = [...new Set(slugs)].filter(slug => !this.#actors.has(slug));
    if (missing.length > 0)
      for (const row of this.#db.all<ActorRow>(
        'SELECT * FROM actor WHERE slug IN (SELECT value FROM json_each(:slugs))',
        {
          slugs: missing,
        },
      ))
        this.#actors.set(row.slug, toActor(row));
    return this.#actors;
  }

  /** The known ones of some outlets, by slug. */
  outlets(slugs: Iterable<string>): ReadonlyMap<string, OutletRecord> {
    const missing = [...new Set(slugs)].filter(slug => !this.#outlets.has(slug));
    if (missing.length > 0)
      for (const row of this.#db.all<{
        slug: string;
        name_ar: string;
        name_en: string;
        articles: number;
        claims: number;
      }>(
        `SELECT o.*, (SELECT count(*) FROM article WHERE effective_outlet = o.slug AND next IS NULL) AS articles,
           (SELECT coalesce(sum(claims), 0) FROM article WHERE effective_outlet = o.slug AND next IS NULL) AS claims
         FROM outlet o WHERE o.slug IN (SELECT value FROM json_each(:slugs))`,
        { slugs: missing },
      ))
        this.#outlets.set(row.slug, {
          slug: row.slug,
          nameAr: row.name_ar,
          nameEn: row.name_en,
          articleCount: row.articles,
          claimCount: row.claims,
        });
    return this.#outlets;
  }

  /** The known ones of some articles, by id. */
  articles(ids: Iterable<string>): ReadonlyMap<string, ArticleRecord> {
    const missing = [...new Set(ids)].filter(id => !this.#articles.has(id));
    if (missing.length > 0) {
      const rows = this.#db.all<ArticleRow>(
        'SELECT * FROM article WHERE id IN (SELECT value FROM json_each(:ids))',
        {
          ids: missing,
        },
      );
      const originals = rows.map(row =>
        row.original ? parse<NonNullable<Article['original']>>(row.original) : null,
      );
      const outlets = this.outlets(
        rows.flatMap((row, i) => [row.outlet, row.effective_outlet, originals[i]?.outlet ?? row.outlet]),
      );
      rows.forEach((row, i) => {
        const original = originals[i] ?? null;
        this.#articles.set(row.id, {
          id: row.id,
          title: row.title,
          language: row.language as Language,
          outlet: outlets.get(row.outlet) as OutletRecord,
          effectiveOutlet: outlets.get(row.effective_outlet) as OutletRecord,
          original: original && {
            outlet: (original.outlet && outlets.get(original.outlet)) || null,
            file: original.file,
            url: original.url,
          },
          url: row.url,
          fileName: row.file_name,
          published: row.published
            ? {
                date: row.published,
                precision: row.precision as DatePrecision,
                estimated: row.estimated === 1,
              }
            : null,
          retrievedAt: row.retrieved_at,
          sha256: row.sha256,
          origin: row.origin,
          boilerplate: parse<Span[]>(row.boilerplate),
          claimCount: row.claims,
          previousVersion: row.previous,
          nextVersion: row.next,
        });
      });
    }
    return this.#articles;
  }

  /** Some speakers by global id: actors and roles. */
  speakers(ids: Iterable<string>): ReadonlyMap<string, SpeakerRecord> {
    const missing = [...new Set(ids)].filter(id => !this.#roles.has(id));
    if (missing.length === 0) return this.#roles;
    const slugOf = (id: string) => id.slice(id.indexOf(':') + 1);
    const actors = this.actors(missing.filter(id => id.startsWith('actor:')).map(slugOf));
    for (const id of missing) {
      const actor = id.startsWith('actor:') ? actors.get(slugOf(id)) : undefined;
      if (actor)
        this.#roles.set(id, {
          id,
          nameAr: actor.nameAr,
          nameEn: actor.nameEn,
          actor,
        });
    }
    for (const row of this.#db.all<{ id: string; name_ar: string; name_en: string }>(
      'SELECT id, name_ar, name_en FROM role WHERE id IN (SELECT value FROM json_each(:ids))',
      { ids: missing },
    ))
      this.#roles.set(row.id, {
        id: row.id,
        nameAr: row.name_ar,
        nameEn: row.name_en,
        actor: null,
      });
    return this.#roles;
  }

  decisions(ids: readonly string[]): Map<string, Decision> {
    if (ids.length === 0) return new Map();
    return new Map(
      this.#db
        .all<{ id: string; body: string }>(
          'SELECT id, body FROM decision WHERE id IN (SELECT value FROM json_each(:ids))',
          {
            ids,
          },
        )
        .map(row => [row.id, parse<Decision>(row.body)]),
    );
  }

  /** Rows of claims as records, in their order. */
  claims(rows: readonly ClaimRow[]): ClaimRecord[] {
    const articles = this.articles(rows.map(row => row.article));
    const actors = this.actors(rows.flatMap(row => [row.subject, row.object]));
    const chain = this.#db.all<{ claim: string; position: number; speaker: string; span: string | null }>(
      'SELECT * FROM attribution WHERE claim IN (SELECT value FROM json_each(:ids)) ORDER BY claim, position',
      { ids: rows.map(row => row.id) },
    );
    const speakers = this.speakers(chain.map(step => step.speaker));
    const steps = new Map<string, AttributionRecord[]>();
    for (const { claim, position, speaker, span } of chain) {
      const links = steps.get(claim) ?? [];
      links.push({
        position,
        speaker: speakers.get(speaker) as SpeakerRecord,
        span: span === null ? null : parse<Span>(span),
      });
      steps.set(claim, links);
    }
    const decisions = this.decisions(rows.flatMap(row => parse<string[]>(row.decisions)));
    return rows.map(row => ({
      id: row.id,
      subject: actors.get(row.subject) as ActorRecord,
      type: row.type as ClaimRecord['type'],
      quad: row.quad as ClaimRecord['quad'],
      object: actors.get(row.object) as ActorRecord,
      polarity: row.polarity as ClaimRecord['polarity'],
      modality: row.modality as ClaimRecord['modality'],
      attribution: steps.get(row.id) ?? [],
      article: articles.get(row.article) as ArticleRecord,
      span: { start: row.start, end: row.end },
      quote: row.quote,
      prefix: row.prefix,
      suffix: row.suffix,
      sentence: parse<Span>(row.sentence),
      subjectSpan: row.subject_span && parse<Span>(row.subject_span),
      objectSpan: row.object_span && parse<Span>(row.object_span),
      predicateSpan: row.predicate_span && parse<Span>(row.predicate_span),
      confidence: row.confidence,
      rule: row.rule,
      extractor: row.extractor,
      method: row.method as ClaimRecord['method'],
      eventDate: row.event_date,
      state: row.state as ClaimRecord['state'],
      standing: row.standing as ClaimRecord['standing'],
      decisions: parse<string[]>(row.decisions).flatMap(id => decisions.get(id) ?? []),
    })) as ClaimRecord[];
  }

  /** Rows of relationships as records, in their order. */
  relationships(rows: readonly RelationshipRow[]): RelationshipRecord[] {
    const actors = this.actors(rows.flatMap(row => [row.subject, row.object]));
    return rows.map(row => ({
      key: row.key,
      subject: actors.get(row.subject) as ActorRecord,
      type: row.type as RelationshipRecord['type'],
      quad: row.quad as RelationshipRecord['quad'],
      object: actors.get(row.object) as ActorRecord,
      tally: {
        claims: row.claims,
        articles: row.articles,
        outlets: row.outlets,
        origins: row.origins,
        affirmed: row.affirmed,
        denied: row.denied,
        actual: row.actual,
        alleged: row.alleged,
        anticipated: row.anticipated,
        accepted: row.accepted,
        rejected: row.rejected,
        lessSure: row.less_sure,
      },
      disputed: row.disputed === 1,
      firstSeen: toSeen(row.first_seen),
      lastSeen: toSeen(row.last_seen),
    }));
  }
}
