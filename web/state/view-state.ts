import type { ActorKind } from '../../server/domain/actor.ts';
import type { ExtractionMethod, Modality, Polarity, ReviewState } from '../../server/domain/claim.ts';
import type { Language } from '../../server/domain/language.ts';
import type { QuadClass, RelationType } from '../../server/domain/relation-types.ts';

/** One line or relationship of the graph: `sdf~ASSAULT~isis`, `sdf~MATERIAL_CONFLICT~isis`. */
export type LineKey = { subject: string; kind: RelationType | QuadClass; object: string };

/** How the drawing is laid out. */
export const LAYOUTS = ['force', 'hierarchy', 'circle', 'grid'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The order of claims in a panel. */
export const CLAIM_ORDERS = ['newest', 'oldest', 'surest', 'outlet'] as const;
export type ClaimOrderName = (typeof CLAIM_ORDERS)[number];

/** What the rows of the table are. */
export const TABLE_ROWS = ['relationships', 'actors', 'claims'] as const;

/** Where the reader put an actor, in whole pixels of the drawing. */
export type Pin = { slug: string; x: number; y: number };

/** The two actors between whom paths are sought; null while one is not chosen yet. */
export type PathEnds = { from: string | null; to: string | null };

/** Which claims count. Empty lists and nulls ask for nothing. */
export type FilterState = {
  types: readonly RelationType[];
  quads: readonly QuadClass[];
  /** Global ids: `outlet:q-street`. */
  outlets: readonly string[];
  /** Global ids of outlets, actors or roles: who says it, as outlet or anywhere in the chain. */
  according: readonly string[];
  polarities: readonly Polarity[];
  modalities: readonly Modality[];
  reviews: readonly ReviewState[];
  methods: readonly ExtractionMethod[];
  languages: readonly Language[];
  /** Ids of articles without `article:`. */
  articles: readonly string[];
  /** `2025`, `2025-08`, `2025-08-17`. */
  from: string | null;
  to: string | null;
  text: string | null;
  disputed: boolean | null;
  origins: number | null;
  lessSure: boolean;
  rejected: boolean;
  /** Members count as their outermost parent. */
  rollUp: boolean;
};

/** What the reader looks at: all of it is in the link. */
export type ViewState = {
  /** Slugs of the actors that the view is about. */
  actors: readonly string[];
  /** Slugs that the reader took off the drawing. */
  hide: readonly string[];
  /** Slugs that are drawn besides, without their own neighbours. */
  added: readonly string[];
  /** Slugs that alone are drawn; empty: all. */
  only: readonly string[];
  /** Slugs that several things at once are done to. */
  chosen: readonly string[];
  /** Kinds of actors that are shown; empty: all. */
  kinds: readonly ActorKind[];
  pins: readonly Pin[];
  /** Of a list: both sides are among these. */
  between: readonly string[];
  rel: LineKey | null;
  /** The selected actor. */
  actor: string | null;
  view: 'graph' | 'table';
  rows: (typeof TABLE_ROWS)[number];
  layout: LayoutName;
  /** Lines among all that are drawn, or only those of the actors that the view is about. */
  links: 'all' | 'focus';
  /** One line a type, instead of one a class. */
  split: boolean;
  /** What the filters leave out is off the drawing, not dimmed. */
  removed: boolean;
  path: PathEnds | null;
  /** Most steps of a path. */
  steps: number | null;
  /** Which of the paths is read, from 1. */
  route: number | null;
  budget: number | null;
  /** What a list is grouped by, or of sources: whether it is those who are cited. */
  group: 'article' | 'outlet' | 'origin' | 'speaker' | null;
  sort: ClaimOrderName;
  /** `claim:<hex>` without the prefix. */
  claim: string | null;
  lang: Language | null;
  filter: FilterState;
};

export const NO_FILTER: FilterState = {
  types: [],
  quads: [],
  outlets: [],
  according: [],
  polarities: [],
  modalities: [],
  reviews: [],
  methods: [],
  languages: [],
  articles: [],
  from: null,
  to: null,
  text: null,
  disputed: null,
  origins: null,
  lessSure: false,
  rejected: false,
  rollUp: false,
};

export const EMPTY_VIEW: ViewState = {
  actors: [],
  hide: [],
  added: [],
  only: [],
  chosen: [],
  kinds: [],
  pins: [],
  between: [],
  rel: null,
  actor: null,
  view: 'graph',
  rows: 'relationships',
  layout: 'force',
  links: 'all',
  split: false,
  removed: false,
  path: null,
  steps: null,
  route: null,
  budget: null,
  group: null,
  sort: 'newest',
  claim: null,
  lang: null,
  filter: NO_FILTER,
};
