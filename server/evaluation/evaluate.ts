import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimContent } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import { createExtractor } from '../extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { readGazetteer } from '../reading/gazetteer.ts';
import { readAnnotated } from './blind-gold.ts';
import type { GoldArticle, GoldClaim } from './gold.ts';
import {
  type AtThreshold,
  byThreshold,
  judged,
  type ReliabilityBin,
  reliability,
  thresholdFor,
  WANTED_PRECISION,
} from './reliability.ts';
import { type Counts, type Level, type Rates, type SameActor, sameActor, sum, toRates } from './score.ts';
import {
  type Details,
  detailsOf,
  type MatchedClaim,
  ratesOf,
  type ScoredArticle,
  scoreArticle,
} from './score-article.ts';

export type ArticleResult = {
  name: string;
  language: Language;
  levels: Record<Level, Rates>;
  details: Details;
  matched: MatchedClaim[];
  missed: GoldClaim[];
  spurious: ClaimContent[];
};

/** Rates of one language. */
export type LanguageResult = { levels: Record<Level, Rates>; details: Details };

export type Evaluation = {
  levels: Record<Level, Rates>;
  details: Details;
  byLanguage: Partial<Record<Language, LanguageResult>>;
  /** Strict, by the type of the claim. */
  byType: { type: RelationType; rates: Rates }[];
  reliability: ReliabilityBin[];
  byThreshold: AtThreshold[];
  /** Where the precision that is wanted is reached; null where it never is. */
  threshold: AtThreshold | null;
  /** Worst first, by strict F1; a text that is kept blind is in none of them. */
  articles: ArticleResult[];
  /** How many texts are kept blind: they count above, and nothing else is told of them. */
  blind: number;
  extractor: string;
};

export type EvaluateOptions = {
  /** Where the texts are, if not beside the gold. */
  textsDir?: string;
  /** Gazetteer files; by default the shipped one and each `actors*.json` of the gold folder. */
  actorFiles?: readonly string[];
};

/** The shipped gazetteer and each `actors*.json` of a folder of annotations. */
export function gazetteerFiles(goldDir: string): string[] {
  const own = readdirSync(goldDir)
    .filter(file => /^actors.*\.json$/.test(file))
    .sort()
    .map(file => join(goldDir, file));
  return [join(PROJECT_ROOT, 'seed/actors.json'), ...own].filter(existsSync);
}

/** Sums up scored texts, micro-averaged. */
export function summarize(scored: readonly ScoredArticle[], extractor: string): Evaluation {
  const byLanguage: Evaluation['byLanguage'] = {};
  for (const language of ['AR', 'EN'] as const) {
    const own = scored.filter(article => article.language === language);
    if (own.length > 0) byLanguage[language] = { levels: ratesOf(own), details: detailsOf(own) };
  }
  const levels = ratesOf(scored);
  const claims = judged(scored);
  const { gold } = levels.strict;
  return {
    levels,
    details: detailsOf(scored),
    byLanguage,
    byType: RELATION_TYPES.map(type => ({
      type,
      rates: toRates(sum(scored.map(({ byType }) => byType.get(type) as Counts))),
    })),
    reliability: reliability(claims),
    byThreshold: byThreshold(claims, gold),
    threshold: thresholdFor(claims, gold, WANTED_PRECISION),
    articles: scored
      .filter(({ blind }) => !blind)
      .map(toResult)
      .sort(worstFirst),
    blind: scored.filter(({ blind }) => blind).length,
    extractor,
  };
}

function toResult(article: ScoredArticle): ArticleResult {
  const { name, language, matched, missed, spurious } = article;
  return {
    name,
    language,
    levels: ratesOf([article]),
    details: detailsOf([article]),
    matched,
    missed,
    spurious,
  };
}

function worstFirst(a: ArticleResult, b: ArticleResult): number {
  return a.levels.strict.f1 - b.levels.strict.f1 || a.name.localeCompare(b.name);
}

/** Scores what some reader of texts finds in annotated ones. */
export function evaluateArticles(
  articles: readonly GoldArticle[],
  read: (article: GoldArticle) => readonly ClaimContent[],
  same: SameActor,
  extractor: string,
): Evaluation {
  return summarize(
    articles.map(article => scoreArticle(article, read(article), same)),
    extractor,
  );
}

/**
 * Scores the extractor on annotated texts, micro-averaged. A digest's outlet counts as the first step of every chain,
 * and an actor outside the gazetteer is matched by its mention.
 */
export function evaluate(goldDir: string, options: EvaluateOptions = {}): Evaluation {
  const actors = readGazetteer(options.actorFiles ?? gazetteerFiles(goldDir));
  const extractor = createExtractor(actors);
  return evaluateArticles(
    readAnnotated(goldDir, options.textsDir),
    ({ text, language, attributedAs }) => extractor.extract({ text, language, attributedAs }).claims,
    sameActor(new Set(actors.map(({ slug }) => slug))),
    extractor.version,
  );
}
