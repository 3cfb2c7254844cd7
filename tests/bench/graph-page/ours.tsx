import { createRoot } from 'react-dom/client';
import { GraphCanvas } from '../../../web/graph/graph-canvas.tsx';
import '../../../web/styles/base.css';
import '../../../web/styles/tokens.css';
import { askedGraph } from './elements.ts';

const { view, places } = askedGraph();
const nothing = (): void => {};
const pick = (what: string): void => void performance.mark(`isnad:picked ${what}`);
const NOBODY: string[] = [];
const ARRANGING = { way: 'force' as const, again: 0, places };
const NO_PINS = {};
const NO_LINES = new Set<string>();

/** The page's own canvas with everything that an analyst has on it. */
createRoot(document.getElementById('root')!).render(
  <GraphCanvas
    view={view}
    selected={null}
    arranging={ARRANGING}
    pins={NO_PINS}
    chosen={NOBODY}
    dimmedLines={NO_LINES}
    theme="light"
    language="EN"
    digits="latn"
    reducedMotion
    onSelectActor={pick}
    onSelectLine={pick}
    onExpand={nothing}
    onHide={nothing}
    onChoose={nothing}
    onChooseAll={nothing}
    onPin={nothing}
    onPath={nothing}
    onOpenTable={nothing}
    onClear={nothing}
  />,
);
