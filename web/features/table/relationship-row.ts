import type { ActorKind } from '../../../server/domain/actor.ts';
import type { Modality } from '../../../server/domain/claim.ts';
import type { QuadClass } from '../../../server/domain/relation-types.ts';
import type { Tally } from '../../../server/domain/relationship.ts';

/** One side of a row. */
export type RowActor = { slug: string; kind: ActorKind; label: string };

/** A relationship, or a line of the canvas, as the table shows it. */
export type RelationshipRow = {
  /** What `onOpen` is called with and `selectedKey` is compared to. */
  key: string;
  subject: RowActor;
  object: RowActor;
  quad: QuadClass;
  /** The relation in the language of the page. */
  label: string;
  modality: Modality;
  disputed: boolean;
  tally: Pick<Tally, 'claims' | 'affirmed' | 'denied' | 'articles' | 'outlets' | 'origins' | 'accepted'>;
  /** ISO dates; null: no dated claim. */
  firstSeen: string | null;
  firstSeenEstimated: boolean;
  lastSeen: string | null;
  lastSeenEstimated: boolean;
};
