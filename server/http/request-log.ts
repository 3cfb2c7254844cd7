import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** Logs each request once answered: method, path, status and time, never a query string or a body. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log.info({
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms,
    });
  };
}
