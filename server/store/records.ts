/** What the store answers with: rows joined as a screen needs them, the same from every engine. */
import type { Actor } from '../domain/actor.ts';
import type { Article, Outlet } from '../domain/article.ts';
import type { Claim, ReviewState } from '../domain/claim.ts';
import type { Decision } from '../domain/decision.ts';
import type { Language } from '../domain/language.ts';
import type { QuadClass, RelationType } from '../domain/relation-types.ts';
import type { Tally, Triple } from '../domain/relationship.ts';
import type { Span } from '../domain/span.ts';

export type ActorRecord = Actor & {
  /** Shown claims that it is a side of. */
  claimCount: number;
  /** Other actors that it shares a shown claim with. */
  neighborCount: number;
};

export type OutletRecord = Outlet & {
  /** Newest versions of articles that count for it. */
  articleCount: number;
  /** Shown claims that count for it. */
  claimCount: number;
};

export type SpeakerRecord = {
  /** `actor:sdf` or `speaker:informed-sources`. */
  id: string;
  nameAr: string;
  nameEn: string;
  /** The actor; null for an unresolved role. */
  actor: ActorRecord | null;
};

export type SpeakerSummaryRecord = SpeakerRecord & {
  /** Shown claims that have it in their chain. */
  claimCount: number;
};

export type AttributionRecord = { position: number; speaker: SpeakerRecord; span: Span | null };

/** An article without its text, as lists and claims carry it. */
export type ArticleRecord = Omit<Article, 'text' | 'outlet' | 'original'> & {
  outlet: OutletRecord;
  effectiveOutlet: OutletRecord;
  original: { outlet: OutletRecord | null; file: string | null; url: string | null } | null;
  /** Shown claims. */
  claimCount: number;
  /** Id of the version that it replaced. */
  previousVersion: string | null;
  /** Id of the version that replaced it; null for the newest. */
  nextVersion: string | null;
};

/** Why a claim counts or does not. */
export type Standing = 'SHOWN' | 'LESS_SURE' | 'REJECTED' | 'SUPERSEDED';

export type ClaimRecord = Omit<Claim, 'subject' | 'object' | 'article' | 'attribution' | 'reason'> & {
  subject: ActorRecord;
  object: ActorRecord;
  quad: QuadClass;
  article: ArticleRecord;
  attribution: AttributionRecord[];
  /** Up to 120 code units of the text on either side of the quote. */
  prefix: string;
  suffix: string;
  state: ReviewState;
  standing: Standing;
  decisions: Decision[];
};

/** A date as much as is known of it, `2019`, `2019-08` or `2019-08-17`, and whether an editor estimated it. */
export type Seen = { date: string; estimated: boolean };

export type RelationshipRecord = Omit<Triple, 'subject' | 'object'> & {
  key: string;
  subject: ActorRecord;
  object: ActorRecord;
  quad: QuadClass;
  tally: Tally;
  disputed: boolean;
  /** When its dated claims were published first and last. */
  firstSeen: Seen | null;
  lastSeen: Seen | null;
};

export type MentionRecord = { actor: ActorRecord; article: ArticleRecord; span: Span; text: string };

/** A page of a list. `hasMore` looks in the direction asked for, `hasLess` in the other. */
export type Page<T> = {
  items: { cursor: string; node: T }[];
  totalCount: number;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
};

export type EvidenceRecord = {
  subject: ActorRecord;
  object: ActorRecord;
  tally: Tally;
  disputed: boolean;
  relationships: RelationshipRecord[];
  affirmed: Page<ClaimRecord>;
  denied: Page<ClaimRecord>;
  others: RelationshipRecord[];
  /** Claims of the same line that the filter leaves out. */
  outsideFilter: number;
};

export type ActorDetail = {
  actor: ActorRecord;
  memberOf: ActorRecord[];
  members: ActorRecord[];
  /** Its relationships on either side, most claims first, the first 100. */
  relationships: Page<RelationshipRecord>;
};

export type ArticleDetail = {
  article: ArticleRecord;
  text: string;
  /** All claims in the order of the text, rejected and less sure ones too. */
  claims: ClaimRecord[];
  mentions: MentionRecord[];
  duplicates: ArticleRecord[];
};

export type NeighborhoodRecord = {
  /** Those of `actors` that were asked for, as what they count as. */
  focus: ActorRecord[];
  actors: ActorRecord[];
  relationships: RelationshipRecord[];
  shown: number;
  total: number;
  hidden: { actor: ActorRecord; count: number; types: { type: RelationType; claims: number }[] }[];
};

export type PathRecord = { actors: ActorRecord[]; relationships: RelationshipRecord[] };

export type TimelineRecord = {
  buckets: {
    from: string;
    to: string;
    claims: number;
    denied: number;
    estimated: number;
    byQuad: { quad: QuadClass; claims: number }[];
  }[];
  undated: number;
};

/** `labelAr` and `labelEn` are null where the value is an enum's, which the reader of the answer names. */
export type FacetRecord = { value: string; labelAr: string | null; labelEn: string | null; claims: number };

export type FacetsRecord = {
  type: FacetRecord[];
  quad: FacetRecord[];
  outlet: FacetRecord[];
  speaker: FacetRecord[];
  polarity: FacetRecord[];
  modality: FacetRecord[];
  reviewState: FacetRecord[];
  language: FacetRecord[];
  actorKind: FacetRecord[];
  tally: Tally;
};

export type SearchNode =
  | { kind: 'ACTOR'; actor: ActorRecord }
  | { kind: 'ARTICLE'; article: ArticleRecord }
  | { kind: 'OUTLET'; outlet: OutletRecord }
  | { kind: 'SPEAKER'; speaker: SpeakerRecord }
  | { kind: 'RELATIONSHIP'; relationship: RelationshipRecord };

export type SearchRecord = SearchNode & {
  /** The name, alias or stretch of text that matched, as it is written. */
  matchedText: string;
  /** The matching part of it. */
  matchedSpan: Span;
  score: number;
  /** The language of the match; titles and texts stay in their own. */
  language: Language | null;
};

export type CountsRecord = {
  actors: number;
  articles: number;
  claims: number;
  relationships: number;
  outlets: number;
  speakers: number;
  disputed: number;
  lessSure: number;
  rejected: number;
  accepted: number;
  corrected: number;
  added: number;
};

export type MetaRecord = {
  engine: string;
  engineVersion: string;
  counts: CountsRecord;
  lastIngestAt: string | null;
};

export type OverviewRecord = {
  meta: MetaRecord;
  actors: ActorRecord[];
  disputes: { relationship: RelationshipRecord; affirmed: ClaimRecord; denied: ClaimRecord }[];
  latest: RelationshipRecord[];
  articles: ArticleRecord[];
};
