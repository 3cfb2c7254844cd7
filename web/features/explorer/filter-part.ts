import type { FilterState } from '../../state/view-state.ts';

/** What each filter menu needs: whom the counts are about, and what is chosen. */
export type FilterPart = { focus: readonly string[]; filter: FilterState };
