import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { GraphStore } from '../store/graph-store.ts';
import type { About, ApiContext } from './context.ts';
import { finishErrors, maskError } from './errors.ts';
import { createExecutableSchema } from './executable-schema.ts';
import { limitOperations } from './limits.ts';
import { createLoaders } from './loaders.ts';
import { refuseForeignMutations } from './mutation-origin.ts';
import { createRequestStore } from './request-store.ts';

/** What the HTTP server says of a request. */
export type RequestContext = { requestId: string };

export type ApiOptions = { store: GraphStore; about: About; log: Logger; sdl: string; plugins?: Plugin[] };

function createContext(store: GraphStore, about: About, requestId: string): ApiContext {
  const own = createRequestStore(store);
  return { store: own, loaders: createLoaders(own), about, requestId };
}

/** The GraphQL API as a fetch handler: GET and POST at `/graphql`. */
export function createApi(options: ApiOptions): YogaServerInstance<RequestContext, ApiContext> {
  const { store, about, log, sdl, plugins = [] } = options;
  return createYoga<RequestContext, ApiContext>({
    schema: createExecutableSchema(sdl),
    context: ({ requestId }) => createContext(store, about, requestId),
    plugins: [...limitOperations(), refuseForeignMutations(), finishErrors(log), ...plugins],
    maskedErrors: { maskError },
    // GraphiQL, health, sizes and origins are the HTTP server's.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    logging: false,
    fetchAPI: { Request, Response, Headers, ReadableStream, TransformStream, URL },
  });
}
