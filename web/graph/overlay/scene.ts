import type { Core, NodeSingular } from 'cytoscape';
import { actorOf, strandOf } from '../bind-elements.ts';
import type { GraphLine } from '../graph-model.ts';
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

const MANY = 800;

/** What is painted over nodes and edges, in pixels of the screen before panning. */
export type Scene = { scale: number; labels: Label[]; tallies: Tally[]; pills: Pill[] };

/** Works out everything that the overlay paints. The same graph at the same zoom gives the same scene. */
export function toScene(cy: Core, input: SceneInput, measure: MeasureText): Scene {
  const zoom = cy.zoom();
  const scale = textScale(zoom);
  const lit = [input.selected, input.lit];
  // Among so many lines no label can keep clear of them: only those are followed that carry something themselves.
  const count = cy.edges().length;
  const isCurved = count > MANY ? (line: GraphLine) => isLabelled(line, count, zoom, lit) : undefined;
  const { nodes, edges, lines, curves } = collectDrawn(cy, zoom, isCurved);
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
    .filter(line => isLabelled(line, lines.size, zoom, lit))
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
