import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from 'cytoscape';
import { lineWidth, nodeDiameter } from './encoding.ts';
import type { GraphActor, GraphView } from './graph-model.ts';
import type { Point, Positions } from './layout/field.ts';
import { type Strand, strandOffset, toStrands } from './slots.ts';

/** What a node of the canvas carries. */
type NodeData = { id: string; actor: GraphActor; diameter: number };

/** What an edge of the canvas carries: one strand of a line. */
type EdgeData = {
  id: string;
  source: string;
  target: string;
  strand: Strand;
  width: number;
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
  return cy.edges().filter(edge => strandOf(edge).line.key === key);
}

function nodeOf(actor: GraphActor, position: Point): ElementDefinition {
  const data: NodeData = { id: actor.slug, actor, diameter: nodeDiameter(actor.claims) };
  return { group: 'nodes', data, position: { ...position } };
}

function edgeData(strand: Strand): Omit<EdgeData, 'bend'> {
  const { subject, object } = strand.line;
  return { id: strand.id, source: subject, target: object, strand, width: lineWidth(strand.claims) };
}

/** Bends the strands as the distance of their ends demands; all of them, or those at some nodes. */
export function bendEdges(edges: ReturnType<Core['edges']>): void {
  for (const edge of edges) {
    const strand = strandOf(edge);
    if (strand.slot === 0 && strand.lens === 0) continue;
    const from = edge.source().position();
    const to = edge.target().position();
    const bend = 2 * strandOffset(strand, Math.hypot(to.x - from.x, to.y - from.y));
    if (Math.abs(bend - (edge.data('bend') as number)) > 0.25) edge.data('bend', bend);
  }
}

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
    for (const actor of view.actors) {
      const node = cy.getElementById(actor.slug);
      if (node.empty()) cy.add(nodeOf(actor, places[actor.slug] ?? { x: 0, y: 0 }));
      else node.data({ actor, diameter: nodeDiameter(actor.claims) });
    }
    for (const strand of strands) {
      const edge = cy.getElementById(strand.id);
      const data = edgeData(strand);
      if (edge.empty()) cy.add({ group: 'edges', data: { ...data, bend: 0 } });
      else edge.data({ strand: data.strand, width: data.width });
    }
  });
  bendEdges(cy.edges());
  return () => {
    cy.elements().remove();
    cy.add(before);
  };
}
