import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { refuseRequest } from './http-refusal.ts';

/** Addresses that the page reads itself. */
const SCREENS = ['/', '/articles', '/articles/*', '/sources', '/claims', '/actors', '/relationships'];
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

function servePage(webRoot: string): MiddlewareHandler {
  const index = join(webRoot, 'index.html');
  const serve = serveStatic({ path: index });
  return async (c, next) => {
    if (!existsSync(index))
      return refuseRequest(c, 503, 'PAGE_NOT_BUILT', `There is no page at ${index}: run npm run build.`);
    c.header('Cache-Control', ASK_AGAIN);
    return serve(c, next);
  };
}

/** Tells browsers how long to keep what is found: a file with a hash in its name never changes. */
function setCaching(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control'))
      c.res.headers.set('Cache-Control', c.req.path.startsWith('/assets/') ? FOREVER : ASK_AGAIN);
  };
}

/** The built page: its screens, its hashed assets and its other files. */
export function webRoutes(webRoot: string): Hono {
  const app = new Hono();
  for (const path of SCREENS) app.get(path, servePage(webRoot));
  if (existsSync(webRoot)) app.use('/*', setCaching(), serveStatic({ root: webRoot }));
  return app;
}
