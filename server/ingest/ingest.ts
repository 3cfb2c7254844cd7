import type { Actor } from '../domain/actor.ts';
import type { Article } from '../domain/article.ts';
import type { Decision } from '../domain/decision.ts';
import { knownDay } from '../domain/published-date.ts';
import { type ReviewedClaim, review, withDecided } from '../domain/review.ts';
import type { CandidateActor, Extraction } from '../extraction/extraction.ts';
import type { ExtractionService } from '../extraction/extraction-service.ts';
import type { Document } from '../reading/document.ts';
import type { GraphStore, Reading } from '../store/graph-store.ts';
import { toArticle } from './to-article.ts';

export type IngestOutcome = {
  status: 'stored' | 'unchanged';
  /** Hex id. */
  article: string;
  /** Claims stored, rejected ones included; 0 where nothing changed. */
  claims: number;
  /** Decisions that found no claim to apply to. */
  orphaned: string[];
};

/** What ingesting needs; the clock is a parameter so that a test can stop it. */
export type IngestContext = {
  store: GraphStore;
  extraction: ExtractionService;
  /** The gazetteer, by slug. */
  actors: ReadonlyMap<string, Actor>;
  now(): Date;
};

/** A candidate as an actor that nobody has confirmed. */
function toCandidate({ slug, kind, name }: CandidateActor): Actor {
  return {
    slug,
    kind,
    nameAr: name,
    nameEn: name,
    shortAr: null,
    shortEn: null,
    aliases: [],
    memberOf: [],
    status: 'CANDIDATE',
  };
}

/** What was found in an article, after review, as the store takes it. */
export function toReading(
  { version, threshold }: Pick<ExtractionService, 'version' | 'threshold'>,
  { candidates, mentions, boilerplate }: Extraction,
  claims: ReviewedClaim[],
  decisions: Decision[],
): Reading {
  return {
    actors: candidates.map(toCandidate),
    claims,
    mentions,
    boilerplate,
    decisions,
    withdrawn: [],
    extractor: version,
    threshold,
  };
}

/** Extracts from an article, as its language and publisher ask for. */
export function extractArticle(extraction: ExtractionService, article: Article): Promise<Extraction> {
  return extraction.extract({
    text: article.text,
    language: article.language,
    title: article.title,
    published: knownDay(article.published),
    attributedAs: article.original?.attributedAs ?? null,
  });
}

/** Decisions that come with the texts that they are about: those of their reviewer that are not among them are withdrawn. */
export type ShippedDecisions = { reviewer: string; decisions: readonly Decision[] };

/**
 * Takes one document to stored claims: extraction, then people's decisions over it, then one transaction. Doing
 * it again with the same extractor and decisions changes nothing; what people decided about stays whatever the
 * extractor finds now. A text that a newer version had replaced becomes the newest again.
 *
 * @param shipped decisions on this article that come with it.
 * @throws IsnadError TEXT_UNSUPPORTED, CLAIM_QUOTE_MISMATCH, EXTRACTION_FAILED, STORE_UNAVAILABLE; nothing is stored then.
 */
export async function ingest(
  { store, extraction, actors, now }: IngestContext,
  document: Document,
  shipped?: (article: string) => ShippedDecisions,
): Promise<IngestOutcome> {
  const { article, outlets, publishers } = toArticle(document, actors, now().toISOString());
  const standing = await store.articleStanding(article);
  const { reviewer, decisions } = shipped?.(article.id) ?? { reviewer: null, decisions: [] };
  const given = new Set(decisions.map(decision => decision.id));
  const known = new Set(standing.decisions.map(decision => decision.id));
  const added = decisions.filter(decision => !known.has(decision.id));
  const withdrawn = standing.decisions.filter(
    decision => decision.reviewer === reviewer && !given.has(decision.id),
  );
  const current = standing.extractor === extraction.version && standing.newest;
  if (current && added.length === 0 && withdrawn.length === 0)
    return { status: 'unchanged', article: article.id, claims: 0, orphaned: [] };
  const staying = standing.decisions.filter(decision => !withdrawn.includes(decision));
  const stored = standing.extractor === null ? null : await store.findReading(article.id);
  const found = await extractArticle(extraction, article);
  const reviewed = review(
    article.id,
    article.text,
    withDecided(found.claims, stored?.claims ?? [], staying),
    [...staying, ...added],
  );
  const reading: Reading = {
    ...toReading(extraction, found, reviewed.claims, added),
    withdrawn: withdrawn.map(decision => decision.id),
  };
  reading.actors.push(...publishers);
  if (current) await store.replaceReading(article.id, reading);
  else
    await store.storeArticle({
      ...reading,
      article: { ...article, boilerplate: found.boilerplate },
      outlets,
    });
  return {
    status: 'stored',
    article: article.id,
    claims: reviewed.claims.length,
    orphaned: reviewed.orphaned,
  };
}
