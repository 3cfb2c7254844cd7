import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { loadSdl } from '../../schema/load-sdl.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { actorResolvers } from './modules/actor/resolvers.ts';
import { articleResolvers } from './modules/article/resolvers.ts';
import { baseResolvers } from './modules/base/resolvers.ts';
import { claimResolvers } from './modules/claim/resolvers.ts';
import { explorationResolvers } from './modules/exploration/resolvers.ts';
import { metaResolvers } from './modules/meta/resolvers.ts';
import { relationshipResolvers } from './modules/relationship/resolvers.ts';
import { searchResolvers } from './modules/search/resolvers.ts';
import { sourceResolvers } from './modules/source/resolvers.ts';

/** The SDL of the API, with its descriptions. */
export function readSdl(): string {
  return loadSdl(join(PROJECT_ROOT, 'schema'));
}

/** The schema of `schema/*.graphql` with what answers its fields, one module a file. */
export function createExecutableSchema(typeDefs: string): GraphQLSchema {
  return createSchema({
    typeDefs,
    resolvers: [
      baseResolvers,
      actorResolvers,
      articleResolvers,
      claimResolvers,
      explorationResolvers,
      metaResolvers,
      relationshipResolvers,
      searchResolvers,
      sourceResolvers,
    ],
  }) as GraphQLSchema;
}
