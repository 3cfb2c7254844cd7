import type { Actor } from '../domain/actor.ts';
import type { Article } from '../domain/article.ts';
import type { Decision } from '../domain/decision.ts';
import { type ReviewedClaim, review } from '../domain/review.ts';
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
    attributedAs: article.original?.attributedAs ?? null,
  });
}

/**
 * Takes one document to stored claims: extraction, then people's decisions over it, then one transaction. Doing
 * it again with the same extractor and decisions changes nothing.
 *
 * @param decisions further decisions on this article that the store may not have yet.
 * @throws IsnadError TEXT_UNSUPPORTED, CLAIM_QUOTE_MISMATCH, STORE_UNAVAILABLE; nothing is stored then.
 */
export async function ingest(
  { store, extraction, actors, now }: IngestContext,
  document: Document,
  decisions: (article: string) => readonly Decision[] = () => [],
): Promise<IngestOutcome> {
  const { article, outlets } = toArticle(document, actors, now().toISOString());
  const standing = await store.articleStanding(article);
  const known = new Set(standing.decisions.map(decision => decision.id));
  const added = decisions(article.id).filter(decision => !known.has(decision.id));
  if (standing.extractor === extraction.version && added.length === 0)
    return { status: 'unchanged', article: article.id, claims: 0, orphaned: [] };
  const found = await extractArticle(extraction, article);
  const reviewed = review(article.id, article.text, found.claims, [...standing.decisions, ...added]);
  const reading = toReading(extraction, found, reviewed.claims, added);
  if (standing.extractor === extraction.version) await store.replaceReading(article.id, reading);
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
