import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimContent } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import { createExtractor } from '../extraction/create-extractor.ts';
import type { Extractor } from '../extraction/extraction.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { readGazetteer } from '../reading/gazetteer.ts';
import { plainChain } from './claims-to-gold-jsonl.ts';
import { type GoldArticle, type GoldClaim, readGold } from './gold.ts';
import {
  type Counts,
  LEVELS,
  type Level,
  match,
  type Rates,
  type SameActor,
  sameActor,
  sum,
  toRates,
} from './score.ts';

/** Shares of the strictly matched claims that are right in the rest too. */
export type Details = { matched: number; polarity: number; modality: number; attribution: number };

export type ArticleResult = {
  name: string;
  language: Language;
  levels: Record<Level, Rates>;
  details: Details;
  missed: GoldClaim[];
  spurious: ClaimContent[];
};

export type Evaluation = {
  levels: Record<Level, Rates>;
  details: Details;
  byLanguage: Partial<Record<Language, { levels: Record<Level, Rates>; details: Details }>>;
  /** Strict, by the type of the claim. */
  byType: { type: RelationType; rates: Rates }[];
  /** Worst first, by strict F1. */
  articles: ArticleResult[];
  extractor: string;
};

export type EvaluateOptions = {
  /** Where the texts are, if not beside the gold. */
  textsDir?: string;
  /** Gazetteer files; by default the shipped one and each `actors*.json` of the gold folder. */
  actorFiles?: readonly string[];
};

function gazetteerFiles(goldDir: string): string[] {
  const own = readdirSync(goldDir)
    .filter(file => /^actors.*\.json$/.test(file))
    .sort()
    .map(file => join(goldDir, file));
  return [join(PROJECT_ROOT, 'seed/actors.json'), ...own].filter(existsSync);
}

/** A digest's outlet stands first in each chain of the gold too. */
function goldChain(claim: GoldClaim, attributedAs: string | null): string[] {
  if (attributedAs === null || claim.attribution[0] === attributedAs) return claim.attribution;
  return [attributedAs, ...claim.attribution.filter(step => step !== attributedAs)];
}

type Scored = ArticleResult & {
  counts: Record<Level, Counts>;
  byType: Map<RelationType, Counts>;
  right: { polarity: number; modality: number; attribution: number };
};

function scoreArticle(article: GoldArticle, extractor: Extractor, same: SameActor): Scored {
  const { text, language, attributedAs, claims: gold } = article;
  const found = extractor.extract({ text, language, attributedAs }).claims;
  const counts = {} as Record<Level, Counts>;
  let strict: [ClaimContent, GoldClaim][] = [];
  for (const level of LEVELS) {
    const pairs = match(level, found, gold, same);
    if (level === 'strict') strict = pairs;
    counts[level] = { gold: gold.length, found: found.length, matched: pairs.length };
  }
  const right = { polarity: 0, modality: 0, attribution: 0 };
  for (const [claim, annotated] of strict) {
    if (claim.polarity.toLowerCase() === annotated.polarity) right.polarity += 1;
    if (claim.modality.toLowerCase() === annotated.modality) right.modality += 1;
    if (plainChain(claim).join('>') === goldChain(annotated, attributedAs).join('>')) right.attribution += 1;
  }
  const byType = new Map<RelationType, Counts>();
  for (const type of RELATION_TYPES)
    byType.set(type, {
      gold: gold.filter(claim => claim.type === type).length,
      found: found.filter(claim => claim.type === type).length,
      matched: strict.filter(([claim]) => claim.type === type).length,
    });
  const matchedFound = new Set(strict.map(([claim]) => claim));
  const matchedGold = new Set(strict.map(([, claim]) => claim));
  return {
    name: article.name,
    language,
    counts,
    byType,
    right,
    levels: ratesOf([counts]),
    details: detailsOf([{ counts, right }]),
    missed: gold.filter(claim => !matchedGold.has(claim)),
    spurious: found.filter(claim => !matchedFound.has(claim)),
  };
}

function ratesOf(all: readonly Record<Level, Counts>[]): Record<Level, Rates> {
  return Object.fromEntries(
    LEVELS.map(level => [level, toRates(sum(all.map(each => each[level])))]),
  ) as Record<Level, Rates>;
}

function detailsOf(all: readonly Pick<Scored, 'counts' | 'right'>[]): Details {
  const matched = all.reduce((total, each) => total + each.counts.strict.matched, 0);
  const share = (key: keyof Scored['right']): number =>
    matched === 0 ? 0 : all.reduce((total, each) => total + each.right[key], 0) / matched;
  return {
    matched,
    polarity: share('polarity'),
    modality: share('modality'),
    attribution: share('attribution'),
  };
}

/**
 * Scores the extractor on annotated texts, micro-averaged. A digest's outlet counts as the first step of every chain,
 * and an actor outside the gazetteer is matched by its mention.
 */
export function evaluate(goldDir: string, options: EvaluateOptions = {}): Evaluation {
  const actors = readGazetteer(options.actorFiles ?? gazetteerFiles(goldDir));
  const extractor = createExtractor(actors);
  const same = sameActor(new Set(actors.map(({ slug }) => slug)));
  const scored = readGold(goldDir, options.textsDir).map(article => scoreArticle(article, extractor, same));
  const byLanguage: Evaluation['byLanguage'] = {};
  for (const language of ['AR', 'EN'] as const) {
    const own = scored.filter(article => article.language === language);
    if (own.length > 0)
      byLanguage[language] = { levels: ratesOf(own.map(({ counts }) => counts)), details: detailsOf(own) };
  }
  return {
    levels: ratesOf(scored.map(({ counts }) => counts)),
    details: detailsOf(scored),
    byLanguage,
    byType: RELATION_TYPES.map(type => ({
      type,
      rates: toRates(sum(scored.map(({ byType }) => byType.get(type) as Counts))),
    })),
    articles: scored
      .map(({ name, language, levels, details, missed, spurious }) => ({
        name,
        language,
        levels,
        details,
        missed,
        spurious,
      }))
      .sort((a, b) => a.levels.strict.f1 - b.levels.strict.f1 || a.name.localeCompare(b.name)),
    extractor: extractor.version,
  };
}
