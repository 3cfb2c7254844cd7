import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { parseRelationshipKey } from '../../../domain/relationship.ts';
import { refuse, toCount, toList } from '../../arguments.ts';
import { ofRelationship, toClaimFilter } from '../../claim-filter.ts';
import { toEvidence } from '../../evidence.ts';
import { toGlobalId, toLocalId } from '../../ids.ts';
import { isFirstPage, LARGEST_PAGE, toConnection, toPageRequest } from '../../pages.ts';

export const relationshipResolvers: Resolvers = {
  Query: {
    relationship(_, { id }, { loaders }) {
      const key = toLocalId('relationship', id, 'id');
      if (!parseRelationshipKey(key))
        refuse(
          'id',
          `id takes a relationship as \`sdf~ASSAULT~isis\`: an actor, a type, an actor; "${id}" is none.`,
        );
      return loaders.relationship.load(key);
    },
    async relationships(_, { filter, orderBy, rollUp, ...page }, { store }) {
      const found = await store.listRelationships(
        toClaimFilter(filter, { rollUp }),
        orderBy ?? 'CLAIMS',
        toPageRequest(page),
      );
      return toConnection({
        ...found,
        items: found.items.map(({ cursor, node }) => ({
          cursor,
          node: { ...node, rollUp: rollUp ?? false },
        })),
      });
    },
    async evidence(_, { subject, object, types, quads, filter, first, rollUp }, { store }) {
      const evidence = await store.evidence({
        subject: toLocalId('actor', subject, 'subject'),
        object: toLocalId('actor', object, 'object'),
        types: toList(types, 'types'),
        quads: toList(quads, 'quads'),
        filter: toClaimFilter(filter, { rollUp }),
        first: toCount(first, { field: 'first', least: 1, most: LARGEST_PAGE, otherwise: 50 }),
      });
      return evidence && toEvidence(evidence, rollUp ?? false);
    },
  },
  Relationship: {
    id: ({ key }) => toGlobalId('relationship', key),
    firstSeen: ({ firstSeen }) => firstSeen?.date ?? null,
    firstSeenEstimated: ({ firstSeen }) => firstSeen?.estimated ?? false,
    lastSeen: ({ lastSeen }) => lastSeen?.date ?? null,
    lastSeenEstimated: ({ lastSeen }) => lastSeen?.estimated ?? false,
    async claims({ subject, type, object, rollUp }, { filter: given, orderBy, ...page }, { store, loaders }) {
      const relationship = { subject: subject.slug, type, object: object.slug };
      const filter = toClaimFilter(given, { rollUp });
      const order = orderBy ?? 'PUBLISHED';
      const request = toPageRequest(page);
      if (isFirstPage(request) && filter.disputed === null && filter.minOrigins === null)
        return toConnection(
          await loaders.claimsOf.load({ relationship, filter, order, first: request.limit }),
        );
      return toConnection(await store.listClaims(ofRelationship(filter, relationship), order, request));
    },
  },
};
