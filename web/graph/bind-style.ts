import type { Core, EdgeSingular, StylesheetJson } from 'cytoscape';
import { ACTOR_KINDS } from '../../server/domain/actor.ts';
import { QUAD_CLASSES } from '../../server/domain/relation-types.ts';
import { KIND_FIGURES } from '../ui/kind-figures.ts';
import { arrowShape, DIMMED } from './encoding.ts';
import { glyphImage } from './glyph-image.ts';
import type { Palette } from './palette.ts';

/**
 * The drawing of nodes and edges. Labels, pills and tallies are painted over it by the overlay. What many elements
 * share stands under a selector: Cytoscape works such a style out once, a function of the element for each.
 */
function toStylesheet(palette: Palette, motion: number): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(diameter)',
        height: 'data(diameter)',
        'background-color': palette.paper,
        'border-color': palette.ink2,
        'border-width': 1.5,
        'background-width': '50%',
        'background-height': '50%',
        'background-fit': 'none',
        'underlay-color': palette.ink,
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': motion,
      },
    },
    ...ACTOR_KINDS.flatMap(kind => {
      const { shape } = KIND_FIGURES[kind];
      return [
        {
          selector: `node[kind = "${kind}"]`,
          style: {
            shape,
            'background-image': glyphImage(kind, palette.ink2),
            'underlay-shape': shape === 'ellipse' ? 'ellipse' : 'round-rectangle',
          },
        },
        {
          selector: `node[kind = "${kind}"][?focus]`,
          style: { 'background-image': glyphImage(kind, palette.inv) },
        },
      ];
    }),
    { selector: 'node[?focus]', style: { 'background-color': palette.ink, 'border-color': palette.ink } },
    { selector: 'node[?end]', style: { 'border-color': palette.ink, 'border-width': 2.5 } },
    { selector: 'node[?candidate]', style: { 'border-style': 'dashed' } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'straight',
        'edge-distances': 'node-position',
        'line-cap': 'butt',
        'arrow-scale': 'data(arrow)',
        'source-distance-from-node': 2,
        'target-distance-from-node': 3,
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': motion,
      },
    },
    {
      selector: 'edge[bend != 0]',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': (edge: EdgeSingular) => `${edge.data('bend')}`,
        'control-point-weights': '0.5',
      },
    },
    ...QUAD_CLASSES.map(quad => {
      const { line } = palette.quads[quad];
      return {
        selector: `edge[quad = "${quad}"]`,
        style: {
          'line-color': line,
          'underlay-color': line,
          'target-arrow-color': line,
          'target-arrow-shape': arrowShape(quad),
        },
      };
    }),
    {
      selector: 'edge[?denial]',
      style: {
        'line-color': palette.ink,
        'target-arrow-color': palette.ink,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.ink,
      },
    },
    {
      selector: 'edge[dash]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': (edge: EdgeSingular) => edge.data('dash') as number[],
      },
    },
    { selector: 'edge[?dotted]', style: { 'line-cap': 'round' } },
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
