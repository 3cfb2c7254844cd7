import type { BoundingBox12, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { actorOf, strandOf } from '../bind-elements.ts';
import { isMany } from '../many/many.ts';
import { collectDrawn, times } from './drawn.ts';
import { isLabelled, labelledActors, textScale } from './label-rules.ts';
import {
  actorLabel,
  type Label,
  lineLabel,
  type MeasureText,
  type Pill,
  pillOf,
  type SceneInput,
  type Tally,
  tallyOf,
  type Unplaced,
} from './parts.ts';
import { type LineWish, type NodeWish, placeLabels } from './place-labels.ts';

/** What is painted over nodes and edges, in pixels of the screen before panning. */
export type Scene = { scale: number; labels: Label[]; tallies: Tally[]; pills: Pill[] };

/** Share of the sides of the canvas by which a scene of many lines is larger, so that there is something to move in. */
const SPARE = 0.3;

/** Whether a scene that was worked out where the canvas showed one extent serves where it shows another. */
export function isWithinScene(cy: Core, then: BoundingBox12, now: BoundingBox12): boolean {
  if (!isMany(cy)) return true;
  const x = SPARE * (then.x2 - then.x1);
  const y = SPARE * (then.y2 - then.y1);
  return now.x1 >= then.x1 - x && now.x2 <= then.x2 + x && now.y1 >= then.y1 - y && now.y2 <= then.y2 + y;
}

/**
 * The elements that a scene deals with: all. Of many lines no label can keep clear; then the nodes within and about
 * the canvas, and of the lines those alone that carry something themselves.
 */
function elementsFor(
  cy: Core,
  isNamed: (edge: EdgeSingular, lines: number) => boolean,
): { nodes: NodeSingular[]; edges: EdgeSingular[] } {
  const nodes = cy.nodes().toArray() as NodeSingular[];
  const edges = cy.edges().toArray() as EdgeSingular[];
  if (!isMany(cy)) return { nodes, edges };
  const { x1, x2, y1, y2, w, h } = cy.extent();
  const isNear = (node: NodeSingular): boolean => {
    const { x, y } = node.position();
    return x > x1 - SPARE * w && x < x2 + SPARE * w && y > y1 - SPARE * h && y < y2 + SPARE * h;
  };
  return {
    nodes: nodes.filter(isNear),
    edges: edges.filter(
      edge => isNamed(edge, edges.length) && (isNear(edge.source()) || isNear(edge.target())),
    ),
  };
}

/**
 * Works out everything that the overlay paints. The same graph at the same zoom gives the same scene; one of many
 * lines does where the canvas shows the same part of it.
 */
export function toScene(cy: Core, input: SceneInput, measure: MeasureText): Scene {
  const zoom = cy.zoom();
  const scale = textScale(zoom);
  const lit = [input.selected, input.lit];
  const seen = elementsFor(cy, (edge, count) => isLabelled(strandOf(edge).line, count, zoom, lit));
  const { nodes, edges, lines, curves } = collectDrawn(seen.nodes, seen.edges, zoom);
  const count = isMany(cy) ? cy.edges().length : lines.size;
  const discOf = (node: NodeSingular) => ({
    ...times(node.position(), zoom),
    radius: ((node.data('diameter') as number) * zoom) / 2,
  });

  const actors = labelledActors([...nodes.values()].map(actorOf), zoom, lit).flatMap(
    actor => nodes.get(actor.slug) ?? [],
  );
  const pills = actors.flatMap(node => pillOf(node, zoom, scale, input, measure) ?? []);
  const tallies = [...edges.values()].flat().flatMap(edge => {
    const curve = curves.get(edge.id());
    return strandOf(edge).side === 'whole' || !curve ? [] : [tallyOf(edge, curve, scale, input, measure)];
  });

  const labels = new Map<string, Unplaced>();
  const nodeWishes = actors.map((node): NodeWish => {
    const label = actorLabel(actorOf(node), scale, input, measure);
    labels.set(label.id, label);
    return { id: label.id, ...discOf(node), width: label.width, height: label.height };
  });
  const lineWishes = [...lines.values()]
    .filter(line => isLabelled(line, count, zoom, lit))
    .map((line): LineWish => {
      const own = edges.get(line.key) ?? [];
      const label = lineLabel(line, own[0]?.id() ?? line.key, scale, input, measure);
      labels.set(line.key, label);
      const stroke = (own[0]?.data('width') as number) * zoom;
      const drawn = own.flatMap(edge => curves.get(edge.id()) ?? []);
      return { id: line.key, curves: drawn, stroke, width: label.width, height: label.height };
    });

  const places = placeLabels(nodeWishes, lineWishes, {
    nodes: [...nodes.values()].map(discOf),
    curves: [...curves.values()],
    boxes: [...pills, ...tallies],
  });
  const placed = [...labels].flatMap(([key, label]): Label[] => {
    const place = places.nodes.get(key) ?? places.lines.get(key);
    return place ? [{ ...label, onLine: false, ...place }] : [];
  });
  return { scale, labels: placed, tallies, pills };
}
