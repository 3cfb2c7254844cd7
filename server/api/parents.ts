/** Records of the store together with what the same call brought beside them, which their fields need not ask for again. */
import type {
  ActorDetail,
  ActorRecord,
  ArticleDetail,
  ArticleRecord,
  ClaimRecord,
  RelationshipRecord,
} from '../store/records.ts';

/** An actor, with its memberships and first relationships where one call brought them. */
export type ActorParent = ActorRecord & { detail?: ActorDetail };

/** An article, with text, claims, mentions and duplicates where one call brought them. */
export type ArticleParent = ArticleRecord & { detail?: ArticleDetail };

/** A claim, with its relationship where one call brought it. */
export type ClaimParent = ClaimRecord & { ownRelationship?: RelationshipRecord };

/** A relationship, and whether it is one of outermost parents with the claims of their members. */
export type RelationshipParent = RelationshipRecord & { rollUp?: boolean };

/** Relationships that know whether they are rolled up. */
export function toRelationshipParents(
  relationships: readonly RelationshipRecord[],
  rollUp: boolean,
): RelationshipParent[] {
  return relationships.map(relationship => ({ ...relationship, rollUp }));
}

/** An actor that carries its detail. */
export function toActorParent(detail: ActorDetail): ActorParent {
  return { ...detail.actor, detail };
}

/** An article that carries its detail. */
export function toArticleParent(detail: ArticleDetail): ArticleParent {
  return { ...detail.article, detail };
}

/** The key of the relationship that a claim belongs to. */
export function keyOf({ subject, type, object }: ClaimRecord): string {
  return `${subject.slug}~${type}~${object.slug}`;
}
