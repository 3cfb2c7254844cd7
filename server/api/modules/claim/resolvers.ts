import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { actorName } from '../../../domain/actor.ts';
import type { RelationshipRecord } from '../../../store/records.ts';
import { toClaimFilter } from '../../claim-filter.ts';
import { toGlobalId, toLocalId } from '../../ids.ts';
import { toConnection, toPageRequest } from '../../pages.ts';
import { type ClaimParent, keyOf } from '../../parents.ts';
import { asksOnlyId } from '../../selection.ts';
import { toSpeaker } from '../../speakers.ts';

export const claimResolvers: Resolvers = {
  Query: {
    claim: (_, { id }, { loaders }) => loaders.claim.load(toLocalId('claim', id, 'id')),
    async claims(_, { filter, orderBy, rollUp, ...page }, { store }) {
      return toConnection(
        await store.listClaims(
          toClaimFilter(filter, { rollUp }),
          orderBy ?? 'PUBLISHED',
          toPageRequest(page),
        ),
      );
    },
  },
  Claim: {
    id: ({ id }) => toGlobalId('claim', id),
    citation: ({ span, ...claim }) => ({ ...claim, ...span }),
    async relationship(claim: ClaimParent, _, { loaders }, info) {
      const key = keyOf(claim);
      if (asksOnlyId(info)) return { key } as RelationshipRecord;
      const relationship = claim.ownRelationship ?? (await loaders.relationship.load(key));
      if (!relationship) throw new Error(`Claim ${claim.id} is stored, its relationship ${key} is not.`);
      return relationship;
    },
    extraction: ({ method, rule, extractor }) => ({ method, rule, extractor }),
    howFound: ({ id }, _, { loaders }) => loaders.claimReason.load(id),
    review: ({ state, decisions }) => ({ state, decisions }),
    shown: ({ standing }) => standing === 'SHOWN',
  },
  AttributionStep: {
    speaker: ({ speaker }) => toSpeaker(speaker),
    label: ({ speaker }, { language }) => actorName(speaker, language ?? 'AR'),
  },
  Decision: {
    id: ({ id }) => toGlobalId('decision', id),
  },
};
