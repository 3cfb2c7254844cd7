import type { Core } from 'cytoscape';
import { actorOf, strandOf } from '../bind-elements.ts';
import type { GraphTarget } from '../graph-model.ts';
import { isDimmed, opacityNow } from '../opacity.ts';
import type { Palette } from '../palette.ts';
import { paintRing, roundBox } from './paint-ring.ts';
import type { Label } from './parts.ts';
import type { Scene } from './scene.ts';

function paintLabel(
  pen: CanvasRenderingContext2D,
  label: Label,
  colour: string,
  palette: Palette,
  scale: number,
): void {
  pen.font = label.font;
  if (label.onLine) {
    pen.fillStyle = palette.ground;
    pen.fillRect(label.x - label.width / 2 - 1.5, label.y - label.height / 2, label.width + 3, label.height);
  }
  const top = label.y - label.height / 2 + label.rowHeight / 2;
  for (const [row, text] of label.rows.entries()) {
    const y = top + row * label.rowHeight;
    if (!label.onLine) {
      pen.strokeStyle = palette.ground;
      pen.lineWidth = (label.kind === 'actor' ? 6 : 4) * scale;
      pen.strokeText(text, label.x, y);
    }
    pen.fillStyle = colour;
    pen.fillText(text, label.x, y);
  }
}

function paintLabels(pen: CanvasRenderingContext2D, cy: Core, scene: Scene, palette: Palette): void {
  const shown = opacityNow(cy);
  for (const label of scene.labels) {
    const element = cy.getElementById(label.id);
    if (element.empty() || (label.kind === 'line' && isDimmed(element))) continue;
    pen.globalAlpha = shown(element);
    const quad = label.kind === 'line' ? strandOf(element).line.quad : null;
    const denied = quad !== null && strandOf(element).line.denied;
    const colour = quad === null || denied ? palette.ink : palette.quads[quad].text;
    paintLabel(pen, label, colour, palette, scene.scale);
  }
}

function paintTallies(
  pen: CanvasRenderingContext2D,
  cy: Core,
  scene: Scene,
  palette: Palette,
  family: string,
): void {
  const shown = opacityNow(cy);
  pen.font = `600 ${12 * scene.scale}px ${family}`;
  for (const tally of scene.tallies) {
    const edge = cy.getElementById(tally.id);
    if (edge.empty()) continue;
    const { side, line } = strandOf(edge);
    pen.globalAlpha = shown(edge);
    pen.fillStyle = side === 'deny' ? palette.ink : palette.quads[line.quad].line;
    pen.fillRect(tally.x - tally.width / 2, tally.y - tally.height / 2, tally.width, tally.height);
    pen.fillStyle = side === 'deny' ? palette.inv : palette.quads[line.quad].on;
    pen.fillText(tally.text, tally.x, tally.y + 0.5 * scene.scale);
  }
}

function paintPills(
  pen: CanvasRenderingContext2D,
  cy: Core,
  scene: Scene,
  palette: Palette,
  family: string,
): void {
  const shown = opacityNow(cy);
  pen.font = `600 ${10 * scene.scale}px ${family}`;
  for (const pill of scene.pills) {
    const node = cy.getElementById(pill.slug);
    if (node.empty()) continue;
    pen.globalAlpha = shown(node);
    roundBox(pen, pill, 3 * scene.scale);
    pen.strokeStyle = palette.ground;
    pen.lineWidth = 3;
    pen.stroke();
    pen.fillStyle = palette.ink2;
    pen.fill();
    pen.fillStyle = palette.inv;
    pen.fillText(pill.text, pill.x, pill.y + 0.5 * scene.scale);
  }
}

function paintPins(pen: CanvasRenderingContext2D, cy: Core, palette: Palette): void {
  const shown = opacityNow(cy);
  for (const node of cy.nodes('.pinned')) {
    const diameter = (node.data('diameter') as number) * cy.zoom();
    const { x, y } = node.position();
    pen.globalAlpha = shown(node);
    pen.fillStyle = actorOf(node).focus ? palette.inv : palette.ink2;
    pen.beginPath();
    pen.arc(x * cy.zoom(), y * cy.zoom() + diameter * 0.36, 2, 0, 2 * Math.PI);
    pen.fill();
  }
}

/** Paints a scene over the graph. The pen's origin is the middle of the graph's coordinates, one unit a pixel. */
export function paintScene(
  pen: CanvasRenderingContext2D,
  cy: Core,
  scene: Scene,
  look: { palette: Palette; family: string; ring: GraphTarget | null },
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  // The text says by itself where it starts (isolation); the pen must not take the page's direction.
  pen.direction = 'ltr';
  pen.globalAlpha = 1;
  if (look.ring) paintRing(pen, cy, look.ring, look.palette);
  paintLabels(pen, cy, scene, look.palette);
  paintTallies(pen, cy, scene, look.palette, look.family);
  paintPills(pen, cy, scene, look.palette, look.family);
  paintPins(pen, cy, look.palette);
}
