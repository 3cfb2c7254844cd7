import type { MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';

/** What every handler knows of its request. */
export type RequestVariables = { Variables: { requestId: string } };

/** Gives each request an id, its own `x-request-id` where it has a plain one, and says it on the answer. */
export function setRequestId(): MiddlewareHandler<RequestVariables> {
  const assign = requestId();
  return (c, next) =>
    assign(c, async () => {
      await next();
      // Set after all else: answers that are made elsewhere, as those of GraphQL, do not carry it yet.
      c.res.headers.set('X-Request-Id', c.get('requestId'));
    });
}
