import type { ActorKind } from '../../../server/domain/actor.ts';
import type { QuadClass } from '../../../server/domain/relation-types.ts';
import type { ActorHeadFragment, RelationshipHeadFragment } from '../../api/generated/operations.ts';

/** A neighbour that is not drawn, with what is claimed between it and the actor. */
export type HiddenNeighbour = {
  actor: ActorHeadFragment;
  relationships: RelationshipHeadFragment[];
  claims: number;
};

/** Which of them are wanted; null: any. */
export type NeighbourChoice = {
  quad: QuadClass | null;
  /** Whether the actor that is expanded acts or is acted upon. */
  side: 'subject' | 'object' | null;
  kinds: readonly ActorKind[] | null;
};

/** The neighbours of an actor that are not drawn, by the claims that match a choice, most first. */
export function findHidden(
  slug: string,
  data: { actors: readonly ActorHeadFragment[]; relationships: readonly RelationshipHeadFragment[] },
  drawn: ReadonlySet<string>,
  choice: NeighbourChoice,
): HiddenNeighbour[] {
  const matches = (row: RelationshipHeadFragment) =>
    (choice.quad === null || row.quad === choice.quad) &&
    (choice.side === null || row[choice.side].slug === slug);
  return data.actors
    .filter(actor => !drawn.has(actor.slug) && (choice.kinds === null || choice.kinds.includes(actor.kind)))
    .map(actor => {
      const relationships = data.relationships.filter(
        row =>
          matches(row) &&
          ((row.subject.slug === slug && row.object.slug === actor.slug) ||
            (row.object.slug === slug && row.subject.slug === actor.slug)),
      );
      const claims = relationships.reduce((sum, row) => sum + row.tally.claims, 0);
      return { actor, relationships, claims };
    })
    .filter(neighbour => neighbour.relationships.length > 0)
    .sort((a, b) => b.claims - a.claims || (a.actor.slug < b.actor.slug ? -1 : 1));
}
