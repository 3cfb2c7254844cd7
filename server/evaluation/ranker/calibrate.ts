/** A score, and whether the claim that had it was right. */
export type ScoredClaim = { score: number; right: boolean };

/** The log odds that a claim of a score is right: slope times score plus intercept. */
export type Calibration = { slope: number; intercept: number };

const STEPS = 50;
const DECIMALS = 3;

/** Slope and intercept that make log odds of a score (Platt's scaling), by Newton's method, targets smoothed as by Platt. */
export function calibrate(claims: readonly ScoredClaim[]): Calibration {
  const right = claims.filter(claim => claim.right).length;
  const high = (right + 1) / (right + 2);
  const low = 1 / (claims.length - right + 2);
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let gradientA = 0;
    let gradientB = 0;
    let aa = 1e-9;
    let ab = 0;
    let bb = 1e-9;
    for (const claim of claims) {
      const guess = 1 / (1 + Math.exp(-(slope * claim.score + intercept)));
      const error = guess - (claim.right ? high : low);
      const curve = guess * (1 - guess);
      gradientA += error * claim.score;
      gradientB += error;
      aa += curve * claim.score * claim.score;
      ab += curve * claim.score;
      bb += curve;
    }
    const determinant = aa * bb - ab * ab;
    slope -= (bb * gradientA - ab * gradientB) / determinant;
    intercept -= (aa * gradientB - ab * gradientA) / determinant;
  }
  return { slope: Number(slope.toFixed(DECIMALS)), intercept: Number(intercept.toFixed(DECIMALS)) };
}

/** The score at which a claim is right with a probability. */
export function scoreAt(probability: number, { slope, intercept }: Calibration): number {
  return Number(((Math.log(probability / (1 - probability)) - intercept) / slope).toFixed(DECIMALS));
}
