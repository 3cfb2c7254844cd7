import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { refuse, toCount } from '../../arguments.ts';
import { toClaimFilter, toLocalIds } from '../../claim-filter.ts';
import { toLocalId } from '../../ids.ts';
import { toRelationshipParents } from '../../parents.ts';
import { asks } from '../../selection.ts';

const MOST_ACTORS = 300;

export const explorationResolvers: Resolvers = {
  Query: {
    async neighborhood(_, { actors, depth, budget, filter, rollUp }, { store }, info) {
      const slugs = [...new Set(toLocalIds('actor', actors, 'actors'))];
      const actorsShown = toCount(budget, { field: 'budget', least: 1, most: MOST_ACTORS, otherwise: 60 });
      if (slugs.length > actorsShown)
        refuse(
          'budget',
          `budget counts the actors asked for too: it was ${actorsShown} for ${slugs.length} of them.`,
        );
      const neighborhood = await store.neighborhood(slugs, {
        depth: toCount(depth, { field: 'depth', least: 0, most: 2, otherwise: 1 }),
        budget: actorsShown,
        filter: toClaimFilter(filter, { rollUp }),
        hidden: asks(info, 'hidden'),
      });
      return {
        ...neighborhood,
        relationships: toRelationshipParents(neighborhood.relationships, rollUp ?? false),
      };
    },
    async paths(_, { from, to, maxLength, limit, filter, rollUp }, { store }) {
      const paths = await store.paths({
        from: toLocalId('actor', from, 'from'),
        to: toLocalId('actor', to, 'to'),
        maxLength: toCount(maxLength, { field: 'maxLength', least: 1, most: 6, otherwise: 4 }),
        limit: toCount(limit, { field: 'limit', least: 1, most: 20, otherwise: 3 }),
        filter: toClaimFilter(filter, { rollUp }),
      });
      return paths.map(path => ({
        ...path,
        relationships: toRelationshipParents(path.relationships, rollUp ?? false),
        length: path.relationships.length,
        disputed: path.relationships.some(step => step.disputed),
      }));
    },
    timeline: (_, { filter, interval, rollUp }, { store }) =>
      store.timeline(toClaimFilter(filter, { rollUp }), interval ?? 'MONTH'),
    facets: (_, { filter, rollUp }, { store }) => store.facets(toClaimFilter(filter, { rollUp })),
  },
  FacetCount: {
    label: ({ value, labelAr, labelEn }, { language }) =>
      (language === 'EN' ? labelEn || labelAr : labelAr || labelEn) || value,
  },
};
