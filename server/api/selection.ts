import { type GraphQLResolveInfo, Kind } from 'graphql';

/** Tells whether nothing but the id is asked of a field, which the parent often knows without asking the store. */
export function asksOnlyId({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes
    .flatMap(node => node.selectionSet?.selections ?? [])
    .every(
      node => node.kind === Kind.FIELD && (node.name.value === 'id' || node.name.value === '__typename'),
    );
}
