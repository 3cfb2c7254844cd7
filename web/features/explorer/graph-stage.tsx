import { Expand, Shrink } from 'lucide-react';
import { lazy, type ReactElement, useMemo, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { parseLineKey } from '../../state/url-state.ts';
import {
  addActor,
  choose,
  clearSelection,
  hideActors,
  pin,
  seekPath,
  selectActor,
  selectLine,
  showAs,
  toggleChosen,
} from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useMedia } from '../../ui/use-media.ts';
import { FirstHints } from '../hints/first-hints.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { ExpandCard } from './expand-card.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { findLine } from './graph-view.ts';
import { LayoutMenu } from './layout-menu.tsx';
import { LinePeek } from './line-peek.tsx';
import { focusStage, followWithFocus } from './panel-focus.ts';

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

/** The pins of a link as places, the same object for as long as they are the same. */
function usePinPlaces(pins: ViewState['pins']) {
  const key = JSON.stringify(pins);
  return useMemo(
    () =>
      Object.fromEntries((JSON.parse(key) as ViewState['pins']).map(({ slug, x, y }) => [slug, { x, y }])),
    [key],
  );
}

/** The canvas with what the link says about it. */
export function GraphStage(parts: ExplorerParts): ReactElement | null {
  const { view, drawing, full, setFull } = parts;
  const text = useText();
  const { theme, language, digits } = usePreferences();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const [again, setAgain] = useState(0);
  const [expanding, setExpanding] = useState<string | null>(null);
  const pins = usePinPlaces(view.pins);
  const chosenKey = view.chosen.join(',');
  const chosen = useMemo(() => (chosenKey === '' ? [] : chosenKey.split(',')), [chosenKey]);
  const { graph, dimmed } = drawing;
  if (!graph) return null;
  const line = findLine(graph.lines, view.rel);
  const selected = view.actor
    ? ({ kind: 'actor', slug: view.actor } as const)
    : line
      ? ({ kind: 'line', key: line.key } as const)
      : null;
  const [from, to, more] = chosen;
  const fullLabel = text(full ? 'layout.leaveFull' : 'layout.full');
  return (
    <div className="stage-fill" data-testid="graph">
      <GraphCanvas
        view={graph}
        selected={selected}
        arranging={{ way: view.layout, again }}
        pins={pins}
        chosen={chosen}
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
        onPill={setExpanding}
        onHide={slug => changeView(hideActors(chosen.length > 0 ? chosen : [slug]))}
        onChoose={slug => changeView(toggleChosen(slug))}
        onChooseAll={slugs => changeView(current => choose([...current.chosen, ...slugs])(current))}
        onPin={(slug, place) => changeView(pin(slug, place))}
        onPath={() => {
          if (from && to && !more) changeView(seekPath({ from, to }));
        }}
        onOpenTable={() => {
          changeView(showAs('table'));
          focusStage();
        }}
        onClear={() => changeView(clearSelection)}
        controls={
          <>
            <LayoutMenu view={view} onAgain={() => setAgain(count => count + 1)} />
            <button
              type="button"
              aria-label={fullLabel}
              title={fullLabel}
              aria-pressed={full}
              onClick={() => setFull(!full)}
            >
              {full ? <Shrink /> : <Expand />}
            </button>
          </>
        }
        peek={hovered => <LinePeek line={hovered} view={view} graph={graph} />}
      />
      <ChosenBar view={view} drawing={drawing} />
      {expanding ? (
        <ExpandCard
          key={expanding}
          slug={expanding}
          view={view}
          drawing={drawing}
          onClose={() => setExpanding(null)}
        />
      ) : (
        !view.rel && !view.actor && chosen.length === 0 && <FirstHints />
      )}
    </div>
  );
}
