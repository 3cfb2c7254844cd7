import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { toCount, toList } from '../../arguments.ts';
import { toSearchLabel, toSearchNode } from '../../search-hits.ts';

export const searchResolvers: Resolvers = {
  Query: {
    search: (_, { text, kinds, first }, { store }) =>
      store.search(text.trim(), {
        kinds: toList(kinds, 'kinds'),
        first: toCount(first, { field: 'first', least: 1, most: 50, otherwise: 10 }),
      }),
  },
  SearchHit: {
    node: toSearchNode,
    label: (hit, { language }) => toSearchLabel(hit, language ?? 'AR'),
  },
};
