import type { ExtractionMethod, Modality, Polarity, ReviewState } from '../domain/claim.ts';
import type { Language } from '../domain/language.ts';
import type { QuadClass, RelationType } from '../domain/relation-types.ts';

/** What each member counts as where members are rolled up; an actor that is part of nothing is not in it. */
export type Outermost = Readonly<Record<string, string>>;

/**
 * Which claims count. Everything given must hold; of a list, one must. Null: not asked for. Actors are slugs,
 * outlets slugs, articles hex ids; speakers are global ids (`actor:sdf`, `speaker:informed-sources`).
 */
export type ClaimFilter = {
  actors: string[] | null;
  subjects: string[] | null;
  objects: string[] | null;
  between: string[] | null;
  types: RelationType[] | null;
  quads: QuadClass[] | null;
  outlets: string[] | null;
  speakers: string[] | null;
  /** Global ids: `outlet:q-street` counts as the outlet, every id as a speaker anywhere in the chain. */
  accordingTo: string[] | null;
  articles: string[] | null;
  languages: Language[] | null;
  polarities: Polarity[] | null;
  modalities: Modality[] | null;
  reviewStates: ReviewState[] | null;
  methods: ExtractionMethod[] | null;
  /** First and last day, ISO. A claim matches when the span of its date overlaps theirs; undated ones do not. */
  from: string | null;
  to: string | null;
  /** Folded. */
  text: string | null;
  disputed: boolean | null;
  minOrigins: number | null;
  minConfidence: number | null;
  includeLessSure: boolean;
  includeRejected: boolean;
  /** Whether members count as their outermost parent, and what is said among them not at all. */
  rollUp: boolean;
  /** What members count as: filled in by the store, which knows them, where they are rolled up. */
  outermost: Outermost | null;
};

/** The filter that asks for nothing: all shown claims. */
export const NO_FILTER: Readonly<ClaimFilter> = Object.freeze({
  actors: null,
  subjects: null,
  objects: null,
  between: null,
  types: null,
  quads: null,
  outlets: null,
  speakers: null,
  accordingTo: null,
  articles: null,
  languages: null,
  polarities: null,
  modalities: null,
  reviewStates: null,
  methods: null,
  from: null,
  to: null,
  text: null,
  disputed: null,
  minOrigins: null,
  minConfidence: null,
  includeLessSure: false,
  includeRejected: false,
  rollUp: false,
  outermost: null,
});

/**
 * Tells whether a filter asks only for what derived counts know: whether a relationship is disputed, and how many
 * origins claim it.
 */
export function isDerivable({ disputed: _disputed, minOrigins: _minOrigins, ...rest }: ClaimFilter): boolean {
  return Object.values(rest).every(value => value === null || value === false);
}

/** Tells whether a filter asks for nothing but that members are rolled up. */
export function isOnlyRolledUp(filter: ClaimFilter): boolean {
  return filter.outermost !== null && isOpen({ ...filter, rollUp: false, outermost: null });
}

/** Tells whether a filter asks for nothing. */
export function isOpen(filter: ClaimFilter): boolean {
  return isDerivable(filter) && filter.disputed === null && filter.minOrigins === null;
}
