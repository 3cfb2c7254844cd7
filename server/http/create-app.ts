import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createApi } from '../api/create-api.ts';
import { readSdl } from '../api/executable-schema.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { AppConfig } from './app-config.ts';
import { graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health-routes.ts';
import { checkHost } from './host-check.ts';
import { refuseRequest } from './http-refusal.ts';
import { countStoreCalls, createMetrics, measureOperations, metricsRoute } from './metrics.ts';
import { setRequestId } from './request-id.ts';
import { logRequests } from './request-log.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { webRoutes } from './web-routes.ts';

/** The HTTP server as a fetch handler: the API, the page, and what operators ask for. Starts nothing. */
export function createApp({ store, config }: { store: GraphStore; config: AppConfig }): Hono {
  const { log, version, extractor, threshold } = config;
  const metrics = createMetrics();
  const counted = countStoreCalls(store, metrics);
  const sdl = readSdl();
  const about = { version, extractor, threshold };
  const api = createApi({ store: counted, about, log, sdl, plugins: [measureOperations(metrics)] });
  const app = new Hono();
  app.use(setRequestId(), logRequests(log), setSecurityHeaders(), compress(), checkHost(config.hosts));
  app.route('/', healthRoutes(counted, log));
  app.route('/', metricsRoute(metrics));
  app.get('/schema.graphql', c => c.text(sdl));
  app.route('/', graphqlRoute(api));
  app.route('/', webRoutes(config.webRoot));
  app.notFound(c => refuseRequest(c, 404, 'NOT_FOUND', `There is nothing at ${c.req.path}.`));
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), err: error }, 'a request failed');
    return refuseRequest(
      c,
      500,
      'INTERNAL_SERVER_ERROR',
      'Something went wrong on our side; the log says more.',
    );
  });
  return app;
}
