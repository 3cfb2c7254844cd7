import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Tells whether nothing but the id is asked of a field, which the parent often knows without asking the store. */
export function asksOnlyId({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes
    .flatMap(node => node.selectionSet?.selections ?? [])
    .every(
      node => node.kind === Kind.FIELD && (node.name.value === 'id' || node.name.value === '__typename'),
    );
}

/** Tells whether a field of an answer is asked for, in a fragment or not; where a directive decides, it is. */
export function asks({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some(node => {
      if (node.kind === Kind.FIELD) return node.name.value === name;
      return within(
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some(node => within(node.selectionSet));
}
