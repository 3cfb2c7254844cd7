import cytoscape from 'cytoscape';
import { askedGraph } from './elements.ts';

const { view, places } = askedGraph();

/** A stock page: the same elements at the same places, with the labels, arrows and curves that Cytoscape draws itself. */
const cy = cytoscape({
  container: document.getElementById('root'),
  elements: [
    ...view.actors.map(({ slug, label }) => ({ data: { id: slug, label }, position: places[slug]! })),
    ...view.lines.map(({ key, subject, object, label, claims }) => ({
      data: { id: key, source: subject, target: object, label: `${label} ${claims}` },
    })),
  ],
  style: [
    { selector: 'node', style: { label: 'data(label)', width: 30, height: 30, 'font-size': 12 } },
    {
      selector: 'edge',
      style: {
        label: 'data(label)',
        'font-size': 11,
        width: 2,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
      },
    },
  ],
  layout: { name: 'preset', fit: true },
});
cy.one('render', () => performance.mark('isnad:graph-drawn'));
