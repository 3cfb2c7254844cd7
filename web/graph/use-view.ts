import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { bindElements } from './bind-elements.ts';
import { nodeDiameter } from './encoding.ts';
import type { GraphView } from './graph-model.ts';
import type { Arrangement } from './layout/arrange.ts';
import type { LayoutRequest, Point, Positions } from './layout/field.ts';
import { createLayoutClient, type LayoutClient } from './layout/layout-client.ts';
import { areMany } from './many/many.ts';
import { setHome } from './pins.ts';
import { isAllInView, placesOf, sendTo } from './places.ts';
import type { ViewportControls } from './use-viewport.ts';

/**
 * The request that lays a view out round the nodes that have their places already. A pair weighs as many lines as it
 * has directions and classes: filters change neither, so they do not change the layout.
 */
function toLayoutRequest(view: GraphView, fixed: Positions): LayoutRequest {
  const pairs = new Map<string, { source: string; target: string; strokes: Set<string> }>();
  for (const { subject, object, quad } of view.lines) {
    const [source, target] = subject < object ? [subject, object] : [object, subject];
    const pair = pairs.get(`${source}~${target}`) ?? { source, target, strokes: new Set() };
    pair.strokes.add(`${subject} ${quad}`);
    pairs.set(`${source}~${target}`, pair);
  }
  return {
    nodes: view.actors.map(({ slug, claims, focus }) => ({
      id: slug,
      diameter: nodeDiameter(claims),
      focus,
    })),
    links: [...pairs.values()].map(({ source, target, strokes }) => ({
      source,
      target,
      lines: strokes.size,
    })),
    fixed,
  };
}

/** Where a new node comes from: the actor that was expanded, else a neighbour that is there already. */
function originOf(view: GraphView, slug: string, there: Positions, expanded: string | null): Point | null {
  if (expanded && there[expanded]) return there[expanded];
  for (const { subject, object } of view.lines) {
    const other = subject === slug ? object : object === slug ? subject : null;
    if (other && there[other]) return there[other];
  }
  return null;
}

/** Waits for the faces that labels are set in, so that they are measured in the face in which they are drawn. */
async function loadFonts(family: string): Promise<void> {
  const sample = 'قسد SDF 31';
  await Promise.allSettled(
    ['500', '600'].map(weight => document.fonts.load(`${weight} 12px ${family}`, sample)),
  );
}

export type ViewOptions = {
  family: string;
  /** Milliseconds that new nodes take to their places; 0 without motion. */
  motion: number;
  /** The actor that was expanded last. */
  expanded(): string | null;
  viewport: ViewportControls;
  onDrawn(): void;
};

/** How the nodes get their places. */
export type Arranging = {
  way: Arrangement;
  /** Raised when the reader asks to lay everything out anew. */
  again: number;
  /** Places for all nodes where the caller knows them: then nothing is laid out. */
  places?: Positions | undefined;
};

const LAYOUT_MOTION = 400;

async function showView(
  cy: Core,
  view: GraphView,
  client: LayoutClient,
  arranging: Arranging,
  isNewWay: boolean,
  given: ViewOptions,
  isOver: () => boolean,
): Promise<void> {
  // To move thousands frame by frame would take longer than it shows.
  const options = areMany(view.lines.length) ? { ...given, motion: 0 } : given;
  const { way, places: known } = arranging;
  const old = placesOf(cy);
  const kept = Object.fromEntries(view.actors.flatMap(({ slug }) => (old[slug] ? [[slug, old[slug]]] : [])));
  const fresh = view.actors.filter(({ slug }) => !kept[slug]).map(({ slug }) => slug);
  const isFirst = Object.keys(kept).length === 0;
  // Force goes on from the last places; the others follow a rule that a new actor changes for all.
  const moves = !isFirst && (known !== undefined || isNewWay || (fresh.length > 0 && way !== 'force'));
  let places: Positions = known ?? kept;
  if (fresh.length > 0 || moves) {
    const request = toLayoutRequest(view, moves || isFirst ? {} : kept);
    const [laidOut] = await Promise.all([known ?? client.layOut(request, way), loadFonts(options.family)]);
    if (isOver()) return;
    places = laidOut;
  }
  const starts = isFirst
    ? places
    : {
        ...places,
        ...Object.fromEntries(
          fresh.map(slug => [slug, originOf(view, slug, kept, options.expanded()) ?? places[slug]!]),
        ),
      };
  bindElements(cy, view, options.motion > 0 ? starts : places);
  performance.mark('isnad:graph-elements');
  cy.one('render', () => {
    performance.mark('isnad:graph-drawn');
  });
  if (isFirst) {
    // Labels keep their size on the screen, so their room in the graph is known only at the zoom that results.
    options.viewport.showFirst();
    options.viewport.showFirst();
  } else if (moves) moveAll(cy, places, options);
  else if (fresh.length > 0) travel(cy, fresh, places, options);
  options.onDrawn();
}

function moveAll(cy: Core, places: Positions, options: ViewOptions): void {
  const motion = options.motion > 0 ? LAYOUT_MOTION : 0;
  for (const node of cy.nodes().toArray()) {
    const place = places[node.id()];
    if (!place) continue;
    // What is pinned stays where it is; it goes to its new place when it is let go.
    if (node.hasClass('pinned')) setHome(node, place);
    else sendTo(node, place, motion);
  }
  window.setTimeout(() => {
    if (!cy.destroyed()) options.viewport.fit(options.motion);
  }, motion);
}

function travel(cy: Core, fresh: string[], places: Positions, options: ViewOptions): void {
  if (options.motion > 0) {
    for (const slug of fresh) sendTo(cy.getElementById(slug), places[slug]!, options.motion);
  }
  window.setTimeout(() => {
    if (!cy.destroyed() && (!options.viewport.isMoved() || !isAllInView(cy)))
      options.viewport.fit(options.motion);
  }, options.motion);
}

/** Keeps the instance at a view. Old nodes keep their places; layout runs in a worker, only for what is new or asked. */
export function useView(cy: Core | null, view: GraphView, arranging: Arranging, options: ViewOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const client = useRef<LayoutClient | null>(null);
  const shown = useRef('');
  const { way, again, places } = arranging;
  useEffect(() => {
    client.current = createLayoutClient();
    return () => {
      client.current?.close();
      client.current = null;
    };
  }, []);
  useEffect(() => {
    if (!cy || !client.current) return;
    let over = false;
    const arranging = { way, again, places };
    const name = `${way} ${again}`;
    const isNewWay = shown.current !== '' && shown.current !== name;
    const isOver = () => over || cy.destroyed();
    void showView(cy, view, client.current, arranging, isNewWay, latest.current, isOver).then(() => {
      if (!isOver()) shown.current = name;
    });
    return () => {
      over = true;
    };
  }, [cy, view, way, again, places]);
}
