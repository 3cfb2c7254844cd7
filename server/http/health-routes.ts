import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { GraphStore } from '../store/graph-store.ts';

/** Who asks every few seconds shall know within five that the store went away, or is back. */
const PATIENCE_MS = 3000;

async function answers(store: GraphStore): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([store.meta(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`: 200 while the process lives. `/readyz`: 200 while the store answers, else 503. */
export function healthRoutes(store: GraphStore, log: Logger): Hono {
  return new Hono()
    .get('/healthz', c => c.json({ status: 'alive' }))
    .get('/readyz', async c => {
      try {
        await answers(store);
        return c.json({ status: 'ready' });
      } catch (error) {
        log.warn({ err: error }, 'the store does not answer');
        return c.json({ status: 'store unavailable' }, 503);
      }
    });
}
