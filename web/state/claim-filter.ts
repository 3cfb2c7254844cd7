import type { ClaimFilter } from '../api/generated/operations.ts';
import { isFiltered } from './view-changes.ts';
import { type FilterState, NO_FILTER } from './view-state.ts';

/** The filter as the API takes it; what asks for nothing is left out. */
export function toClaimFilter(state: FilterState, more: ClaimFilter = {}): ClaimFilter {
  const filter: ClaimFilter = {};
  if (state.types.length > 0) filter.types = [...state.types];
  if (state.quads.length > 0) filter.quads = [...state.quads];
  if (state.outlets.length > 0) filter.outlets = [...state.outlets];
  if (state.according.length > 0) filter.accordingTo = [...state.according];
  if (state.polarities.length > 0) filter.polarities = [...state.polarities];
  if (state.modalities.length > 0) filter.modalities = [...state.modalities];
  if (state.reviews.length > 0) filter.reviewStates = [...state.reviews];
  if (state.methods.length > 0) filter.methods = [...state.methods];
  if (state.languages.length > 0) filter.languages = [...state.languages];
  if (state.articles.length > 0) filter.articles = [...state.articles];
  if (state.from !== null) filter.from = state.from;
  if (state.to !== null) filter.to = state.to;
  if (state.text !== null) filter.text = state.text;
  if (state.disputed !== null) filter.disputed = state.disputed;
  if (state.origins !== null) filter.minOrigins = state.origins;
  if (state.lessSure) filter.includeLessSure = true;
  if (state.rejected || state.reviews.includes('REJECTED')) filter.includeRejected = true;
  return { ...filter, ...more };
}

/** What all questions about claims share: the filter, and that members are rolled up where they are. */
export type ClaimQuestion = { filter: ClaimFilter; rollUp?: true };

export function toClaimQuestion(state: FilterState, more: ClaimFilter = {}): ClaimQuestion {
  const question: ClaimQuestion = { filter: toClaimFilter(state, more) };
  if (state.rollUp) question.rollUp = true;
  return question;
}

/** The filter without what the legend dims on the drawing. */
export function withoutLegend(state: FilterState): FilterState {
  return { ...state, quads: [], modalities: [], polarities: [] };
}

/** What the filter brings in, without what it leaves out: the drawing that filters dim. */
export function withoutNarrowing(state: FilterState): FilterState {
  return {
    ...NO_FILTER,
    lessSure: state.lessSure,
    rollUp: state.rollUp,
    rejected: state.rejected || state.reviews.includes('REJECTED'),
  };
}

/** Whether the filter leaves anything out by more than the legend. */
export function narrows(state: FilterState): boolean {
  return isFiltered({ ...withoutLegend(state), lessSure: false, rejected: false, rollUp: false });
}
