import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { Language } from '../../../server/domain/language.ts';
import { KIND_FIGURES } from '../../ui/kind-figures.ts';
import { actorOf, strandOf } from '../bind-elements.ts';
import type { GraphActor, GraphLine, GraphTarget } from '../graph-model.ts';
import { type Digits, formatCount, hiddenText, isolate, lineText, wrapName } from '../label-text.ts';
import type { Box } from './box.ts';
import { type Curve, directionAt, pointAt } from './curve.ts';
import { times } from './drawn.ts';

/** What the overlay needs to know besides the instance. */
export type SceneInput = {
  language: Language;
  digits: Digits;
  /** The font families of the page, as CSS writes them. */
  family: string;
  selected: GraphTarget | null;
  lit: GraphTarget | null;
};

/** A block of text with its middle. `id` is the element whose opacity it shares. */
export type Label = Box & {
  id: string;
  kind: 'actor' | 'line';
  rows: string[];
  font: string;
  rowHeight: number;
  /** A text on a straight line stands in a gap of it. */
  onLine: boolean;
};

/** The square with the claims of one side of a dispute. */
export type Tally = Box & { id: string; text: string };
/** How many neighbours of an actor are hidden. */
export type Pill = Box & { slug: string; text: string };

/** Width of a text in a font. */
export type MeasureText = (text: string, font: string) => number;

function actorFont(actor: GraphActor, { language, family }: SceneInput, scale: number): [string, number] {
  const size = ((language === 'AR' ? 12.5 : 12) + (actor.focus ? 3 : 0)) * scale;
  return [`${actor.focus ? 600 : 500} ${size}px ${family}`, size];
}

/** The pill on an actor's corner; null where nothing is hidden. */
export function pillOf(
  node: NodeSingular,
  zoom: number,
  scale: number,
  input: SceneInput,
  measure: MeasureText,
): Pill | null {
  const actor = actorOf(node);
  const text = hiddenText(actor.hidden, input.language, input.digits);
  if (text === null) return null;
  const reach =
    (node.data('diameter') as number) * zoom * (KIND_FIGURES[actor.kind].shape === 'ellipse' ? 0.42 : 0.48);
  const width = Math.max(15, measure(text, `600 10px ${input.family}`) + 8) * scale;
  const { x, y } = times(node.position(), zoom);
  return { slug: actor.slug, text, x: x + reach, y: y - reach, width, height: 15 * scale };
}

/** The square on a strand: one stands before the middle and one behind it, so that they never meet. */
export function tallyOf(
  edge: EdgeSingular,
  curve: Curve,
  scale: number,
  input: SceneInput,
  measure: MeasureText,
): Tally {
  const { side, claims } = strandOf(edge);
  const at = pointAt(curve, 0.5);
  const along = directionAt(curve, 0.5);
  const shift = (side === 'affirm' ? -10 : 15) * scale;
  const text = isolate(formatCount(claims, input.language, input.digits));
  const width = Math.max(19, measure(text, `600 12px ${input.family}`) + 9) * scale;
  return {
    id: edge.id(),
    text,
    x: at.x + along.x * shift,
    y: at.y + along.y * shift,
    width,
    height: 18 * scale,
  };
}

/** A label that has no place yet. */
export type Unplaced = Omit<Label, 'x' | 'y' | 'onLine'>;

/** The name of an actor, wrapped. */
export function actorLabel(
  actor: GraphActor,
  scale: number,
  input: SceneInput,
  measure: MeasureText,
): Unplaced {
  const [font, size] = actorFont(actor, input, scale);
  const rows = wrapName(actor.label, text => measure(text, font), 120 * scale);
  const rowHeight = size * 1.2;
  const width = Math.max(...rows.map(row => measure(row, font)));
  return { id: actor.slug, kind: 'actor', rows, font, rowHeight, width, height: rowHeight * rows.length };
}

/** The names of a line's types and the number of its claims. */
export function lineLabel(
  line: GraphLine,
  id: string,
  scale: number,
  input: SceneInput,
  measure: MeasureText,
): Unplaced {
  const font = `500 ${11 * scale}px ${input.family}`;
  // The tallies of a dispute say its numbers already.
  const text = line.disputed
    ? isolate(line.label)
    : lineText(line.label, line.claims, input.language, input.digits);
  const height = 14 * scale;
  return { id, kind: 'line', rows: [text], font, rowHeight: height, width: measure(text, font) + 3, height };
}
