import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape';
import { bendEdges, strandOf } from './bind-elements.ts';
import type { GraphTarget } from './graph-model.ts';
import type { Point } from './layout/field.ts';
import { isMoving } from './many/many.ts';
import { keepHome } from './pins.ts';

export type PointerHandlers = {
  /** A click or tap on an actor or a line; of an actor when no second one follows. */
  onPick(target: GraphTarget): void;
  /** A click or tap on nothing. */
  onMiss(): void;
  /** A double click on an actor. */
  onOpen(slug: string): void;
  /** The pill of hidden neighbours was pressed. */
  onPill(slug: string): void;
  /** The pointer came over an actor or a line at a point of the canvas, or left it (null). */
  onHover(target: GraphTarget | null, at: Point): void;
  /** A click on an actor with Shift, ⌘ or Ctrl held. */
  onChoose(slug: string): void;
  /** Actors within a box that was drawn with Shift held. */
  onBox(slugs: string[]): void;
  /** An actor was dragged to a place. */
  onDrop(slug: string, place: Point): void;
  /** Which actor's pill is at a point of the canvas. */
  pillAt(point: Point): string | null;
};

/** The target that an element of the instance draws. */
function targetOf(element: SingularElementReturnValue): GraphTarget {
  if (element.isNode()) return { kind: 'actor', slug: element.id() };
  return { kind: 'line', key: strandOf(element).line.key };
}

/** Reports what the pointer does. */
export function bindEvents(cy: Core, handlers: PointerHandlers): () => void {
  const isMany = (event: EventObject): boolean => {
    const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as Partial<MouseEvent>;
    return Boolean(shiftKey || ctrlKey || metaKey);
  };
  const tap = (event: EventObject): void => {
    if (isMany(event)) {
      if (event.target !== cy && event.target.isNode()) handlers.onChoose(event.target.id());
      return;
    }
    const pill = handlers.pillAt(event.renderedPosition);
    if (pill) handlers.onPill(pill);
    else if (event.target === cy) handlers.onMiss();
    else if (event.target.isNode()) event.target.addClass('pressed');
    else handlers.onPick(targetOf(event.target));
  };
  // A first click may be half of a double click. What it opens could cover the actor before the second half, so an
  // actor is marked at once and picked when the second did not come.
  const single = (event: EventObject): void => {
    event.target.removeClass('pressed');
    if (isMany(event)) return;
    if (!handlers.pillAt(event.renderedPosition)) handlers.onPick(targetOf(event.target));
  };
  const open = (event: EventObject): void => {
    event.target.removeClass('pressed');
    if (isMany(event)) return;
    if (!handlers.pillAt(event.renderedPosition)) handlers.onOpen(event.target.id());
  };
  const over = (event: EventObject): void => {
    // What passes below the pointer while the view moves is not rested on.
    if (!isMoving(cy)) handlers.onHover(targetOf(event.target), event.renderedPosition);
  };
  const out = (event: EventObject): void => handlers.onHover(null, event.renderedPosition);
  const point = (event: EventObject): void => {
    const container = cy.container();
    const isOver = event.target !== cy || handlers.pillAt(event.renderedPosition) !== null;
    if (container) container.style.cursor = isOver ? 'pointer' : '';
  };
  const grab = (event: EventObject): void => keepHome(event.target);
  const drop = (event: EventObject): void => handlers.onDrop(event.target.id(), event.target.position());
  let boxed: string[] = [];
  const box = (event: EventObject): void => {
    if (boxed.length === 0) {
      // Every element within the box says so by itself; what they say is gathered until all have.
      queueMicrotask(() => {
        handlers.onBox(boxed);
        boxed = [];
      });
    }
    boxed.push(event.target.id());
  };
  const move = (event: EventObject): void => bendEdges(event.target.connectedEdges());
  cy.on('tap', tap);
  cy.on('onetap', 'node', single);
  cy.on('dbltap', 'node', open);
  cy.on('mouseover', 'node, edge', over);
  cy.on('mouseout', 'node, edge', out);
  cy.on('mousemove', point);
  cy.on('grab', 'node', grab);
  cy.on('box', 'node', box);
  cy.on('dragfree', 'node', drop);
  cy.on('position', 'node', move);
  return () => {
    cy.off('tap', tap);
    cy.off('onetap', 'node', single);
    cy.off('dbltap', 'node', open);
    cy.off('mouseover', 'node, edge', over);
    cy.off('mouseout', 'node, edge', out);
    cy.off('mousemove', point);
    cy.off('grab', 'node', grab);
    cy.off('box', 'node', box);
    cy.off('dragfree', 'node', drop);
    cy.off('position', 'node', move);
  };
}
