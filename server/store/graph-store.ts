import type { Actor, ActorKind, ActorStatus } from '../domain/actor.ts';
import type { Article, Outlet } from '../domain/article.ts';
import type { Mention } from '../domain/claim.ts';
import type { ClaimReason } from '../domain/claim-reason.ts';
import type { Decision } from '../domain/decision.ts';
import type { Language } from '../domain/language.ts';
import type { QuadClass, RelationType } from '../domain/relation-types.ts';
import type { Triple } from '../domain/relationship.ts';
import type { ReviewedClaim } from '../domain/review.ts';
import type { ClaimFilter } from './claim-filter.ts';
import type * as records from './records.ts';

export type ClaimOrder = 'PUBLISHED' | 'CONFIDENCE' | 'TEXT';
export type RelationshipOrder = 'CLAIMS' | 'LAST_SEEN' | 'DISPUTE';
export type ActorOrder = 'CLAIMS' | 'ID';
export type ArticleOrder = 'PUBLISHED' | 'RETRIEVED';
export type TimeInterval = 'DAY' | 'MONTH' | 'YEAR';
export type SearchKind = 'ACTOR' | 'ARTICLE' | 'OUTLET' | 'SPEAKER' | 'RELATIONSHIP';

/** A page asked for: `limit` items after or before a cursor, read forwards or backwards. Arguments are checked before. */
export type PageRequest = {
  limit: number;
  direction: 'FORWARD' | 'BACKWARD';
  /** Opaque cursor of an earlier page of the same list and order. */
  cursor: string | null;
};

export type ActorFilter = {
  kinds: ActorKind[] | null;
  status: ActorStatus | null;
  /** Folded. */
  text: string | null;
  minClaims: number | null;
};

export type ArticleFilter = {
  outlets: string[] | null;
  languages: Language[] | null;
  actors: string[] | null;
  from: string | null;
  to: string | null;
  /** Folded. */
  text: string | null;
};

/** How far a neighbourhood reaches. */
export type NeighborhoodOptions = {
  /** Steps from the given actors: 0 to 2. */
  depth: number;
  /** The most actors that the answer may hold. */
  budget: number;
  filter: ClaimFilter;
  /** Whether to count what is left out beside each actor, which reads all that they are linked to; else `hidden` is empty. */
  hidden: boolean;
};

/** All that one article brings, stored together or not at all. */
export type ArticleBundle = {
  article: Article;
  /** Outlets that the article names: publisher, and of a digest the original's. */
  outlets: Outlet[];
  /** Actors that claims or mentions refer to and that may not be stored yet: candidates. Known ones stay as they are. */
  actors: Actor[];
  /** After review; every claim's ends are among the stored actors or `actors`. */
  claims: ReviewedClaim[];
  mentions: Mention[];
  /** Decisions about claims of this article that are not stored yet. */
  decisions: Decision[];
  /** Ids of stored decisions that whoever ships them has withdrawn. */
  withdrawn: string[];
  /** Name and version of the extractor, and the confidence from which its claims are shown. */
  extractor: string;
  threshold: number;
  /** The article that this one replaces, or null for none, where that is known; looked up by address and name where it is absent. */
  replaces?: string | null;
};

/** What reading a stored article again brings. */
export type Reading = Omit<ArticleBundle, 'article' | 'outlets' | 'replaces'> & Pick<Article, 'boilerplate'>;

/** What happened to an article: `STORED` anew, or `UNCHANGED` since it was there with this extractor. */
export type StoreOutcome = 'STORED' | 'UNCHANGED';

/** What is stored of an article's reading: the input of a replay or of reading it again. */
export type StoredReading = {
  article: Article;
  claims: ReviewedClaim[];
  mentions: Mention[];
  /** Decisions about it or about versions before it, oldest first. */
  decisions: Decision[];
  extractor: string;
};

/** Where an article to come stands among those stored. */
export type ArticleStanding = {
  /** By which extractor this very article was read; null where it is not stored. */
  extractor: string | null;
  /** Whether it is stored and no newer version has replaced it. */
  newest: boolean;
  /** Decisions about it or the versions before it, oldest first. */
  decisions: Decision[];
};

/** A difference between what is stored and what follows from it. */
export type Flaw = { kind: string; id: string; problem: string };

/**
 * The graph of claims, whatever engine holds it. Methods are questions of the field; each is one round trip.
 * Lists come in a total order; unknown ids are answered with nothing, never with an error. Filters are answered
 * from claims; without one, from counts that are derived from them in the transaction that changes them.
 *
 * Every method may throw IsnadError STORE_UNAVAILABLE.
 */
