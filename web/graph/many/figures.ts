import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { ActorKind } from '../../../server/domain/actor.ts';
import type { QuadClass } from '../../../server/domain/relation-types.ts';
import { KIND_FIGURES, type KindShape } from '../../ui/kind-figures.ts';
import type { EdgeData } from '../bind-elements.ts';
import { type Curve, type CurveEnd, toCurve } from '../overlay/curve.ts';

/** A node as it is painted, in the coordinates of the graph. */
export type Disc = CurveEnd & {
  node: NodeSingular;
  kind: ActorKind;
  shape: KindShape;
  focus: boolean;
  candidate: boolean;
  end: boolean;
};

/** An edge as it is painted, in the coordinates of the graph. */
export type Stroke = {
  edge: EdgeSingular;
  curve: Curve;
  bend: number;
  quad: QuadClass;
  width: number;
  arrow: number;
  denial: boolean;
  dash: number[] | undefined;
  dotted: boolean;
  /** The box that its curve does not leave. */
  x1: number;
  y1: number;
  x2: number;
  y2: number;
};

export type Figures = { discs: Disc[]; strokes: Stroke[] };

function toDisc(node: NodeSingular): Disc {
  const { kind, focus, candidate, end, diameter } = node.data();
  const { shape } = KIND_FIGURES[kind as ActorKind];
  const { x, y } = node.position();
  return {
    node,
    kind,
    shape,
    focus,
    candidate,
    end,
    x,
    y,
    radius: diameter / 2,
    square: shape.endsWith('rectangle'),
  };
}

function toStroke(edge: EdgeSingular, from: Disc, to: Disc): Stroke {
  const { quad, width, arrow, denial, dash, dotted, bend } = edge.data() as EdgeData;
  const curve = toCurve(from, to, bend);
  const xs = [curve.from.x, curve.control.x, curve.to.x];
  const ys = [curve.from.y, curve.control.y, curve.to.y];
  return {
    edge,
    curve,
    bend,
    quad,
    width,
    arrow,
    denial,
    dash,
    dotted,
    x1: Math.min(...xs),
    y1: Math.min(...ys),
    x2: Math.max(...xs),
    y2: Math.max(...ys),
  };
}

/** Everything on the canvas as it is painted; some of it with `of`. */
export function toFigures(cy: Core, of = cy.elements()): Figures {
  const discs = new Map<string, Disc>();
  const discOf = (node: NodeSingular): Disc => {
    const id = node.id();
    const known = discs.get(id) ?? toDisc(node);
    discs.set(id, known);
    return known;
  };
  const own = of.nodes().map(discOf);
  const strokes = of.edges().map(edge => toStroke(edge, discOf(edge.source()), discOf(edge.target())));
  return { discs: own, strokes };
}
