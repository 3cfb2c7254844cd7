import { type ClaimFilter, FacetsDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { toClaimQuestion, withoutLegend } from '../../state/claim-filter.ts';
import type { FilterState } from '../../state/view-state.ts';

/** How the claims that a view is about divide: within all filters, and within all but the legend's. */
export function useFacets(about: ClaimFilter, filter: FilterState) {
  const visible = useAnswer(FacetsDocument, toClaimQuestion(filter, about));
  const total = useAnswer(FacetsDocument, toClaimQuestion(withoutLegend(filter), about));
  return { visible: visible.data?.facets, total: total.data?.facets };
}

export type FacetCounts = NonNullable<ReturnType<typeof useFacets>['visible']>;
