import { useMemo } from 'react';
import { NeighborhoodDocument, type NeighborhoodQueryVariables } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { narrows, toClaimQuestion, withoutLegend, withoutNarrowing } from '../../state/claim-filter.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import {
  besidesOf,
  defaultBudget,
  dimmedLines,
  focusOf,
  litActors,
  MOST,
  toGraphView,
  widen,
  withoutDimmed,
} from './graph-view.ts';
import { useLineLabels } from './line-labels.ts';

/** The question that a view's drawing answers. What filters leave out is asked for too, until it is removed. */
export function toDrawingVariables(view: ViewState): NeighborhoodQueryVariables {
  const focus = focusOf(view);
  const budget = Math.min(view.budget ?? defaultBudget(focus.length), MOST);
  const filter = view.removed ? withoutLegend(view.filter) : withoutNarrowing(view.filter);
  return {
    actors: [...focus],
    depth: 1,
    budget: Math.max(budget, focus.length),
    ...toClaimQuestion(filter),
  };
}

/** The drawing of a view: asked for once, cut and named for the canvas, the table and the list alike. */
export function useNeighborhood(view: ViewState) {
  const names = useNames();
  const labels = useLineLabels();
  const asked = focusOf(view);
  const answer = useAnswer(NeighborhoodDocument, toDrawingVariables(view));
  const base = answer.data?.neighborhood;
  // Members that are rolled up are drawn as their parents.
  const focus = view.filter.rollUp && base ? base.focus.map(actor => actor.slug) : asked;
  const focusKey = focus.join(',');
  // Actors that were added one by one, and whose evidence is read: what is claimed among them and the others is asked
  // for once those are known.
  const more = base ? besidesOf(view).filter(slug => !base.actors.some(actor => actor.slug === slug)) : [];
  const wider = useAnswer(
    NeighborhoodDocument,
    {
      actors: [...(base?.actors.map(actor => actor.slug) ?? []), ...more].slice(0, MOST),
      depth: 0,
      budget: MOST,
      filter: toDrawingVariables(view).filter ?? null,
      rollUp: view.filter.rollUp,
    },
    { pause: more.length === 0, identity: focusKey },
  );
  const widened = more.length > 0 ? wider.data?.neighborhood : undefined;
  const data = useMemo(() => (base && widened ? widen(base, widened) : base), [base, widened]);
  const filtering = narrows(view.filter) && !view.removed;
  const within = toClaimQuestion(withoutLegend(view.filter));

  // Among those that are drawn, what the filters leave; and how many actors they would leave in all.
  const inside = useAnswer(
    NeighborhoodDocument,
    { actors: data?.actors.map(actor => actor.slug) ?? [], depth: 0, budget: MOST, ...within },
    { pause: !filtering || !data, identity: focusKey },
  );
  const all = useAnswer(
    NeighborhoodDocument,
    { actors: [...focus], depth: 1, budget: Math.max(1, focus.length), ...within },
    { pause: !filtering, identity: focusKey },
  );
  const left = filtering ? inside.data?.neighborhood.relationships : undefined;

  const cutKey = [view.hide.join(','), view.only.join(','), view.links, view.split].join(' ');
  const whole = useMemo(() => {
    const [hide = '', only = '', links, split] = cutKey.split(' ');
    const cut = {
      hide: hide.split(','),
      only: only === '' ? [] : only.split(','),
      links: links as ViewState['links'],
      split: split === 'true',
    };
    return data && toGraphView(data, focusKey.split(','), cut, names, labels(data.relationships), left);
  }, [data, left, focusKey, cutKey, names, labels]);
  const out = useMemo(
    () => (whole ? dimmedLines(whole, view.filter, view.kinds) : new Set<string>()),
    [whole, view.filter, view.kinds],
  );
  const graph = useMemo(
    () => (whole && view.removed ? withoutDimmed(whole, out, view.filter) : whole),
    [whole, out, view.removed, view.filter],
  );
  const missing =
    data && !answer.stale && !view.filter.rollUp
      ? focus.filter(slug => !data.actors.some(actor => actor.slug === slug))
      : [];
  const lit = whole ? litActors(whole, out).size : 0;
  return {
    ...answer,
    failure: answer.failure ?? inside.failure,
    loading: answer.loading || inside.loading,
    data,
    graph,
    dimmed: out,
    focus,
    missing,
    /** Actors that the filters leave, of those that are drawn and in all; null where nothing is left out. */
    filtered:
      whole && !view.removed && out.size > 0
        ? { lit, drawn: whole.actors.length, total: filtering ? all.data?.neighborhood.total : undefined }
        : null,
  };
}

export type Drawing = ReturnType<typeof useNeighborhood>;
