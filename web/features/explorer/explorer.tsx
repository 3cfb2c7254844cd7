import { type ReactElement, useEffect, useState } from 'react';
import { NeighborhoodDocument } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import { useLocation } from '../../state/navigation.ts';
import type { FilterState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { announce } from '../../ui/status-store.ts';
import { useLayout } from '../../ui/use-media.ts';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { LinkNotice } from '../shell/link-notice.tsx';
import './explorer.css';
import { ExplorerHeader } from './explorer-header.tsx';
import { FilterBar } from './filter-bar.tsx';
import { loadCanvas } from './graph-stage.tsx';
import { PhoneExplorer } from './phone-explorer.tsx';
import { Rail } from './rail.tsx';
import { SidePanel } from './side-panel.tsx';
import { Stage } from './stage.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import { useFacets } from './use-facets.ts';
import { useFullScreen } from './use-full-screen.ts';
import { toDrawingVariables, useNeighborhood } from './use-neighborhood.ts';

/** The explorer: actors and what is claimed between them, with the evidence beside it. */
export function Explorer(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view: asked } = useLocation();
  const [played, setPlayed] = useState<Pick<FilterState, 'from' | 'to'> | null>(null);
  const view = played ? { ...asked, filter: { ...asked.filter, ...played } } : asked;
  const layout = useLayout();
  const drawing = useNeighborhood(view);
  const facets = useFacets({ actors: [...drawing.focus] }, view.filter);
  const [asking, setAsking] = useState(false);
  const { data, graph } = drawing;
  const main = data?.actors.find(actor => actor.slug === drawing.focus[0]);
  const title = main && names.full(main);
  const actorKey = drawing.focus.join(',');

  const draws = layout !== 'phone' && view.view === 'graph';
  useEffect(() => {
    if (draws) void loadCanvas();
  }, [draws]);
  useEffect(() => setAsking(false), [actorKey, view.budget]);
  useEffect(() => {
    if (title) document.title = `${title} · ${text('app.name')}`;
  }, [title, text]);
  useEffect(() => {
    if (!graph) return;
    announce(
      text('graph.summary', {
        actors: graph.actors.length,
        lines: graph.lines.length,
        disputed: graph.lines.filter(line => line.disputed).length,
        selected: text('graph.nothing'),
      }),
    );
  }, [graph, text]);

  const [full, setFull] = useFullScreen();
  const parts = {
    view,
    drawing,
    facets,
    layout,
    main,
    asking,
    setAsking,
    setPlayed,
    full,
    setFull,
    askForAll: () => setAsking(true),
  };
  const selected = view.rel !== null || view.actor !== null;
  return (
    <div
      className="explorer"
      data-layout={layout}
      data-panel={selected || undefined}
      data-full={full || undefined}
    >
      <ExplorerHeader
        resting={main ? names.short(main) : ''}
        busy={drawing.loading}
        view={view}
        phone={layout === 'phone'}
        question={{
          document: NeighborhoodDocument,
          variables: { ...toDrawingVariables(view), ...toClaimQuestion(view.filter) },
        }}
      />
      {drawing.failure && <FailureBanner failure={drawing.failure} onRetry={drawing.retry} />}
      <LinkNotice unknownActors={data && data.actors.length > 0 ? drawing.missing : []} />
      {layout === 'phone' ? (
        <PhoneExplorer {...parts} />
      ) : (
        <>
          {!full && <FilterBar {...parts} />}
          <div className="explorer-body">
            {!full && <Rail {...parts} />}
            <Stage {...parts} />
            {!full && <TimelineStrip {...parts} />}
            {selected && <SidePanel {...parts} />}
          </div>
        </>
      )}
    </div>
  );
}
