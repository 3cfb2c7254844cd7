import type { NameHit } from './name-search.ts';
import type { ActorRecord, RelationshipRecord, SearchNode, SearchRecord } from './records.ts';

/** A thing found by a name of it. */
export function nameHit(node: SearchNode, hit: NameHit<unknown>): SearchRecord {
  return {
    ...node,
    matchedText: hit.name,
    matchedSpan: hit.span,
    score: hit.score,
    language: hit.language,
  };
}

/** A relationship beside the actors that were found: it has no words of its own. */
export function relationshipHit(relationship: RelationshipRecord): SearchRecord {
  return {
    kind: 'RELATIONSHIP',
    relationship,
    matchedText: '',
    matchedSpan: { start: 0, end: 0 },
    score: relationship.tally.claims,
    language: null,
  };
}

/** An actor offered to a reader who has typed nothing. */
export function offeredActor(actor: ActorRecord): SearchRecord {
  return {
    kind: 'ACTOR',
    actor,
    matchedText: actor.nameAr,
    matchedSpan: { start: 0, end: 0 },
    score: actor.claimCount,
    language: 'AR',
  };
}

/** How well an article matches: those whose title holds all words come first, then the newest, in every engine alike. */
export const articleScore = (titled: boolean): number => (titled ? 2 : 1);
