import { useMemo } from 'react';
import { NeighborhoodDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { toClaimFilter, withoutLegend } from '../../state/claim-filter.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { defaultBudget, dimmedLines, focusOf, MOST, toGraphView } from './graph-view.ts';
import { useLineLabels } from './line-labels.ts';

/** The drawing of a view: asked for once, cut and named for the canvas, the table and the list alike. */
export function useNeighborhood(view: ViewState) {
  const names = useNames();
  const labels = useLineLabels();
  const focus = focusOf(view);
  const budget = Math.min(view.budget ?? defaultBudget(focus.length), MOST);
  const answer = useAnswer(NeighborhoodDocument, {
    actors: [...focus],
    depth: 1,
    budget: Math.max(budget, focus.length),
    filter: toClaimFilter(withoutLegend(view.filter)),
  });
  const data = answer.data?.neighborhood;
  const focusKey = focus.join(',');
  const hideKey = view.hide.join(',');
  const graph = useMemo(
    () =>
      data && toGraphView(data, focusKey.split(','), hideKey.split(','), names, labels(data.relationships)),
    [data, focusKey, hideKey, names, labels],
  );
  const dimmed = useMemo(
    () => (graph ? dimmedLines(graph, view.filter, view.kinds) : new Set<string>()),
    [graph, view.filter, view.kinds],
  );
  const missing =
    data && !answer.stale ? focus.filter(slug => !data.actors.some(actor => actor.slug === slug)) : [];
  return { ...answer, data, graph, dimmed, focus, missing };
}

export type Drawing = ReturnType<typeof useNeighborhood>;
