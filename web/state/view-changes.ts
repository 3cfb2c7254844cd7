/** Changes of a view: arguments → (view → view). */
import { type FilterState, type LineKey, NO_FILTER, type ViewState } from './view-state.ts';

export type ViewChange = (view: ViewState) => ViewState;

function without(values: readonly string[], value: string): string[] {
  return values.filter(other => other !== value);
}

/** Adds an actor to those that the view is about. */
export function addActor(slug: string): ViewChange {
  return view => ({
    ...view,
    actors: view.actors.includes(slug) ? view.actors : [...view.actors, slug],
    hide: without(view.hide, slug),
    budget: null,
  });
}

/** Takes an actor off the drawing. */
export function hideActor(slug: string): ViewChange {
  return view => ({
    ...view,
    actors: without(view.actors, slug),
    hide:
      view.actors.length === 1 && view.actors[0] === slug ? view.hide : [...without(view.hide, slug), slug],
    actor: view.actor === slug ? null : view.actor,
    rel: view.rel && (view.rel.subject === slug || view.rel.object === slug) ? null : view.rel,
  });
}

export const showHiddenActors: ViewChange = view => ({ ...view, hide: [] });

export function selectActor(slug: string): ViewChange {
  return view => ({ ...view, actor: slug, rel: null });
}

export function selectLine(rel: LineKey): ViewChange {
  return view => ({ ...view, rel, actor: null });
}

export const clearSelection: ViewChange = view => ({ ...view, rel: null, actor: null });

export function showAs(kind: ViewState['view']): ViewChange {
  return view => ({ ...view, view: kind });
}

export function setBudget(budget: number | null): ViewChange {
  return view => ({ ...view, budget });
}

export function setFilter(filter: Partial<FilterState>): ViewChange {
  return view => ({ ...view, filter: { ...view.filter, ...filter } });
}

export const clearFilter: ViewChange = view => ({ ...view, filter: NO_FILTER, kinds: [] });

/** A list where a value comes and goes; the values keep the order of `all` where it is given. */
export function toggled<T>(values: readonly T[], value: T, all?: readonly T[]): T[] {
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  return all ? all.filter(other => next.includes(other)) : next;
}

/**
 * Turns one legend row on or off. An empty list means that all are on; a list of all, and a list of none, are
 * written as the empty one. `only` leaves the row alone.
 */
export function toggledRow<T>(shown: readonly T[], row: readonly T[], all: readonly T[], only: boolean): T[] {
  const on = shown.length === 0 ? all : shown;
  const isOn = row.every(value => on.includes(value));
  const alone = on.length === row.length && isOn;
  let next: readonly T[];
  if (only) next = alone ? all : row;
  else if (isOn) next = on.filter(value => !row.includes(value));
  else next = all.filter(value => on.includes(value) || row.includes(value));
  return next.length === 0 || next.length === all.length ? [] : all.filter(value => next.includes(value));
}

/** Whether anything is asked for beyond the actors. */
export function isFiltered(filter: FilterState): boolean {
  return Object.values(filter).some(value =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
}
