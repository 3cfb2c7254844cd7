import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { createApi } from '../api/create-api.ts';
import { serveGraphiql } from './graphiql-page.ts';
import { refuseRequest } from './http-refusal.ts';
import type { RequestVariables } from './request-id.ts';

const LARGEST_BODY = 1024 * 1024;
const JSON_TYPE = /^application\/json\s*(?:;|$)/;

/** `/graphql`: GraphiQL for browsers; queries by GET; JSON by POST, up to 1 MB. */
export function graphqlRoute(api: ReturnType<typeof createApi>): Hono<RequestVariables> {
  const app = new Hono<RequestVariables>();
  app.use('/graphql', serveGraphiql());
  app.use('/graphql', async (c, next) => {
    if (c.req.method !== 'POST' || JSON_TYPE.test(c.req.header('content-type') ?? '')) return next();
    return refuseRequest(
      c,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'POST takes `content-type: application/json` only, with { "query", "variables", "operationName" }.',
    );
  });
  app.use(
    '/graphql',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: c =>
        refuseRequest(c, 413, 'PAYLOAD_TOO_LARGE', `A request takes at most ${LARGEST_BODY} bytes.`),
    }),
  );
  app.all('/graphql', c => api.fetch(c.req.raw, { requestId: c.get('requestId') }));
  return app;
}
