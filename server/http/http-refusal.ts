import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Answers a request that is refused before GraphQL sees it, in the shape of its errors. */
export function refuseRequest(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
): Response {
  const requestId: unknown = c.get('requestId');
  return c.json({ errors: [{ message, extensions: { code, requestId } }] }, status);
}
