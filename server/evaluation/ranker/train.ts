import type { Example } from './examples.ts';

/** How the weights are learned. */
const RATE = 0.1;
const PASSES = 6;
const L2 = 2e-2;
const SEED = 20_261;

/** A feature seen in fewer links is not learned: one text's words are no rule. */
const LEAST_SEEN = 4;

/** Decimals of a weight; what rounds to nothing is left out. */
const DECIMALS = 3;

/** The same sequence of numbers from 0 to 1 on each machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as Item, order[at] as Item];
  }
  return order;
}

/** Examples with numbers for names. */
function indexed(examples: readonly Example[]): {
  names: string[];
  rows: { at: Int32Array; values: Float64Array; right: number }[];
} {
  const seen = new Map<string, number>();
  for (const { names } of examples) for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  names.sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(example => {
    const kept = example.names.flatMap((name, index) => {
      const number = numbers.get(name);
      return number === undefined ? [] : [{ number, value: example.values[index] as number }];
    });
    return {
      at: Int32Array.from(kept, ({ number }) => number),
      values: Float64Array.from(kept, ({ value }) => value),
      right: example.right ? 1 : 0,
    };
  });
  return { names, rows };
}

/**
 * Logistic regression with L2, by Adagrad over a fixed number of passes in a fixed order: the same examples give the
 * same weights to the digit.
 */
export function train(examples: readonly Example[]): Record<string, number> {
  const { names, rows } = indexed(examples);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const next = sequence(SEED);
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const { at, values, right } of shuffled(rows, next)) {
      let sum = 0;
      for (let index = 0; index < at.length; index += 1)
        sum += (weights[at[index] as number] as number) * (values[index] as number);
      const error = 1 / (1 + Math.exp(-sum)) - right;
      for (let index = 0; index < at.length; index += 1) {
        const feature = at[index] as number;
        const slope = error * (values[index] as number) + L2 * (weights[feature] as number);
        const square = (squares[feature] as number) + slope * slope;
        squares[feature] = square;
        weights[feature] = (weights[feature] as number) - (RATE * slope) / Math.sqrt(square);
      }
    }
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const weight = Number((weights[index] as number).toFixed(DECIMALS));
      return weight === 0 ? [] : [[name, weight] as const];
    }),
  );
}
