/** Maps as the statements of `result-cypher.ts` give them. */
import type { Tally } from '../../domain/relationship.ts';
import type {
  ActorRecord,
  ArticleRecord,
  ClaimRecord,
  OutletRecord,
  RelationshipRecord,
} from '../records.ts';

export type ActorMap = Omit<ActorRecord, 'slug' | 'memberOf' | 'aliases'> & {
  id: string;
  aliases: string[] | null;
  memberOf: string[] | null;
};
export type OutletMap = Omit<OutletRecord, 'slug'> & { id: string };
export type ArticleMap = Pick<
  ArticleRecord,
  'id' | 'title' | 'language' | 'url' | 'fileName' | 'retrievedAt' | 'sha256' | 'origin' | 'claimCount'
> & {
  outlet: string;
  effectiveOutlet: string;
  publishedAt: string;
  precision: string;
  estimated: boolean;
  original: string | null;
  boilerplate: string;
  previous: string | null;
  next: string | null;
  outlets: OutletMap[];
};
export type SpeakerMap = {
  actor: ActorMap | null;
  role: { nameAr: string | null; nameEn: string | null } | null;
};
export type StepMap = SpeakerMap & {
  step: number;
  speaker: string;
  start: number | null;
  end: number | null;
};
export type Pair = [start: number, end: number];
/** Properties of a claim as they are stored. */
export type StoredClaim = Pick<
  ClaimRecord,
  | 'id'
  | 'type'
  | 'quad'
  | 'polarity'
  | 'modality'
  | 'quote'
  | 'prefix'
  | 'suffix'
  | 'confidence'
  | 'rule'
  | 'extractor'
  | 'method'
  | 'standing'
> & {
  article: string;
  subject: string;
  object: string;
  spanStart: number;
  spanEnd: number;
  sentenceSpan: Pair;
  subjectSpan: Pair | null;
  objectSpan: Pair | null;
  predicateSpan: Pair | null;
  eventDate: string | null;
  status: ClaimRecord['state'];
  decisions: string[];
  found: string | null;
  /** As JSON; left out of answers that do not ask for it. */
  reason: string | null;
};
export type ClaimMap = StoredClaim & {
  subjectActor: ActorMap;
  objectActor: ActorMap;
  chain: StepMap[];
  reviews: string[];
};
export type RelationshipMap = Tally & {
  key: string;
  type: RelationshipRecord['type'];
  quad: RelationshipRecord['quad'];
  disputed: boolean;
  firstSeen: string;
  lastSeen: string;
  subjectActor: ActorMap;
  objectActor: ActorMap;
};
