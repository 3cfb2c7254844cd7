import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from '../../server/http/create-app.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { storeSampleGraph } from './sample-graph.ts';

type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asked for
  data: any;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
};

export type TestApi = {
  app: ReturnType<typeof createApp>;
  store: GraphStore;
  /** Methods of the store called since `calls` was last emptied. */
  calls: string[];
  /** What was logged. */
  logged: Record<string, unknown>[];
  ask(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Answer>;
  close(): Promise<void>;
};

function counting(store: GraphStore, calls: string[]): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return method.apply(target, args);
      };
    },
  });
}

/** The whole server over a store of its own, asked without a port. `replace` puts other methods into the store. */
export async function openApi(
  options: { replace?: Partial<GraphStore>; webRoot?: string } = {},
): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-api-'));
  const store = await openStore({ path: join(folder, 'isnad.db') });
  await storeSampleGraph(store);
  const calls: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: line => logged.push(JSON.parse(line)) });
  const app = createApp({
    store: counting({ ...store, ...options.replace }, calls),
    config: {
      hosts: ['isnad.example'],
      version: '0.1.0',
      extractor: 'isnad-rules/1',
      threshold: 0.5,
      webRoot: options.webRoot ?? join(folder, 'web'),
      log,
    },
  });
  return {
    app,
    store,
    calls,
    logged,
    async ask(query, variables, operationName) {
      const response = await app.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify({ query, variables, operationName }),
        }),
      );
      const { data = null, errors = [] } = await response.json();
      return { status: response.status, data, errors };
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
