import { type Field, type LayoutRequest, otherEnd, type Positions, ROOM, toField } from './field.ts';
import { applyForces } from './force.ts';
import { createRandom, toSeed } from './random.ts';
import { refine } from './refine.ts';
import { separate } from './separate.ts';

/** The golden angle; turning by multiplication gives the same bits on every machine, Math.sin does not. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 } as const;

/** Puts movable nodes on a spiral, outwards from the middle or from a fixed neighbour where they have one. */
function placeFirst(field: Field): void {
  let cos = 1;
  let sin = 0;
  let rank = 0;
  for (let node = 0; node < field.size; node += 1) {
    if (!field.movable[node]) continue;
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, sin * TURN.cos + cos * TURN.sin];
    rank += 1;
    const anchorLink = field.links[node]!.find(link => !field.movable[otherEnd(field, link, node)]);
    const anchor = anchorLink === undefined ? null : otherEnd(field, anchorLink, node);
    const distance = anchor === null ? 70 * Math.sqrt(rank) + 60 : ROOM.link;
    field.x[node] = cos * distance + (anchor === null ? 0 : field.x[anchor]! * 1.25);
    field.y[node] = sin * distance + (anchor === null ? 0 : field.y[anchor]! * 1.25);
  }
}

function pin(field: Field, request: LayoutRequest): void {
  for (const [node, id] of field.ids.entries()) {
    const point = request.fixed[id];
    if (!point) continue;
    field.x[node] = point.x;
    field.y[node] = point.y;
    field.movable[node] = false;
  }
  const focus = request.nodes.filter(node => node.focus).map(node => field.ids.indexOf(node.id));
  const [first] = focus;
  // The one actor that a view is about stands in the middle.
  if (focus.length === 1 && first !== undefined && Object.keys(request.fixed).length === 0)
    field.movable[first] = false;
}

/**
 * Finds a place for every node. The same request gives the same places, to the bit, on every machine and in
 * whatever order nodes and links are listed. Fixed nodes stay; the rest go round them.
 */
export function layOut(request: LayoutRequest): Positions {
  const field = toField(request);
  pin(field, request);
  placeFirst(field);
  const anchored = Object.keys(request.fixed).length > 0;
  applyForces(field, anchored ? 60 : field.size > 1000 ? 120 : 260);
  separate(field, 12);
  refine(field, createRandom(toSeed(field.ids)));
  separate(field, field.size > 60 ? 30 : 4);
  return Object.fromEntries(
    field.ids.map((id, node) => [
      id,
      { x: Math.round(field.x[node]! * 100) / 100, y: Math.round(field.y[node]! * 100) / 100 },
    ]),
  );
}
