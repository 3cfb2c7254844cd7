import type { EdgeSingular, NodeSingular } from 'cytoscape';
import { KIND_FIGURES } from '../../ui/kind-figures.ts';
import { actorOf, strandOf } from '../bind-elements.ts';
import type { GraphLine } from '../graph-model.ts';
import type { Point } from '../layout/field.ts';
import { type Curve, type CurveEnd, toCurve } from './curve.ts';

/** A point of the graph in pixels of the screen before panning. */
export function times(point: Point, zoom: number): Point {
  return { x: point.x * zoom, y: point.y * zoom };
}

function endOf(node: NodeSingular): CurveEnd {
  const { shape } = KIND_FIGURES[actorOf(node).kind];
  return {
    ...node.position(),
    radius: (node.data('diameter') as number) / 2,
    square: shape.endsWith('rectangle'),
  };
}

/** The curve that an edge draws, in pixels of the screen before panning. */
export function curveOf(edge: EdgeSingular, zoom: number): Curve {
  const { from, control, to } = toCurve(
    endOf(edge.source()),
    endOf(edge.target()),
    edge.data('bend') as number,
  );
  return { from: times(from, zoom), control: times(control, zoom), to: times(to, zoom) };
}

/** What is drawn, looked up by what it is. */
type Drawn = {
  nodes: Map<string, NodeSingular>;
  edges: Map<string, EdgeSingular[]>;
  lines: Map<string, GraphLine>;
  curves: Map<string, Curve>;
};

/** Nodes and edges, with the curves of their lines at a zoom. */
export function collectDrawn(
  nodes: readonly NodeSingular[],
  edges: readonly EdgeSingular[],
  zoom: number,
): Drawn {
  const drawn: Drawn = {
    nodes: new Map(nodes.map(node => [node.id(), node] as const)),
    edges: new Map(),
    lines: new Map(),
    curves: new Map(),
  };
  for (const edge of edges) {
    const { line } = strandOf(edge);
    drawn.curves.set(edge.id(), curveOf(edge, zoom));
    const others = drawn.edges.get(line.key);
    if (others) others.push(edge);
    else drawn.edges.set(line.key, [edge]);
    drawn.lines.set(line.key, line);
  }
  return drawn;
}
