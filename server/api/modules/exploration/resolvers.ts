import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { refuse, toCount } from '../../arguments.ts';
import { toClaimFilter, toLocalIds } from '../../claim-filter.ts';
import { toLocalId } from '../../ids.ts';
import { asks } from '../../selection.ts';

const MOST_ACTORS = 300;

export const explorationResolvers: Resolvers = {
  Query: {
    neighborhood(_, { actors, depth, budget, filter }, { store }, info) {
      const slugs = [...new Set(toLocalIds('actor', actors, 'actors'))];
      const actorsShown = toCount(budget, { field: 'budget', least: 1, most: MOST_ACTORS, otherwise: 60 });
      if (slugs.length > actorsShown)
        refuse(
          'budget',
          `budget counts the actors asked for too: it was ${actorsShown} for ${slugs.length} of them.`,
        );
      return store.neighborhood(slugs, {
        depth: toCount(depth, { field: 'depth', least: 0, most: 2, otherwise: 1 }),
        budget: actorsShown,
        filter: toClaimFilter(filter),
        hidden: asks(info, 'hidden'),
      });
    },
    async paths(_, { from, to, maxLength, limit, filter }, { store }) {
      const paths = await store.paths({
        from: toLocalId('actor', from, 'from'),
        to: toLocalId('actor', to, 'to'),
        maxLength: toCount(maxLength, { field: 'maxLength', least: 1, most: 6, otherwise: 4 }),
        limit: toCount(limit, { field: 'limit', least: 1, most: 20, otherwise: 3 }),
        filter: toClaimFilter(filter),
      });
      return paths.map(path => ({
        ...path,
        length: path.relationships.length,
        disputed: path.relationships.some(step => step.disputed),
      }));
    },
    timeline: (_, { filter, interval }, { store }) =>
      store.timeline(toClaimFilter(filter), interval ?? 'MONTH'),
    facets: (_, { filter }, { store }) => store.facets(toClaimFilter(filter)),
  },
  FacetCount: {
    label: ({ value, labelAr, labelEn }, { language }) =>
      (language === 'EN' ? labelEn || labelAr : labelAr || labelEn) || value,
  },
};
