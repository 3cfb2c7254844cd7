import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { clearSelection } from '../../state/view-changes.ts';
import { ActorPanel } from '../actor/actor-panel.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { returnFocus } from './panel-focus.ts';
import './side-panel.css';

const FIRST = { desktop: 496, laptop: 420 };
const LEAST = 400;
const MOST = 640;

function clamp(width: number): number {
  return Math.min(MOST, Math.max(LEAST, width));
}

/** Closes the panel; the focus goes back to the graph or the table. */
function close(): void {
  changeView(clearSelection);
  returnFocus();
}

function Resizer({ width, first, onWidth }: { width: number; first: number; onWidth(width: number): void }) {
  const text = useText();
  const drag = useRef<{ x: number; width: number } | null>(null);
  const away = document.documentElement.dir === 'rtl' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) onWidth(clamp(drag.current.width + (event.clientX - drag.current.x) * away));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : 0;
    if (step !== 0) onWidth(clamp(width + step * away));
    if (event.key === 'Home') onWidth(first);
    if (step !== 0 || event.key === 'Home') event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no keys
    <div
      className="panel-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={text('panel.resize')}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onWidth(first)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Beside the graph, or under it: the evidence of a line, or an actor. */
export function SidePanel(parts: ExplorerParts): ReactElement {
  const text = useText();
  const { view, layout } = parts;
  const first = layout === 'laptop' ? FIRST.laptop : FIRST.desktop;
  const [chosen, setChosen] = useState<number | null>(null);
  const [tall, setTall] = useState(false);
  const width = chosen ?? first;
  const isSheet = layout === 'tablet' || layout === 'phone';
  return (
    <aside
      className="side-panel"
      data-region
      data-tall={tall || undefined}
      tabIndex={-1}
      aria-label={text(view.actor ? 'panel.actor' : 'panel.evidence')}
      style={isSheet ? undefined : { inlineSize: width }}
      data-testid="panel"
    >
      {isSheet ? (
        <button
          type="button"
          className="sheet-grab"
          aria-label={text('panel.resize')}
          aria-expanded={tall}
          onClick={() => setTall(!tall)}
        >
          <i />
        </button>
      ) : (
        <Resizer width={width} first={first} onWidth={setChosen} />
      )}
      {view.actor ? (
        <ActorPanel slug={view.actor} onClose={close} />
      ) : (
        <EvidencePanel {...parts} onClose={close} />
      )}
    </aside>
  );
}
