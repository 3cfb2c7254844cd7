import type { CollectionReturnValue, Core } from 'cytoscape';
import { edgesOfLine, strandOf } from './bind-elements.ts';
import type { GraphTarget } from './graph-model.ts';
import { isMany, setFocus } from './many/many.ts';

/** The elements that draw a target; none where it is not on the canvas. */
export function elementsOf(cy: Core, target: GraphTarget): CollectionReturnValue {
  return target.kind === 'actor'
    ? cy.getElementById(target.slug)
    : cy.collection().union(edgesOfLine(cy, target.key));
}

function withNeighbours(elements: CollectionReturnValue): CollectionReturnValue {
  return elements
    .union(elements.nodes().connectedEdges())
    .union(elements.nodes().neighborhood())
    .union(elements.edges().connectedNodes());
}

function bindClass(cy: Core, name: string, elements: CollectionReturnValue): () => void {
  cy.batch(() => elements.addClass(name));
  return () => cy.batch(() => elements.removeClass(name));
}

function bindFocus(cy: Core, kept: CollectionReturnValue): () => void {
  setFocus(cy, new Set(kept.map(element => element.id())));
  return () => setFocus(cy, null);
}

/** Marks what is selected. */
export function bindSelection(cy: Core, selected: GraphTarget | null): () => void {
  return bindClass(cy, 'selected', selected ? elementsOf(cy, selected) : cy.collection());
}

/** Lights a target and dims everything that does not touch it; what is selected stays as it is. */
export function bindEmphasis(cy: Core, target: GraphTarget | null): () => void {
  const lit = target ? elementsOf(cy, target) : cy.collection();
  if (lit.empty()) return () => {};
  const kept = withNeighbours(lit).union(withNeighbours(cy.collection().union(cy.edges('.selected'))));
  const undim = isMany(cy) ? bindFocus(cy, kept) : bindClass(cy, 'dimmed', cy.elements().difference(kept));
  const unlight = bindClass(cy, 'lit', lit);
  return () => {
    undim();
    unlight();
  };
}

/** Dims the lines that the filters leave out, and the actors that are left without a line. */
export function bindFiltered(cy: Core, lines: ReadonlySet<string>): () => void {
  const edges = cy.edges().filter(edge => lines.has(strandOf(edge).line.key));
  const alone = edges.connectedNodes().filter(node => node.connectedEdges().difference(edges).empty());
  const focus = alone.filter(node => (node.data('actor') as { focus: boolean }).focus);
  return bindClass(cy, 'filtered', edges.union(alone.difference(focus)));
}

/** Marks the actors that are chosen for what is done to several at once. */
export function bindChosen(cy: Core, slugs: readonly string[]): () => void {
  return bindClass(
    cy,
    'chosen',
    slugs.reduce((all, slug) => all.union(cy.getElementById(slug)), cy.collection()),
  );
}
