import type { ClaimContent } from '../domain/claim.ts';
import { quadOf } from '../domain/relation-types.ts';
import { overlaps } from '../domain/span.ts';
import type { GoldClaim } from './gold.ts';

/** Counts behind precision, recall and F1. */
export type Counts = { gold: number; found: number; matched: number };

export type Rates = Counts & { precision: number; recall: number; f1: number };

/** Which claims count as the same: all three parts; the pair and the quad class; the pair alone. Spans overlap always. */
export const LEVELS = ['strict', 'relaxed', 'pair'] as const;
export type Level = (typeof LEVELS)[number];

/** What of a claim decides whether it is the same as another. */
export type Finding = Pick<
  ClaimContent,
  'subject' | 'type' | 'object' | 'span' | 'subjectSpan' | 'objectSpan'
>;

/** How the actors of a claim compare with those of the gold. */
export type SameActor = (found: Finding, gold: GoldClaim, role: 'subject' | 'object') => boolean;

/**
 * An actor outside the gazetteer has no id that both sides know: a candidate matches it where the candidate's
 * mention lies within the gold's quote.
 */
export function sameActor(known: ReadonlySet<string>): SameActor {
  return (found, gold, role) => {
    if (found[role] === gold[role]) return true;
    if (known.has(gold[role]) || !found[role].startsWith('candidate-')) return false;
    const span = role === 'subject' ? found.subjectSpan : found.objectSpan;
    return span !== null && overlaps(span, gold);
  };
}

/** Whether a finding and an annotation are the same on a level. */
export function agrees(level: Level, found: Finding, gold: GoldClaim, same: SameActor): boolean {
  if (!overlaps(found.span, gold) || !same(found, gold, 'subject') || !same(found, gold, 'object'))
    return false;
  if (level === 'strict') return found.type === gold.type;
  return level === 'pair' || quadOf(found.type) === quadOf(gold.type);
}

/** Pairs of claims that are the same on a level, each used once; the largest overlap is paired first. */
export function match(
  level: Level,
  found: readonly ClaimContent[],
  gold: readonly GoldClaim[],
  same: SameActor,
): [ClaimContent, GoldClaim][] {
  const pairs: { f: ClaimContent; g: GoldClaim; overlap: number }[] = [];
  for (const f of found)
    for (const g of gold)
      if (agrees(level, f, g, same)) {
        const union = Math.max(f.span.end, g.end) - Math.min(f.span.start, g.start);
        const shared = Math.min(f.span.end, g.end) - Math.max(f.span.start, g.start);
        pairs.push({ f, g, overlap: shared / union });
      }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const usedFound = new Set<ClaimContent>();
  const usedGold = new Set<GoldClaim>();
  const matched: [ClaimContent, GoldClaim][] = [];
  for (const { f, g } of pairs) {
    if (usedFound.has(f) || usedGold.has(g)) continue;
    usedFound.add(f);
    usedGold.add(g);
    matched.push([f, g]);
  }
  return matched;
}

/** Precision, recall and F1 of counts; 0 where nothing is there to divide by. */
export function toRates(counts: Counts): Rates {
  const precision = counts.found === 0 ? 0 : counts.matched / counts.found;
  const recall = counts.gold === 0 ? 0 : counts.matched / counts.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}

/** Adds counts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ gold: a.gold + b.gold, found: a.found + b.found, matched: a.matched + b.matched }),
    { gold: 0, found: 0, matched: 0 },
  );
}
