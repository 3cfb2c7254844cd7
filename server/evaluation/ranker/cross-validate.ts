import type { ClaimContent } from '../../domain/claim.ts';
import { createExtractor } from '../../extraction/create-extractor.ts';
import type { LinkJudge } from '../../extraction/stages/linking/judge.ts';
import { createRanker, type RankerModel } from '../../extraction/stages/ranking/ranker.ts';
import type { Counts } from '../score.ts';
import { type ScoredArticle, scoreArticle } from '../score-article.ts';
import type { ScoredClaim } from './calibrate.ts';
import type { Example } from './examples.ts';
import type { RankerText, ScoredText } from './texts.ts';
import { train } from './train.ts';

const FOLDS = 10;

/** How the choice is made that is not learned. */
export const CHOICE = { least: -3, hand: 1 } as const;

/** Log odds as they are: while nothing is calibrated yet, a claim's score can be read off its confidence. */
const PLAIN = { slope: 1, intercept: 0 };

/** A ranker from examples that keeps whatever it chooses. */
export function plainModel(examples: readonly Example[]): RankerModel {
  return { ...CHOICE, keep: CHOICE.least, calibration: PLAIN, weights: train(examples) };
}

/** A text read with some judge and scored. */
export function readWith(judge: LinkJudge, { article, actors, same }: ScoredText): ScoredArticle {
  const { text, language, attributedAs } = article;
  const { claims } = createExtractor(actors, { judge }).extract({ text, language, attributedAs });
  return scoreArticle(article, claims, same);
}

/** Each text read with a model that has seen no text of its group; `learned` are the texts to learn from. */
export function crossValidate(
  texts: readonly RankerText[],
  learned: readonly RankerText[],
  more: readonly Example[] = [],
): { text: RankerText; scored: ScoredArticle }[] {
  const groups = [...new Set([...learned, ...texts].map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, index) => [group, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const own = texts.filter(({ group }) => foldOf.get(group) === fold);
    if (own.length === 0) return [];
    const others = learned.filter(({ group }) => foldOf.get(group) !== fold);
    const judge = createRanker(plainModel([...others.flatMap(({ examples }) => examples), ...more]));
    return own.map(text => ({ text, scored: readWith(judge, text) }));
  }).flat();
}

/** The score of a claim that was read with a plain model. */
function scoreOf({ confidence }: ClaimContent): number {
  const certain = Math.min(0.9995, Math.max(0.0005, confidence));
  return Math.log(certain / (1 - certain));
}

/** The claims of texts that were read with plain models. */
export function scoredClaims(articles: readonly ScoredArticle[]): ScoredClaim[] {
  return articles.flatMap(({ matched, spurious }) => [
    ...matched.map(({ claim }) => ({ score: scoreOf(claim), right: true })),
    ...spurious.map(claim => ({ score: scoreOf(claim), right: false })),
  ]);
}

/** Counts of the claims at or above a score. */
export function countsFrom(keep: number, claims: readonly ScoredClaim[], gold: number): Counts {
  const kept = claims.filter(({ score }) => score >= keep);
  return { gold, found: kept.length, matched: kept.filter(({ right }) => right).length };
}
