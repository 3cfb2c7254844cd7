/** Changes of a view: arguments → (view → view). */
import {
  type FilterState,
  type LayoutName,
  type LineKey,
  NO_FILTER,
  type PathEnds,
  type ViewState,
} from './view-state.ts';

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
    only: [],
    budget: null,
  });
}

/** Takes actors off the drawing. The last one that the view is about stays: without it there is no view. */
export function hideActors(slugs: readonly string[]): ViewChange {
  return view => {
    const rest = view.actors.filter(slug => !slugs.includes(slug));
    const [first] = view.actors;
    const actors = rest.length > 0 || first === undefined ? rest : [first];
    const gone = slugs.filter(slug => !actors.includes(slug));
    const isGone = (slug: string) => gone.includes(slug);
    return {
      ...view,
      actors,
      hide: [...view.hide.filter(slug => !isGone(slug)), ...gone],
      added: view.added.filter(slug => !isGone(slug)),
      chosen: view.chosen.filter(slug => !isGone(slug)),
      actor: view.actor !== null && isGone(view.actor) ? null : view.actor,
      rel: view.rel && (isGone(view.rel.subject) || isGone(view.rel.object)) ? null : view.rel,
    };
  };
}

/** Takes an actor off the drawing. */
export function hideActor(slug: string): ViewChange {
  return hideActors([slug]);
}

/** Brings back what the reader took off the drawing, in either way. */
/** Draws further actors, without their own neighbours. */
export function addBeside(slugs: readonly string[]): ViewChange {
  return view => ({
    ...view,
    added: [...new Set([...view.added, ...slugs])],
    hide: view.hide.filter(slug => !slugs.includes(slug)),
    only: view.only.length > 0 ? [...new Set([...view.only, ...slugs])] : [],
  });
}

export const showHiddenActors: ViewChange = view => ({ ...view, hide: [], only: [] });

/** Draws these actors alone. */
export function showOnly(slugs: readonly string[]): ViewChange {
  return view => ({
    ...view,
    only: [...slugs],
    chosen: [],
    hide: view.hide.filter(slug => !slugs.includes(slug)),
  });
}

/** Chooses actors for what is done to several at once; the panel of a single one gives way. */
export function choose(slugs: readonly string[]): ViewChange {
  return view => ({ ...view, chosen: [...new Set(slugs)], actor: null, rel: null });
}

/** Adds an actor to the chosen ones or takes it out; one that was selected alone is chosen along. */
export function toggleChosen(slug: string): ViewChange {
  return view => {
    const before = view.chosen.length === 0 && view.actor !== null ? [view.actor] : view.chosen;
    return choose(before.includes(slug) ? without(before, slug) : [...before, slug])(view);
  };
}

/** Puts an actor where the reader wants it; null gives it back to the layout. */
export function pin(slug: string, place: { x: number; y: number } | null): ViewChange {
  return view => {
    const others = view.pins.filter(other => other.slug !== slug);
    const own = place && { slug, x: Math.round(place.x) + 0, y: Math.round(place.y) + 0 };
    return { ...view, pins: own ? [...others, own] : others };
  };
}

export const clearPins: ViewChange = view => ({ ...view, pins: [] });

export function setLayout(layout: LayoutName): ViewChange {
  return view => ({ ...view, layout });
}

export function setLinks(links: ViewState['links']): ViewChange {
  return view => ({ ...view, links });
}

export function setSplit(split: boolean): ViewChange {
  return view => ({ ...view, split });
}

/** Takes what the filters leave out off the drawing, or only dims it. */
export function setRemoved(removed: boolean): ViewChange {
  return view => ({ ...view, removed });
}

/** Seeks paths between two actors. */
export function seekPath(path: PathEnds): ViewChange {
  return view => ({ ...view, path, route: null, chosen: [], rel: null, actor: null });
}

/** Leaves the paths for a view of the actors along one of them. */
export function leavePath(actors: readonly string[]): ViewChange {
  return view => ({ ...view, path: null, route: null, steps: null, budget: null, actors: [...actors] });
}

export function setSteps(steps: number | null): ViewChange {
  return view => ({ ...view, steps, route: null });
}

export function setRoute(route: number): ViewChange {
  return view => ({ ...view, route: route === 1 ? null : route });
}

export function selectActor(slug: string): ViewChange {
  return view => ({ ...view, actor: slug, rel: null, chosen: [] });
}

export function selectLine(rel: LineKey): ViewChange {
  return view => ({ ...view, rel, actor: null, chosen: [] });
}

export const clearSelection: ViewChange = view => ({ ...view, rel: null, actor: null, chosen: [] });

export function showAs(kind: ViewState['view']): ViewChange {
  return view => ({ ...view, view: kind });
}

/** Which rows the table has. */
export function showRows(rows: ViewState['rows']): ViewChange {
  return view => ({ ...view, rows });
}

/** Chooses both ends of a relationship along with the others, or lets both go where both were chosen. */
export function toggleEnds({ subject, object }: Pick<LineKey, 'subject' | 'object'>): ViewChange {
  return view => {
    const ends = [subject, object];
    const areChosen = ends.every(slug => view.chosen.includes(slug));
    const rest = view.chosen.filter(slug => !ends.includes(slug));
    return { ...view, chosen: areChosen ? rest : [...new Set([...view.chosen, ...ends])] };
  };
}

export function setBudget(budget: number | null): ViewChange {
  return view => ({ ...view, budget });
}

/** Filters by more or less; with the last filter goes the removal of what filters leave out. */
export function setFilter(filter: Partial<FilterState>): ViewChange {
  return view => {
    const next = { ...view.filter, ...filter };
    return { ...view, filter: next, removed: view.removed && (isFiltered(next) || view.kinds.length > 0) };
  };
}

export const clearFilter: ViewChange = view => ({
  ...view,
  filter: { ...NO_FILTER, rollUp: view.filter.rollUp },
  kinds: [],
  removed: false,
});

/** A list where a value comes and goes; the values keep the order of `all` where it is given. */
export function toggled<T>(values: readonly T[], value: T, all?: readonly T[]): T[] {
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  return all ? all.filter(other => next.includes(other)) : next;
}

/** The values that a list leaves out, where it is shorter to name them than those that it holds; else none. */
export function leftOut<T>(shown: readonly T[], all: readonly T[]): T[] {
  return 2 * shown.length > all.length && all.length > 2 ? all.filter(value => !shown.includes(value)) : [];
}

/**
 * Leaves values out of a list that says what is shown, or takes them in again: with an empty list all are shown. Where
 * nothing would be left nothing changes.
 */
export function excluded<T>(shown: readonly T[], values: readonly T[], all: readonly T[]): T[] {
  const on = shown.length === 0 ? all : shown;
  const next = values.some(value => on.includes(value))
    ? on.filter(value => !values.includes(value))
    : all.filter(value => on.includes(value) || values.includes(value));
  if (next.length === 0) return [...shown];
  return next.length === all.length ? [] : [...next];
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

/** Whether anything is asked for beyond the actors; what members count as leaves nothing out. */
export function isFiltered({ rollUp: _rollUp, ...filter }: FilterState): boolean {
  return Object.values(filter).some(value =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
}
