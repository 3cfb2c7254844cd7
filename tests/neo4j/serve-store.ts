import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { createApp } from '../../server/http/create-app.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

type Answer = { status: number; error: { message: string; extensions: { code: string } } | null };

export type Served = {
  ask(query: string): Promise<Answer>;
  /** Milliseconds until `/readyz` gives this status, asked all the time. */
  untilReady(status: 200 | 503): Promise<number>;
};

/** The whole HTTP server over a store, asked without a port. */
export function serve(store: GraphStore): Served {
  const app = createApp({
    store,
    config: {
      hosts: [],
      version: '0.0.0',
      extractor: 'none/1',
      threshold: 0.5,
      webRoot: '/nowhere',
      log: pino({ level: 'silent' }),
    },
  });
  return {
    async ask(query) {
      const response = await app.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify({ query }),
        }),
      );
      const { errors } = (await response.json()) as { errors?: Answer['error'][] };
      return { status: response.status, error: errors?.[0] ?? null };
    },
    async untilReady(status) {
      const start = performance.now();
      while ((await app.fetch(new Request('http://localhost/readyz'))).status !== status) await wait(50);
      return performance.now() - start;
    },
  };
}
