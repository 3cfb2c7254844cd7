import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from 'cytoscape';
import type { QuadClass } from '../../server/domain/relation-types.ts';
import { arrowScale, dashPattern, lineWidth, nodeDiameter } from './encoding.ts';
import type { GraphActor, GraphView } from './graph-model.ts';
import type { Point, Positions } from './layout/field.ts';
import { countLines } from './many/many.ts';
import { type Strand, strandIds, strandOffset, toStrands } from './slots.ts';

/** What a node of the canvas carries: the actor, and what its style is chosen by. */
type NodeData = Pick<GraphActor, 'kind' | 'focus' | 'candidate'> & {
  id: string;
  actor: GraphActor;
  diameter: number;
  end: boolean;
};

/** What an edge of the canvas carries: one strand of a line, and what its style is chosen by. */
export type EdgeData = {
  id: string;
  source: string;
  target: string;
  strand: Strand;
  quad: QuadClass;
  width: number;
  arrow: number;
  denial: boolean;
  dash: number[] | undefined;
  dotted: boolean;
  bend: number;
};

/** The actor that a node stands for. */
export function actorOf(node: NodeSingular): GraphActor {
  return node.data('actor') as GraphActor;
}

/** The strand that an edge draws. */
export function strandOf(edge: EdgeSingular): Strand {
  return edge.data('strand') as Strand;
}

/** The edges that draw a line: one, or both strands of a dispute. */
export function edgesOfLine(cy: Core, key: string): ReturnType<Core['edges']> {
  return strandIds(key)
    .reduce((all, id) => all.union(cy.getElementById(id)), cy.collection())
    .edges();
}

function nodeData(actor: GraphActor): NodeData {
  const { slug, kind, focus, candidate, claims, end = false } = actor;
  return { id: slug, actor, kind, focus, candidate, end, diameter: nodeDiameter(claims) };
}

function edgeData(strand: Strand): Omit<EdgeData, 'bend'> {
  const { line, side, claims } = strand;
  const width = lineWidth(claims);
  const dash = dashPattern(side === 'deny' ? 'ACTUAL' : line.modality, width) ?? undefined;
  return {
    id: strand.id,
    source: line.subject,
    target: line.object,
    strand,
    quad: line.quad,
    width,
    arrow: arrowScale(line.quad, width),
    denial: side === 'deny' || (side === 'whole' && line.denied),
    dash,
    dotted: dash !== undefined && dash[0]! < 1,
  };
}

/** How far a strand bends between two places. */
function bendOf(strand: Strand, from: Point, to: Point): number {
  if (strand.slot === 0 && strand.lens === 0) return 0;
  return 2 * strandOffset(strand, Math.hypot(to.x - from.x, to.y - from.y));
}

/** Bends the strands as the distance of their ends demands; all of them, or those at some nodes. */
export function bendEdges(edges: ReturnType<Core['edges']>): void {
  for (const edge of edges) {
    const bend = bendOf(strandOf(edge), edge.source().position(), edge.target().position());
    if (Math.abs(bend - (edge.data('bend') as number)) > 0.25) edge.data('bend', bend);
  }
}

const ORIGIN: Point = { x: 0, y: 0 };

/**
 * Brings the instance to a view: adds, updates and removes what differs, and touches nothing else. Nodes that are
 * there keep their places; new ones stand at theirs in `places`. The undo gives back the elements as they were.
 */
export function bindElements(cy: Core, view: GraphView, places: Positions): () => void {
  const before = cy.elements().jsons() as unknown as ElementDefinition[];
  const strands = toStrands(view.lines).filter(({ line }) => line.subject !== line.object);
  const wanted = new Set([...view.actors.map(actor => actor.slug), ...strands.map(strand => strand.id)]);
  cy.batch(() => {
    cy.elements()
      .filter(element => !wanted.has(element.id()))
      .remove();
    const fresh: ElementDefinition[] = [];
    const placeOf = (slug: string): Point => {
      const node = cy.getElementById(slug);
      return node.nonempty() ? node.position() : (places[slug] ?? ORIGIN);
    };
    for (const actor of view.actors) {
      const node = cy.getElementById(actor.slug);
      const data = nodeData(actor);
      if (node.nonempty()) node.data(data);
      else fresh.push({ group: 'nodes', data, position: { ...placeOf(actor.slug) } });
    }
    for (const strand of strands) {
      const edge = cy.getElementById(strand.id);
      const { id, source, target, ...data } = edgeData(strand);
      if (edge.nonempty()) edge.data(data);
      else {
        // Bent before it is drawn: a change of each edge afterwards would be announced for itself.
        const bend = bendOf(strand, placeOf(source), placeOf(target));
        fresh.push({ group: 'edges', data: { ...data, id, source, target, bend } });
      }
    }
    // All at once: one by one each would be dressed and announced for itself.
    cy.add(fresh);
  });
  countLines(cy);
  bendEdges(cy.edges());
  return () => {
    cy.elements().remove();
    cy.add(before);
    countLines(cy);
  };
}
