import { costAt, halfSide } from './cost.ts';
import { type Field, otherEnd } from './field.ts';

/** Evaluations times their size that a refinement may spend; it bounds the time without reading a clock. */
const BUDGET = 20_000_000;

function roundsWithin(field: Field, movable: number[], tries: number): number {
  const links = field.source.length;
  const degree = (2 * links) / Math.max(1, field.size);
  const once = field.size + links + degree * (field.size + links + degree);
  return Math.min(70, Math.floor(BUDGET / (movable.length * tries * once + 1)));
}

/** Where a node might go: near where it stands, nearer and nearer; at first also somewhere round a neighbour. */
function propose(
  field: Field,
  node: number,
  step: number,
  early: boolean,
  random: () => number,
): [number, number] {
  const links = field.links[node]!;
  if (early && links.length > 0 && random() < 0.3) {
    const anchor = otherEnd(field, links[Math.floor(random() * links.length)]!, node);
    return [field.x[anchor]! + (random() - 0.5) * 560, field.y[anchor]! + (random() - 0.5) * 560];
  }
  return [field.x[node]! + (random() * 2 - 1) * step, field.y[node]! + (random() * 2 - 1) * step];
}

/** Moves movable nodes one by one to where the graph reads better, until the budget is spent. */
export function refine(field: Field, random: () => number): void {
  const movable = field.ids.map((_, node) => node).filter(node => field.movable[node]);
  const tries = 9;
  const rounds = roundsWithin(field, movable, tries);
  const half = halfSide(field.size);
  for (let round = 0; round < rounds; round += 1) {
    const step = 130 * (1 - round / rounds) + 4;
    for (const node of movable) {
      let best = costAt(field, node, field.x[node]!, field.y[node]!, half);
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const [px, py] = propose(field, node, step, round < rounds / 2, random);
        const cost = costAt(field, node, px, py, half);
        if (cost >= best) continue;
        best = cost;
        field.x[node] = px;
        field.y[node] = py;
      }
    }
  }
}