export type GraphStore = {
  // Writing

  /** Adds actors, or replaces names, kind and membership of known ones. One transaction. */
  upsertActors(actors: readonly Actor[]): Promise<void>;
  /** Adds names of unresolved speakers: `speaker:informed-sources`. One transaction. */
  upsertRoles(roles: readonly { id: string; nameAr: string; nameEn: string }[]): Promise<void>;
  /** Whether an article is stored, and what was decided about it or the versions that it would replace. */
  articleStanding(article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>): Promise<ArticleStanding>;
  /**
   * Stores an article with its claims, mentions, decisions and derived relationships in one transaction. An
   * article of the same url, or else of the same outlet and file name, is replaced as the newest version and
   * stays readable; one that had been replaced, and comes again, is the newest again. Files of no known outlet are
   * never versions of each other by their name. The newest version read by the same extractor changes nothing.
   *
   * @throws IsnadError CLAIM_QUOTE_MISMATCH where a quote is not its slice; nothing is stored then.
   * @throws IsnadError TEXT_UNSUPPORTED where the text holds NUL or a lone surrogate.
   */
  storeArticle(bundle: ArticleBundle): Promise<StoreOutcome>;
  /** Replaces what was read of a stored article, and adds decisions. One transaction. NOT_FOUND where there is none. */
  replaceReading(article: string, reading: Reading): Promise<void>;
  /** What is stored of an article's reading; null where there is none. */
  findReading(article: string): Promise<StoredReading | null>;
  /** Ids of all articles, newest versions first read first. */
  articleIds(): Promise<string[]>;

  // Screens

  /** What the first page shows; at most `first` of each list. Quotes are of articles in `language` where there are such. */
  overview(first: number, language: Language | null): Promise<records.OverviewRecord>;
  /** Counts and engine. */
  meta(): Promise<records.MetaRecord>;
  /**
   * Actors around the given ones: these first, then by claims shared with what is already there, up to `budget`
   * in all. Relationships are those among the answer's actors. Unknown actors are left out.
   */
  neighborhood(actors: readonly string[], options: NeighborhoodOptions): Promise<records.NeighborhoodRecord>;
  /** The evidence for the line from one actor to another; null where one of them is unknown. */
  evidence(options: {
    subject: string;
    object: string;
    types: RelationType[] | null;
    quads: QuadClass[] | null;
    filter: ClaimFilter;
    first: number;
  }): Promise<records.EvidenceRecord | null>;
  /** Paths between two actors, shortest first, then by the claims on their weakest step; none where they are equal or unknown. */
  paths(options: {
    from: string;
    to: string;
    maxLength: number;
    limit: number;
    filter: ClaimFilter;
  }): Promise<records.PathRecord[]>;
  /** Claims by time of publication; empty buckets are left out. */
  timeline(filter: ClaimFilter, interval: TimeInterval): Promise<records.TimelineRecord>;
  /** Claims by their properties; values without claims are left out, most claims first. */
  facets(filter: ClaimFilter): Promise<records.FacetsRecord>;
  /** Finds by folded name, consonant skeleton, title or text; best first, at most `first` of each kind. */
  search(
    text: string,
    options: { kinds: SearchKind[] | null; first: number },
  ): Promise<records.SearchRecord[]>;
  /** An actor with its memberships and its first relationships; null where there is none. */
  actorDetail(slug: string): Promise<records.ActorDetail | null>;
  /** An article with text, claims, mentions and duplicates; null where there is none. */
  articleDetail(id: string): Promise<records.ArticleDetail | null>;

  // Things by id, in the order asked for, null at the place of an unknown one

  findActors(slugs: readonly string[]): Promise<(records.ActorRecord | null)[]>;
  findOutlets(slugs: readonly string[]): Promise<(records.OutletRecord | null)[]>;
  /** By global id. Actors are speakers only where a chain names them. */
  findSpeakers(ids: readonly string[]): Promise<(records.SpeakerRecord | null)[]>;
  findArticles(ids: readonly string[]): Promise<(records.ArticleRecord | null)[]>;
  findArticleTexts(ids: readonly string[]): Promise<(string | null)[]>;
  findClaims(ids: readonly string[]): Promise<(records.ClaimRecord | null)[]>;
  /** How claims were found: apart from them, since few readers ask. Null also where that was not recorded. */
  findClaimReasons(ids: readonly string[]): Promise<(ClaimReason | null)[]>;
  /** By key; answered where at least one claim of it is stored, shown or not. */
  findRelationships(keys: readonly string[]): Promise<(records.RelationshipRecord | null)[]>;
  findDecisions(ids: readonly string[]): Promise<(Decision | null)[]>;
  /** Slugs of the members of each actor, in order of slug. */
  findMembers(slugs: readonly string[]): Promise<string[][]>;
  /** Ids of the other articles of each article's origin. */
  findDuplicates(articles: readonly string[]): Promise<string[][]>;

  // Lists

  listActors(
    filter: ActorFilter,
    order: ActorOrder,
    page: PageRequest,
  ): Promise<records.Page<records.ActorRecord>>;
  /** Those for whom newest articles count; one that is not stated is none. As many as `meta` counts. */
  listOutlets(page: PageRequest): Promise<records.Page<records.OutletRecord>>;
  listSpeakers(page: PageRequest): Promise<records.Page<records.SpeakerSummaryRecord>>;
  listArticles(
    filter: ArticleFilter,
    order: ArticleOrder,
    page: PageRequest,
  ): Promise<records.Page<records.ArticleRecord>>;
  listClaims(
    filter: ClaimFilter,
    order: ClaimOrder,
    page: PageRequest,
  ): Promise<records.Page<records.ClaimRecord>>;
  /**
   * The first claims of each of some relationships, in the order of these. The filter must not ask for `disputed` or
   * `minOrigins`, which are questions to whole relationships.
   */
  listClaimsOfEach(
    relationships: readonly Triple[],
    filter: ClaimFilter,
    order: ClaimOrder,
    first: number,
  ): Promise<records.Page<records.ClaimRecord>[]>;
  listRelationships(
    filter: ClaimFilter,
    order: RelationshipOrder,
    page: PageRequest,
  ): Promise<records.Page<records.RelationshipRecord>>;
  /** Mentions of an actor or in an article, in order of article and text. */
  listMentions(
    of: { actor: string } | { article: string },
    page: PageRequest,
  ): Promise<records.Page<records.MentionRecord>>;

  // Keeping

  /** The whole store, one JSON array a record as text lines in a canonical order. Pages of lines; null at the end. */
  dump(cursor: string | null): Promise<{ lines: string[]; next: string | null }>;
  /** What does not follow from the claims as it should; empty where all is well. At most 1,000. */
  verify(): Promise<Flaw[]>;
  /** Closes the store; further calls throw STORE_UNAVAILABLE. */
  close(): Promise<void>;
};
