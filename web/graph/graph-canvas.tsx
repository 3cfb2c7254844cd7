import { type ReactElement, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import type { Language } from '../../server/domain/language.ts';
import './graph-canvas.css';
import { GraphControls } from './graph-controls.tsx';
import type { GraphLine, GraphTarget, GraphView } from './graph-model.ts';
import { toTarget } from './keyboard.ts';
import type { Digits } from './label-text.ts';
import { Lasso } from './lasso.tsx';
import type { Point, Positions } from './layout/field.ts';
import { Minimap } from './minimap.tsx';
import type { Overlay, OverlayLook } from './overlay/bind-overlay.ts';
import { describeTarget, summarize } from './summary.ts';
import { TargetPeek } from './target-peek.tsx';
import { useClasses, useOverlay, usePins, usePointer, useStyle } from './use-bindings.ts';
import { useCytoscape } from './use-cytoscape.ts';
import { useHover } from './use-hover.ts';
import { firstFocus, useKeyboard } from './use-keyboard.ts';
import { useDress } from './use-palette.ts';
import { useSame } from './use-same.ts';
import { type Arranging, useView } from './use-view.ts';
import { useIntoView, useViewport } from './use-viewport.ts';
import { graphWords } from './words.ts';

export type GraphCanvasProps = {
  view: GraphView;
  selected: GraphTarget | null;
  /** How it is laid out, and how often the reader asked to lay it out anew; or where every actor stands. */
  arranging: Arranging;
  /** Where the reader put actors. */
  pins: Positions;
  /** Slugs of actors that several things at once are done to. */
  chosen: readonly string[];
  /** Keys of lines that the filters leave out; they stay, dimmed. */
  dimmedLines: ReadonlySet<string>;
  theme: 'light' | 'dark';
  language: Language;
  digits: Digits;
  reducedMotion: boolean;
  onSelectActor(slug: string): void;
  onSelectLine(key: string): void;
  onExpand(slug: string): void;
  /** The pill of an actor's hidden neighbours was pressed; without it that expands the actor. */
  onPill?(slug: string): void;
  onHide(slug: string): void;
  /** One more actor is chosen, or one less. */
  onChoose(slug: string): void;
  /** These actors are chosen along with the others; without it several are not chosen at once. */
  onChooseAll?(slugs: readonly string[]): void;
  /** An actor was put somewhere, or is let go (null). */
  onPin(slug: string, place: Point | null): void;
  /** P: the path between the two that are chosen. */
  onPath(): void;
  onOpenTable(): void;
  onClear(): void;
  /** More controls, below zoom and fit. */
  controls?: ReactNode;
  /** What opens beside a line that the pointer or the keyboard rests on. */
  peek?: (line: GraphLine) => ReactNode;
};

const DIM = 120;
const EXPAND = 320;

/** The graph of a view: drawn, explored by pointer, touch and keyboard, read out to a screen reader. */
export function GraphCanvas(props: GraphCanvasProps): ReactElement {
  const { view, arranging, pins, chosen, dimmedLines, theme, language, digits, reducedMotion } = props;
  const chooseAll = props.onChooseAll;
  const words = graphWords(language);
  const summaryId = useId();
  const stage = useRef<HTMLDivElement>(null);
  const elements = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<HTMLCanvasElement | null>(null);
  const [drawn, setDrawn] = useState(0);
  const [isRinged, setRinged] = useState(false);
  const [isLasso, setLasso] = useState(false);
  const dropLasso = useCallback(() => setLasso(false), []);
  const expanded = useRef<string | null>(null);

  const cy = useCytoscape(elements);
  const dress = useDress(stage, theme, language);
  const hovering = useHover();
  const motion = reducedMotion ? 0 : EXPAND;
  const overlay = useRef<Overlay | null>(null);
  const selected = useSame(props.selected);
  const viewport = useViewport(cy, overlay, selected, motion, hovering.drop);
  const expand = (slug: string): void => {
    expanded.current = slug;
    hovering.drop();
    props.onExpand(slug);
  };
  const pick = (target: GraphTarget): void =>
    target.kind === 'actor' ? props.onSelectActor(target.slug) : props.onSelectLine(target.key);
  const keyboard = useKeyboard(cy, view, {
    onOpen: pick,
    onExpand: expand,
    onHide: props.onHide,
    onOpenTable: props.onOpenTable,
    onFit: () => viewport.fit(motion),
    onHidden: props.onPill ?? expand,
    onChoose: props.onChoose,
    onPath: props.onPath,
    onPin: props.onPin,
    onClear: props.onClear,
  });
  const ring = useSame(isRinged && keyboard.focus ? toTarget(keyboard.focus) : null);
  const lit = useSame(hovering.hovered ?? ring);

  useStyle(cy, dress?.palette ?? null, reducedMotion ? 0 : DIM);
  useView(dress ? cy : null, view, arranging, {
    family: dress?.family ?? 'sans-serif',
    motion,
    viewport,
    expanded: () => expanded.current,
    onDrawn: () => setDrawn(count => count + 1),
  });
  useClasses(cy, drawn, selected, lit, dimmedLines, chosen);
  usePins(cy, drawn, pins, motion);
  useIntoView(cy, ring, motion);
  const look = useMemo<OverlayLook | null>(
    () => (dress ? { ...dress, language, digits, selected, lit, ring } : null),
    [dress, language, digits, selected, lit, ring],
  );
  useOverlay(cy, paper, look, overlay);
  usePointer(cy, {
    onPick: target => {
      setRinged(false);
      hovering.drop();
      keyboard.setFocus(
        target.kind === 'actor'
          ? { slug: target.slug, line: null }
          : { slug: target.key.split('~')[0]!, line: target.key },
      );
      pick(target);
    },
    onMiss: props.onClear,
    onOpen: expand,
    onPill: slug => {
      hovering.drop();
      (props.onPill ?? expand)(slug);
    },
    onChoose: props.onChoose,
    onBox: slugs => chooseAll?.(slugs),
    onDrop: props.onPin,
    onHover: hovering.hover,
    pillAt: point => overlay.current?.pillAt(point) ?? null,
  });

  return (
    <div className="graph">
      <button type="button" className="graph-to-table" onClick={props.onOpenTable}>
        {words.table}
      </button>
      <div
        ref={stage}
        className="graph-stage"
        dir="ltr"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
        tabIndex={0}
        aria-label={words.canvas}
        aria-describedby={summaryId}
        onKeyDown={event => {
          if (event.key === 'Escape' && ring) {
            event.stopPropagation();
            setRinged(false);
            return;
          }
          setRinged(true);
          keyboard.onKeyDown(event);
        }}
        onFocus={event => {
          if (!keyboard.focus) keyboard.setFocus(firstFocus(view));
          setRinged(event.currentTarget.matches(':focus-visible'));
        }}
        onBlur={() => setRinged(false)}
      >
        <div ref={elements} className="graph-elements" />
        <canvas ref={setPaper} className="graph-overlay" />
      </div>
      {cy && isLasso && (
        <Lasso
          cy={cy}
          onCancel={dropLasso}
          onChoose={slugs => {
            dropLasso();
            if (slugs.length > 0) chooseAll?.(slugs);
          }}
        />
      )}
      {cy && lit && drawn > 0 && (
        <TargetPeek
          cy={cy}
          view={view}
          target={lit}
          at={hovering.at}
          peek={props.peek}
          onEnter={hovering.keep}
          onLeave={() => hovering.hover(null)}
        />
      )}
      <p id={summaryId} className="graph-hidden">
        {summarize(view, selected, language, digits)}. {words.keys}
      </p>
      <p className="graph-hidden" role="status" aria-live="polite">
        {ring ? describeTarget(view, ring, language, digits) : ''}
      </p>
      <div className="graph-corner">
        {cy && dress && <Minimap cy={cy} palette={dress.palette} />}
        <GraphControls
          language={language}
          onZoom={viewport.zoom}
          onFit={() => viewport.fit(motion)}
          isLasso={isLasso}
          onLasso={chooseAll && (() => setLasso(!isLasso))}
        >
          {props.controls}
        </GraphControls>
      </div>
    </div>
  );
}
