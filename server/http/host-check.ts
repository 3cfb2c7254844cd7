import type { MiddlewareHandler } from 'hono';
import { refuseRequest } from './http-refusal.ts';

const LOOPBACK = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** The name of a `Host` header, without its port; null where it is none. */
function hostnameOf(host: string): string | null {
  const url = `http://${host}`;
  return URL.canParse(url) && !/[/?#@]/.test(host) ? new URL(url).hostname : null;
}

/**
 * Refuses requests for another host than loopback and the listed ones (403), so that no page can reach a
 * server on this machine through a name that it makes point here.
 */
export function checkHost(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set(allowed.map(host => hostnameOf(host.trim().toLowerCase())));
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const name = hostnameOf(host);
    if (name !== null && (isLoopback(name) || names.has(name))) return next();
    return refuseRequest(
      c,
      403,
      'HOST_NOT_ALLOWED',
      `This server does not answer for the host "${host}". Name it in ISNAD_HOSTS to allow it.`,
    );
  };
}
