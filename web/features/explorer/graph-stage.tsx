import { lazy, type ReactElement } from 'react';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { parseLineKey } from '../../state/url-state.ts';
import {
  addActor,
  clearSelection,
  hideActor,
  selectActor,
  selectLine,
  showAs,
} from '../../state/view-changes.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { findLine } from './graph-view.ts';
import { LinePeek } from './line-peek.tsx';
import { followWithFocus } from './panel-focus.ts';

/** Fetches the canvas; the explorer asks for it beside its data, not after them. */
export const loadCanvas = () =>
  import('../../graph/graph-canvas.tsx').then(module => ({ default: module.GraphCanvas }));

const GraphCanvas = lazy(loadCanvas);

function openLine(key: string): void {
  const rel = parseLineKey(key);
  if (!rel) return;
  changeView(selectLine(rel));
  followWithFocus();
}

/** The canvas with what the link says about it. */
export function GraphStage({ view, drawing }: ExplorerParts): ReactElement | null {
  const { theme, language, digits } = usePreferences();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const { graph, dimmed } = drawing;
  if (!graph) return null;
  const line = findLine(graph.lines, view.rel);
  const selected = view.actor
    ? ({ kind: 'actor', slug: view.actor } as const)
    : line
      ? ({ kind: 'line', key: line.key } as const)
      : null;
  return (
    <div className="stage-fill" data-testid="graph">
      <GraphCanvas
        view={graph}
        selected={selected}
        dimmedLines={dimmed}
        theme={theme}
        language={language}
        digits={digits}
        reducedMotion={reducedMotion}
        onSelectActor={slug => {
          changeView(selectActor(slug));
          followWithFocus();
        }}
        onSelectLine={openLine}
        onExpand={slug => changeView(addActor(slug))}
        onHide={slug => changeView(hideActor(slug))}
        onOpenTable={() => changeView(showAs('table'))}
        onClear={() => changeView(clearSelection)}
        peek={hovered => <LinePeek line={hovered} view={view} graph={graph} />}
      />
    </div>
  );
}
