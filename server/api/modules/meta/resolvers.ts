import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { toCount } from '../../arguments.ts';
import { toOverview } from '../../overview.ts';

export const metaResolvers: Resolvers = {
  Query: {
    meta: async (_, __, { store, about }) => ({ ...(await store.meta()), ...about }),
    async overview(_, { first, language }, { store, about }) {
      const most = toCount(first, { field: 'first', least: 1, most: 20, otherwise: 5 });
      return toOverview(await store.overview(most, language ?? null), about);
    },
  },
};
