import type { ClaimContent } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import { plainChain } from './claims-to-gold-jsonl.ts';
import type { GoldArticle, GoldClaim } from './gold.ts';
import { type Counts, LEVELS, type Level, match, type Rates, type SameActor, sum, toRates } from './score.ts';

/** Shares of the strictly matched claims that are right in the rest too. */
export type Details = { matched: number; polarity: number; modality: number; attribution: number };

/** The parts of a claim that are compared once it matches. */
export const DETAILS = ['polarity', 'modality', 'attribution'] as const;
type Detail = (typeof DETAILS)[number];

/** A finding and the annotation that it matches strictly, with the parts that differ. */
export type MatchedClaim = { claim: ClaimContent; gold: GoldClaim; wrong: Detail[] };

/** What was found in a text, set against its annotations. */
export type ScoredArticle = {
  name: string;
  language: Language;
  blind: boolean;
  counts: Record<Level, Counts>;
  byType: Map<RelationType, Counts>;
  matched: MatchedClaim[];
  missed: GoldClaim[];
  spurious: ClaimContent[];
};

/** A digest's outlet stands first in each chain of the gold too. */
function goldChain(claim: GoldClaim, attributedAs: string | null): string[] {
  if (attributedAs === null || claim.attribution[0] === attributedAs) return claim.attribution;
  return [attributedAs, ...claim.attribution.filter(step => step !== attributedAs)];
}

function wrongDetails(claim: ClaimContent, gold: GoldClaim, attributedAs: string | null): Detail[] {
  const right: Record<Detail, boolean> = {
    polarity: claim.polarity.toLowerCase() === gold.polarity,
    modality: claim.modality.toLowerCase() === gold.modality,
    attribution: plainChain(claim).join('>') === goldChain(gold, attributedAs).join('>'),
  };
  return DETAILS.filter(detail => !right[detail]);
}

/** Sets findings against the annotations of their text. */
export function scoreArticle(
  article: GoldArticle,
  found: readonly ClaimContent[],
  same: SameActor,
): ScoredArticle {
  const { name, language, blind, attributedAs, claims: gold } = article;
  const counts = {} as Record<Level, Counts>;
  let strict: [ClaimContent, GoldClaim][] = [];
  for (const level of LEVELS) {
    const pairs = match(level, found, gold, same);
    if (level === 'strict') strict = pairs;
    counts[level] = { gold: gold.length, found: found.length, matched: pairs.length };
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
    name,
    language,
    blind,
    counts,
    byType,
    matched: strict.map(([claim, annotated]) => ({
      claim,
      gold: annotated,
      wrong: wrongDetails(claim, annotated, attributedAs),
    })),
    missed: gold.filter(claim => !matchedGold.has(claim)),
    spurious: found.filter(claim => !matchedFound.has(claim)),
  };
}

/** Rates over several texts, each claim counting the same. */
export function ratesOf(all: readonly Pick<ScoredArticle, 'counts'>[]): Record<Level, Rates> {
  return Object.fromEntries(
    LEVELS.map(level => [level, toRates(sum(all.map(({ counts }) => counts[level])))]),
  ) as Record<Level, Rates>;
}

/** How many of the matched claims of several texts are right in their details. */
export function detailsOf(all: readonly Pick<ScoredArticle, 'matched'>[]): Details {
  const matched = all.flatMap(article => article.matched);
  const share = (detail: Detail): number =>
    matched.length === 0 ? 0 : matched.filter(({ wrong }) => !wrong.includes(detail)).length / matched.length;
  return {
    matched: matched.length,
    polarity: share('polarity'),
    modality: share('modality'),
    attribution: share('attribution'),
  };
}
