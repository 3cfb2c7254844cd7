import { fold } from '../../../server/domain/folding.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import type { ClaimOrderName } from '../../state/view-state.ts';
import type { EvidenceData } from './evidence-data.ts';

type Sortable = Pick<ClaimCardFragment, 'article' | 'confidence' | 'citation'>;
type Compare = (a: Sortable, b: Sortable) => number;

/** Undated ones come last, whichever way the dates run. */
function byDate(direction: 1 | -1): Compare {
  return ({ article: a }, { article: b }) => {
    if (a.publishedAt === null || b.publishedAt === null)
      return Number(a.publishedAt === null) - Number(b.publishedAt === null);
    return direction * (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0);
  };
}

const COMPARE: Record<ClaimOrderName, Compare> = {
  newest: byDate(-1),
  oldest: byDate(1),
  surest: (a, b) => b.confidence - a.confidence,
  outlet: (a, b) => a.article.effectiveOutlet.id.localeCompare(b.article.effectiveOutlet.id),
};

/** Claims in an order; those that are equal in it keep theirs. */
export function sortClaims<T extends Sortable>(claims: readonly T[], order: ClaimOrderName): T[] {
  return [...claims].sort(COMPARE[order]);
}

/** Whether a quote holds a text, after folding. */
export function holds(claim: Pick<Sortable, 'citation'>, sought: string): boolean {
  return sought.trim() === '' || fold(claim.citation.quote).includes(fold(sought.trim()));
}

/** Both sides in an order, with only the quotes that hold a text; the counts stay those of all. */
export function arrangeEvidence(evidence: EvidenceData, order: ClaimOrderName, sought: string): EvidenceData {
  const side = (own: EvidenceData['affirmed']) => ({
    ...own,
    nodes: sortClaims(
      own.nodes.filter(claim => holds(claim, sought)),
      order,
    ),
  });
  return { ...evidence, affirmed: side(evidence.affirmed), denied: side(evidence.denied) };
}
