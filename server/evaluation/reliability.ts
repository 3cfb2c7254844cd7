import type { ScoredArticle } from './score-article.ts';

/** A claim's confidence, and whether the claim was right. */
export type Judged = { confidence: number; right: boolean };

/** Claims of one tenth of the scale: what their confidence promised on average, and how many were right. */
export type ReliabilityBin = { from: number; to: number; claims: number; claimed: number; observed: number };

/** What showing only claims at or above a confidence gives. */
export type AtThreshold = { threshold: number; shown: number; precision: number; recall: number };

const BINS = 10;
const STEPS = 20;

/** The precision above which claims are shown without a warning. */
export const WANTED_PRECISION = 0.85;

/** The confidence of each finding, and whether it matched strictly. */
export function judged(articles: readonly Pick<ScoredArticle, 'matched' | 'spurious'>[]): Judged[] {
  return articles.flatMap(({ matched, spurious }) => [
    ...matched.map(({ claim }) => ({ confidence: claim.confidence, right: true })),
    ...spurious.map(({ confidence }) => ({ confidence, right: false })),
  ]);
}

/** Ten bins: a confidence is calibrated where `claimed` and `observed` agree. Empty bins are left out. */
export function reliability(claims: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      claims: own.length,
      claimed: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      observed: own.filter(({ right }) => right).length / own.length,
    };
  }).filter(bin => bin.claims > 0);
}

/** By how much confidence and share of right claims differ on average: 0 is calibrated. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, bin) => sum + bin.claims, 0);
  if (all === 0) return 0;
  return bins.reduce((sum, bin) => sum + bin.claims * Math.abs(bin.claimed - bin.observed), 0) / all;
}

function at(threshold: number, claims: readonly Judged[], gold: number): AtThreshold {
  const shown = claims.filter(({ confidence }) => confidence >= threshold);
  const right = shown.filter(claim => claim.right).length;
  return {
    threshold,
    shown: shown.length,
    precision: shown.length === 0 ? 0 : right / shown.length,
    recall: gold === 0 ? 0 : right / gold,
  };
}

/** Precision and recall at each twentieth of the scale, as far as anything is shown. */
export function byThreshold(claims: readonly Judged[], gold: number): AtThreshold[] {
  return Array.from({ length: STEPS }, (_, step) => at(step / STEPS, claims, gold)).filter(
    ({ shown }) => shown > 0,
  );
}

/**
 * The confidence at which precision reaches what is wanted with the best recall: the lowest hundredth at which it
 * does. Null where it never does.
 */
export function thresholdFor(claims: readonly Judged[], gold: number, precision: number): AtThreshold | null {
  for (let hundredth = 0; hundredth <= 100; hundredth += 1) {
    const result = at(hundredth / 100, claims, gold);
    if (result.shown > 0 && result.precision >= precision) return result;
  }
  return null;
}
