import type { ActorKind } from '../../server/domain/actor.ts';
import type { Modality } from '../../server/domain/claim.ts';
import type { QuadClass, RelationType } from '../../server/domain/relation-types.ts';

/** An actor as the canvas shows it. */
export type GraphActor = {
  slug: string;
  kind: ActorKind;
  /** Short name in the language of the page. */
  label: string;
  fullName: string;
  /** Shown claims; they make its size. */
  claims: number;
  /** Neighbours that are not on the canvas: 0 for none, null while it is not known how many. */
  hidden: number | null;
  /** Whom the view is about. */
  focus: boolean;
  /** Nobody has confirmed that it is an actor. */
  candidate: boolean;
  /** One of the two ends of the paths that are shown. */
  end?: boolean;
};

/** What one line stands for: the claims of a pair, in one direction, of one class, or of one disputed type. */
export type GraphLine = {
  /** `sdf~MATERIAL_CONFLICT~isis`, or for a disputed type `sdf~ASSAULT~isis`. */
  key: string;
  subject: string;
  object: string;
  quad: QuadClass;
  /** Most claims first. */
  types: { type: RelationType; claims: number }[];
  claims: number;
  /** The strongest that an affirming claim has. */
  modality: Modality;
  /** The two sides of a disputed type; null for every other line. */
  disputed: { affirmed: number; denied: number } | null;
  /** All its claims deny. */
  denied: boolean;
  /** Names of its types, without the number of claims: "attack, coerce…". */
  label: string;
  /** One sentence for a screen reader. */
  description: string;
};

/** Everything that the canvas shows; each end of a line is among the actors. */
export type GraphView = { actors: GraphActor[]; lines: GraphLine[] };

/** What is selected, or has the keyboard's focus. */
export type GraphTarget = { kind: 'actor'; slug: string } | { kind: 'line'; key: string };
