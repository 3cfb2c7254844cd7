import type { ActorHeadFragment, RelationshipHeadFragment } from '../../api/generated/operations.ts';

export type RelationGroup = {
  other: ActorHeadFragment;
  claims: number;
  relationships: RelationshipHeadFragment[];
};

/** Relationships by the actor on the other side of those that the list is about; most claims first. */
export function groupByOther(
  about: readonly string[],
  relationships: readonly RelationshipHeadFragment[],
): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const relationship of relationships) {
    const { subject, object } = relationship;
    const other = about.includes(subject.slug) ? object : subject;
    const group = groups.get(other.slug) ?? { other, claims: 0, relationships: [] };
    group.claims += relationship.tally.claims;
    group.relationships.push(relationship);
    groups.set(other.slug, group);
  }
  for (const group of groups.values())
    group.relationships.sort(
      (a, b) =>
        Number(b.disputed) - Number(a.disputed) || b.tally.claims - a.tally.claims || (a.id < b.id ? -1 : 1),
    );
  return [...groups.values()].sort((a, b) => b.claims - a.claims || (a.other.slug < b.other.slug ? -1 : 1));
}
