import { lazy, type ReactElement, Suspense } from 'react';
import { useText } from '../../i18n/text.ts';
import { startHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { clearFilter, isFiltered } from '../../state/view-changes.ts';
import { Link } from '../../ui/link.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Message } from '../shell/message.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { GraphStage } from './graph-stage.tsx';
import { StageSkeleton } from './stage-skeleton.tsx';
import { TooMany } from './too-many.tsx';

const TableStage = lazy(() => import('./table-stage.tsx').then(module => ({ default: module.TableStage })));

function StageContent(parts: ExplorerParts): ReactElement {
  const { view, drawing, asking, main } = parts;
  const text = useText();
  // A canvas knows nothing of the colours that the system forces: the table shows the same.
  const highContrast = useMedia('(forced-colors: active)');
  const { data, graph, missing, focus } = drawing;
  if (asking) return <TooMany {...parts} />;
  if (!data || !graph) return drawing.failure ? <div /> : <StageSkeleton />;
  if (data.actors.length === 0 && missing.length > 0)
    return (
      <Message title={text('graph.unknown', { name: focus.join(', ') })} help={text('graph.unknownHelp')}>
        <Link className="button button-primary" href={startHref(view)}>
          {text('app.home')}
        </Link>
      </Message>
    );
  if (data.relationships.length === 0 && isFiltered(view.filter))
    return (
      <Message title={text('graph.empty')} help={main && text('graph.emptyHelp', { n: main.claimCount })}>
        <button type="button" className="button button-primary" onClick={() => changeView(clearFilter)}>
          {text('graph.removeFilters')}
        </button>
      </Message>
    );
  return view.view === 'table' || highContrast ? <TableStage {...parts} /> : <GraphStage {...parts} />;
}

/** The middle of the explorer: the graph, its table, or what stands in their place. */
export function Stage(parts: ExplorerParts): ReactElement {
  const text = useText();
  return (
    <main
      id="main"
      className="stage"
      tabIndex={-1}
      aria-label={text('graph.label')}
      aria-busy={parts.drawing.stale || undefined}
      data-testid="stage"
    >
      <Suspense fallback={<StageSkeleton />}>
        <StageContent {...parts} />
      </Suspense>
    </main>
  );
}
