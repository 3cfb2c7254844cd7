import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { actorName } from '../../../domain/actor.ts';
import { toGlobalId } from '../../ids.ts';
import { toConnection, toPageRequest } from '../../pages.ts';
import { toSpeaker } from '../../speakers.ts';

export const sourceResolvers: Resolvers = {
  Query: {
    outlets: async (_, page, { store }) => toConnection(await store.listOutlets(toPageRequest(page))),
    speakers: async (_, page, { store }) => toConnection(await store.listSpeakers(toPageRequest(page))),
  },
  Outlet: {
    id: ({ slug }) => toGlobalId('outlet', slug),
    name: (outlet, { language }) => actorName(outlet, language ?? 'AR'),
  },
  SpeakerRole: {
    slug: ({ id }) => id.slice('speaker:'.length),
    name: (role, { language }) => actorName(role, language ?? 'AR'),
  },
  SpeakerSummary: {
    speaker: toSpeaker,
  },
};
