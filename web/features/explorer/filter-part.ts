import type { ClaimFilter } from '../../api/generated/operations.ts';
import type { FilterState } from '../../state/view-state.ts';

/** What a menu of filters works on: the filter of the view, and whose claims its counts are about. */
export type FilterPart = { about: ClaimFilter; filter: FilterState };
