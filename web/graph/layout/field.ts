/** What a layout is asked for. Labels play no part in it, so a graph looks the same in both languages. */
export type LayoutRequest = {
  nodes: { id: string; diameter: number; focus: boolean }[];
  /** Pairs that are connected, each once; `lines` counts the strokes between them. */
  links: { source: string; target: string; lines: number }[];
  /** Nodes that stay where they are. */
  fixed: Record<string, Point>;
};

export type Point = { x: number; y: number };
export type Positions = Record<string, Point>;

/** The same as arrays, in an order that depends on the ids alone. */
export type Field = {
  ids: string[];
  size: number;
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  movable: boolean[];
  source: number[];
  target: number[];
  lines: number[];
  /** Links of each node. */
  links: number[][];
};

/** Room that a node takes with its label, in pixels: labels are up to 120 wide, most are shorter. */
export const ROOM = { halfWidth: 54, above: 8, below: 32, link: 150 } as const;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts a request into arrays; links to unknown nodes and from a node to itself are left out. */
export function toField(request: LayoutRequest): Field {
  const nodes = [...request.nodes].sort((a, b) => compare(a.id, b.id));
  const index = new Map(nodes.map((node, position) => [node.id, position]));
  const links = request.links
    .filter(link => link.source !== link.target && index.has(link.source) && index.has(link.target))
    .map(link => (link.source < link.target ? link : { ...link, source: link.target, target: link.source }))
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
  const field: Field = {
    ids: nodes.map(node => node.id),
    size: nodes.length,
    x: new Float64Array(nodes.length),
    y: new Float64Array(nodes.length),
    radius: Float64Array.from(nodes, node => node.diameter / 2),
    movable: nodes.map(() => true),
    source: links.map(link => index.get(link.source)!),
    target: links.map(link => index.get(link.target)!),
    lines: links.map(link => link.lines),
    links: nodes.map(() => []),
  };
  for (let link = 0; link < links.length; link += 1) {
    field.links[field.source[link]!]!.push(link);
    field.links[field.target[link]!]!.push(link);
  }
  return field;
}

/** The other end of a link. */
export function otherEnd(field: Field, link: number, node: number): number {
  return field.source[link] === node ? field.target[link]! : field.source[link]!;
}
