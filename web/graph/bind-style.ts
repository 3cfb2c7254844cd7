import type { Core, EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { KIND_FIGURES } from '../ui/kind-figures.ts';
import { actorOf, strandOf } from './bind-elements.ts';
import { arrowScale, arrowShape, DIMMED, dashPattern } from './encoding.ts';
import { glyphImage } from './glyph-image.ts';
import type { Palette } from './palette.ts';

function widthOf(edge: EdgeSingular): number {
  return edge.data('width') as number;
}

function isDenial(edge: EdgeSingular): boolean {
  const { side, line } = strandOf(edge);
  return side === 'deny' || (side === 'whole' && line.denied);
}

function dashOf(edge: EdgeSingular): number[] | null {
  const { side, line } = strandOf(edge);
  return dashPattern(side === 'deny' ? 'ACTUAL' : line.modality, widthOf(edge));
}

/** The drawing of nodes and edges. Labels, pills and tallies are painted over it by the overlay. */
function toStylesheet(palette: Palette, motion: number): StylesheetJson {
  const lineColour = (edge: EdgeSingular): string =>
    isDenial(edge) ? palette.ink : palette.quads[strandOf(edge).line.quad].line;
  const underlay = (edge: EdgeSingular): string => palette.quads[strandOf(edge).line.quad].line;
  return [
    {
      selector: 'node',
      style: {
        shape: (node: NodeSingular) => KIND_FIGURES[actorOf(node).kind].shape,
        width: 'data(diameter)',
        height: 'data(diameter)',
        'background-color': (node: NodeSingular) => (actorOf(node).focus ? palette.ink : palette.paper),
        'border-color': (node: NodeSingular) =>
          actorOf(node).focus || actorOf(node).end ? palette.ink : palette.ink2,
        'border-width': (node: NodeSingular) => (actorOf(node).end ? 2.5 : 1.5),
        'border-style': (node: NodeSingular) => (actorOf(node).candidate ? 'dashed' : 'solid'),
        'background-image': (node: NodeSingular) =>
          glyphImage(actorOf(node).kind, actorOf(node).focus ? palette.inv : palette.ink2),
        'background-width': '50%',
        'background-height': '50%',
        'background-fit': 'none',
        'underlay-color': palette.ink,
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'underlay-shape': (node: NodeSingular) =>
          KIND_FIGURES[actorOf(node).kind].shape === 'ellipse' ? 'ellipse' : 'round-rectangle',
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': motion,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': (edge: EdgeSingular) => (edge.data('bend') === 0 ? 'straight' : 'unbundled-bezier'),
        'control-point-distances': (edge: EdgeSingular) => `${edge.data('bend')}`,
        'control-point-weights': '0.5',
        'edge-distances': 'node-position',
        'line-color': lineColour,
        'line-style': (edge: EdgeSingular) => (dashOf(edge) ? 'dashed' : 'solid'),
        'line-dash-pattern': (edge: EdgeSingular) => dashOf(edge) ?? [1, 0],
        'line-cap': (edge: EdgeSingular) => ((dashOf(edge)?.[0] ?? 1) < 1 ? 'round' : 'butt'),
        'target-arrow-shape': (edge: EdgeSingular) => arrowShape(strandOf(edge).line.quad),
        'target-arrow-color': lineColour,
        'mid-target-arrow-shape': (edge: EdgeSingular) => (isDenial(edge) ? 'tee' : 'none'),
        'mid-target-arrow-color': lineColour,
        'arrow-scale': (edge: EdgeSingular) => arrowScale(strandOf(edge).line.quad, widthOf(edge)),
        'source-distance-from-node': 2,
        'target-distance-from-node': 3,
        'underlay-color': underlay,
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': motion,
      },
    },
    { selector: '.selected, .lit, .pressed', style: { 'underlay-opacity': 0.16 } },
    { selector: 'node.lit', style: { 'underlay-opacity': 0.08 } },
    { selector: 'node.selected, node.pressed', style: { 'underlay-opacity': 0.16 } },
    {
      selector: 'node.chosen',
      style: { 'border-width': 3, 'border-color': palette.ink, 'underlay-opacity': 0.16 },
    },
    { selector: 'edge.filtered, edge.dimmed', style: { opacity: DIMMED.line } },
    { selector: 'node.filtered, node.dimmed', style: { opacity: DIMMED.node } },
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': palette.ink,
        'selection-box-opacity': 0.08,
        'selection-box-border-color': palette.ink,
        'selection-box-border-width': 1,
      },
    },
  ] as unknown as StylesheetJson;
}

/** Dresses the graph in a theme; `motion` is the milliseconds that dimming takes. The undo restores the old dress. */
export function bindStyle(cy: Core, palette: Palette, motion: number): () => void {
  const before = (cy.style() as unknown as { json(): StylesheetJson }).json();
  cy.style(toStylesheet(palette, motion));
  return () => {
    cy.style(before);
  };
}
