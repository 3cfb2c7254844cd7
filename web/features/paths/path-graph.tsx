import { lazy, type ReactElement, Suspense, useMemo } from 'react';
import { useText } from '../../i18n/text.ts';
import { actorHref } from '../../state/links.ts';
import { navigate, toHref } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setRoute } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { useMedia } from '../../ui/use-media.ts';
import { loadCanvas } from '../explorer/graph-stage.tsx';
import { useLineLabels } from '../explorer/line-labels.ts';
import { LinePeek } from '../explorer/line-peek.tsx';
import { StageSkeleton } from '../explorer/stage-skeleton.tsx';
import type { FoundPath } from './path-data.ts';
import { placePaths } from './path-places.ts';
import { toPathGraph } from './path-view.ts';

const GraphCanvas = lazy(loadCanvas);
const NOTHING = {} as const;
const NOBODY: readonly string[] = [];
const nothing = (): void => {};

/** Scrolls to a station or step of the reading, and puts the keyboard there. */
function show(selector: string): void {
  const place = document.querySelector<HTMLElement>(selector);
  if (!place) return;
  place.tabIndex = -1;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}

type PathGraphProps = { paths: readonly FoundPath[]; read: number; view: ViewState };

/** All paths as one graph: the one that is read runs down the middle, the others are dimmed. */
export function PathGraph({ paths, read, view }: PathGraphProps): ReactElement {
  const text = useText();
  const names = useNames();
  const labels = useLineLabels();
  const { theme, language, digits } = usePreferences();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const { graph, beside } = useMemo(
    () => toPathGraph(paths, read, names, labels(paths.flatMap(path => path.relationships))),
    [paths, read, names, labels],
  );
  const places = useMemo(() => placePaths(paths, read), [paths, read]);
  /** A line of another path reads that one; a line of this one shows its sentence. */
  const openLine = (key: string): void => {
    const other = paths.findIndex(path => path.relationships.some(step => step.id.endsWith(`:${key}`)));
    if (beside.has(key) && other >= 0) navigate(toHref('/', setRoute(other + 1)(view)));
    else show(`[data-step="relationship:${CSS.escape(key)}"]`);
  };
  return (
    <main
      id="main"
      className="stage path-stage"
      tabIndex={-1}
      aria-label={text('paths.graph')}
      data-testid="stage"
    >
      <div className="stage-fill">
        <Suspense fallback={<StageSkeleton />}>
          <GraphCanvas
            view={graph}
            selected={null}
            arranging={{ way: 'force', again: 0, places }}
            pins={NOTHING}
            chosen={NOBODY}
            dimmedLines={beside}
            theme={theme}
            language={language}
            digits={digits}
            reducedMotion={reducedMotion}
            onSelectActor={slug => show(`[data-station="${CSS.escape(slug)}"]`)}
            onSelectLine={openLine}
            onExpand={slug => navigate(actorHref(slug, view))}
            onHide={nothing}
            onChoose={nothing}
            onPin={nothing}
            onPath={nothing}
            onOpenTable={() => show('[data-testid=path-reading]')}
            onClear={nothing}
            peek={line => <LinePeek line={line} view={view} graph={graph} />}
          />
        </Suspense>
      </div>
    </main>
  );
}
