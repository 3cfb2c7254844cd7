import type { Core, EdgeSingular } from 'cytoscape';
import { edgesOfLine } from '../bind-elements.ts';
import type { GraphTarget } from '../graph-model.ts';
import type { Palette } from '../palette.ts';
import type { Box } from './box.ts';
import { curveOf } from './drawn.ts';

/** Lays the path of a box with round corners. */
export function roundBox(pen: CanvasRenderingContext2D, { x, y, width, height }: Box, radius: number): void {
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, radius);
}

/** A ring round a node, or along both sides of a line, four pixels off. */
export function paintRing(
  pen: CanvasRenderingContext2D,
  cy: Core,
  target: GraphTarget,
  palette: Palette,
): void {
  pen.strokeStyle = palette.ink;
  if (target.kind === 'actor') {
    const node = cy.getElementById(target.slug);
    if (node.empty()) return;
    const side = (node.data('diameter') as number) * cy.zoom() + 12;
    const { x, y } = node.position();
    pen.lineWidth = 2;
    roundBox(
      pen,
      { x: x * cy.zoom(), y: y * cy.zoom(), width: side, height: side },
      node.style('shape') === 'ellipse' ? side / 2 : 6,
    );
    pen.stroke();
    return;
  }
  const edges = edgesOfLine(cy, target.key).toArray() as EdgeSingular[];
  const strokes = edges.map(edge => ({
    curve: curveOf(edge, cy.zoom()),
    width: (edge.data('width') as number) * cy.zoom(),
  }));
  pen.lineCap = 'round';
  for (const outer of [true, false]) {
    pen.globalCompositeOperation = outer ? 'source-over' : 'destination-out';
    for (const { curve, width } of strokes) {
      pen.beginPath();
      pen.moveTo(curve.from.x, curve.from.y);
      pen.quadraticCurveTo(curve.control.x, curve.control.y, curve.to.x, curve.to.y);
      pen.lineWidth = width + (outer ? 12 : 8);
      pen.stroke();
    }
  }
  pen.globalCompositeOperation = 'source-over';
}
