import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { actorName, actorShortName } from '../../../domain/actor.ts';
import { sideOf, toClaimFilter } from '../../claim-filter.ts';
import { toGlobalId, toLocalId } from '../../ids.ts';
import { toActorFilter, toArticleFilter } from '../../list-filters.ts';
import { loadPresent } from '../../loaders.ts';
import { firstOf, toConnection, toPageRequest } from '../../pages.ts';
import { type ActorParent, toActorParent } from '../../parents.ts';

const detailOf = (actor: ActorParent) => actor.detail;

export const actorResolvers: Resolvers = {
  Query: {
    async actor(_, { id }, { store }) {
      const detail = await store.actorDetail(toLocalId('actor', id, 'id'));
      return detail && toActorParent(detail);
    },
    async actors(_, { filter, orderBy, ...page }, { store }) {
      return toConnection(
        await store.listActors(toActorFilter(filter), orderBy ?? 'CLAIMS', toPageRequest(page)),
      );
    },
  },
  Actor: {
    id: ({ slug }) => toGlobalId('actor', slug),
    name: (actor, { language }) => actorName(actor, language ?? 'AR'),
    shortAr: actor => actorShortName(actor, 'AR'),
    shortEn: actor => actorShortName(actor, 'EN'),
    aliases: ({ aliases }) =>
      aliases.map(text => ({ text, language: /\p{Script=Arabic}/u.test(text) ? 'AR' : 'EN' })),
    memberOf: (actor, _, { loaders }) =>
      detailOf(actor)?.memberOf ?? loadPresent(loaders.actor, actor.memberOf),
    members: async (actor, _, { loaders }) =>
      detailOf(actor)?.members ?? loadPresent(loaders.actor, await loaders.members.load(actor.slug)),
    async relationships(actor, { role, filter, orderBy, ...page }, { store }) {
      const request = toPageRequest(page);
      const known = detailOf(actor)?.relationships;
      const isStart = request.direction === 'FORWARD' && request.cursor === null;
      if (
        known &&
        isStart &&
        !filter &&
        (orderBy ?? 'CLAIMS') === 'CLAIMS' &&
        (role ?? 'EITHER') === 'EITHER'
      )
        return toConnection(firstOf(known, request.limit));
      const side = sideOf(toClaimFilter(filter), actor.slug, role);
      return toConnection(await store.listRelationships(side, orderBy ?? 'CLAIMS', request));
    },
    async claims(actor, { role, filter, orderBy, ...page }, { store }) {
      const side = sideOf(toClaimFilter(filter), actor.slug, role);
      return toConnection(await store.listClaims(side, orderBy ?? 'PUBLISHED', toPageRequest(page)));
    },
    mentions: async ({ slug }, page, { store }) =>
      toConnection(await store.listMentions({ actor: slug }, toPageRequest(page))),
    articles: async ({ slug }, page, { store }) =>
      toConnection(
        await store.listArticles(
          { ...toArticleFilter(null), actors: [slug] },
          'PUBLISHED',
          toPageRequest(page),
        ),
      ),
  },
};
