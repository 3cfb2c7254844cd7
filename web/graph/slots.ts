import type { GraphLine } from './graph-model.ts';

/** One stroke on the canvas: a line, or one side of a disputed line. */
export type Strand = {
  /** Unique on the canvas; the line's key, and the side for the strands of a dispute. */
  id: string;
  line: GraphLine;
  side: 'whole' | 'affirm' | 'deny';
  /** Claims that it stands for. */
  claims: number;
  /** Pixels between its middle and the straight line from subject to object. */
  slot: number;
  /** To which side it leaves its slot to open the line: 0 for a line that is not disputed. */
  lens: -1 | 0 | 1;
};

/** Up to so many lines all of them have labels, which need room. */
export const FEW_LINES = 30;

const STEP = 16;
const BESIDE_A_LENS = 32;

/**
 * How far the middle of a strand stands from the straight line between the centres of its ends. Short lines bend
 * less; the strands of a dispute open with the length, 10 to 28 pixels in all.
 */
export function strandOffset(strand: Pick<Strand, 'slot' | 'lens'>, length: number): number {
  const opening = Math.min(28, Math.max(10, 0.09 * length)) / 2;
  return strand.slot * Math.min(1, length / 140) + strand.lens * opening;
}

/** Slots of `count` lines that share a pair: the middle for one, else spread to both sides; further out beside a lens. */
export function slotOffsets(count: number, besideLens = false, step = STEP): number[] {
  const first = besideLens ? BESIDE_A_LENS : step;
  const offsets: number[] = besideLens || count % 2 === 0 ? [] : [0];
  for (let rank = 0; offsets.length < count; rank += 1) {
    const offset = first + rank * step;
    offsets.push(-offset);
    if (offsets.length < count) offsets.push(offset);
  }
  return offsets.sort((a, b) => a - b);
}

function pairOf(line: GraphLine): string {
  return line.subject < line.object ? `${line.subject}~${line.object}` : `${line.object}~${line.subject}`;
}

function idOf(key: string, side: Strand['side']): string {
  return side === 'whole' ? key : `${key}#${side}`;
}

/** The ids that strands of a line can have. */
export function strandIds(key: string): string[] {
  return (['whole', 'affirm', 'deny'] as const).map(side => idOf(key, side));
}

function strandsOf(line: GraphLine, slot: number): Strand[] {
  const { key, claims, disputed } = line;
  if (!disputed) return [{ id: idOf(key, 'whole'), line, side: 'whole', claims, slot, lens: 0 }];
  return [
    { id: idOf(key, 'affirm'), line, side: 'affirm', claims: disputed.affirmed, slot, lens: -1 },
    { id: idOf(key, 'deny'), line, side: 'deny', claims: disputed.denied, slot, lens: 1 },
  ];
}

function placePair(lines: GraphLine[], isCrowded: boolean): Strand[] {
  const sorted = [...lines].sort(
    (a, b) =>
      Number(a.subject < a.object) - Number(b.subject < b.object) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const disputed = sorted.filter(line => line.disputed);
  const [opened] = disputed;
  const others = sorted.filter(line => line !== opened);
  // In a crowded view many lines of a pair stand closer, so that the bundle stays a bundle.
  const step = isCrowded ? Math.min(STEP, Math.max(9, 40 / Math.ceil(others.length / 2))) : STEP;
  const offsets = slotOffsets(others.length, opened !== undefined, step);
  const strands = others.flatMap((line, index) => {
    // Slots are given as seen from the first to the second of the pair; a line that runs back sees them mirrored.
    const slot = (offsets[index] ?? 0) * (line.subject < line.object ? 1 : -1);
    return strandsOf(line, slot);
  });
  return opened ? [...strandsOf(opened, 0), ...strands] : strands;
}

/** Gives each line its place beside the others of its pair; a disputed one becomes two strands round the middle. */
export function toStrands(lines: readonly GraphLine[]): Strand[] {
  const pairs = new Map<string, GraphLine[]>();
  for (const line of lines) pairs.set(pairOf(line), [...(pairs.get(pairOf(line)) ?? []), line]);
  return [...pairs.values()].flatMap(pair => placePair(pair, lines.length > FEW_LINES));
}
