import type { Core, EdgeSingular } from 'cytoscape';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { edgesOfLine } from './bind-elements.ts';
import type { GraphActor, GraphLine, GraphTarget, GraphView } from './graph-model.ts';
import type { Point } from './layout/field.ts';
import { pointAt, samplePoints } from './overlay/curve.ts';
import { curveOf } from './overlay/drawn.ts';
import { Peek } from './peek.tsx';

export type TargetPeekProps = {
  cy: Core;
  view: GraphView;
  target: GraphTarget;
  /** Where the pointer is; without it the peek opens at the middle of the line. */
  at: Point | null;
  peek?: ((line: GraphLine) => ReactNode) | undefined;
  onEnter(): void;
  onLeave(): void;
};

type Spot = { anchor: Point; line: Point[] };

function spotOfLine(cy: Core, key: string, at: Point | null): Spot | null {
  const pan = cy.pan();
  const curves = (edgesOfLine(cy, key).toArray() as EdgeSingular[]).map(edge => curveOf(edge, cy.zoom()));
  const [first] = curves;
  if (!first) return null;
  const onScreen = ({ x, y }: Point): Point => ({ x: x + pan.x, y: y + pan.y });
  return {
    anchor: at ?? onScreen(pointAt(first, 0.5)),
    line: curves.flatMap(curve => samplePoints(curve)).map(onScreen),
  };
}

function spotOfActor(cy: Core, slug: string): Spot | null {
  const node = cy.getElementById(slug);
  if (node.empty()) return null;
  const { x, y } = node.renderedPosition();
  const reach = node.renderedOuterWidth() / 2;
  return { anchor: { x: x + reach * 0.6, y: y + reach * 0.6 }, line: [{ x, y }] };
}

/** An actor's peek says its name in full; it has none where the label says the same. */
function nameOf(actor: GraphActor | undefined): ReactNode {
  return actor && actor.fullName !== actor.label ? <bdi>{actor.fullName}</bdi> : null;
}

/** What opens beside the target that is lit: the caller's card for a line, the full name for an actor. */
export function TargetPeek({
  cy,
  view,
  target,
  at,
  peek,
  onEnter,
  onLeave,
}: TargetPeekProps): ReactElement | null {
  const spot = useMemo(
    () => (target.kind === 'line' ? spotOfLine(cy, target.key, at) : spotOfActor(cy, target.slug)),
    [cy, target, at],
  );
  const line = target.kind === 'line' ? view.lines.find(({ key }) => key === target.key) : undefined;
  const content =
    target.kind === 'actor'
      ? nameOf(view.actors.find(({ slug }) => slug === target.slug))
      : line && peek?.(line);
  if (!spot || !content) return null;
  return (
    <Peek
      anchor={spot.anchor}
      line={spot.line}
      small={target.kind === 'actor'}
      onEnter={onEnter}
      onLeave={onLeave}
    >
      {content}
    </Peek>
  );
}
