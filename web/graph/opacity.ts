import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { DIMMED } from './encoding.ts';
import { isMany, isOutOfFocus } from './many/many.ts';

/** Whether something else is in focus, or the filters leave an element out. */
export function isDimmed(element: NodeSingular | EdgeSingular): boolean {
  return (
    element.hasClass('dimmed') || element.hasClass('filtered') || isOutOfFocus(element.cy(), element.id())
  );
}

/** How visible an element is at rest. */
export function opacityOf(element: NodeSingular | EdgeSingular): number {
  if (!isDimmed(element)) return 1;
  return element.isNode() ? DIMMED.node : DIMMED.line;
}

/** Says how visible elements of an instance are at this moment; of many lines none is on its way to another opacity. */
export function opacityNow(cy: Core): (element: NodeSingular | EdgeSingular) => number {
  return isMany(cy) ? opacityOf : element => element.numericStyle('opacity');
}
