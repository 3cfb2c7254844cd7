import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Hono } from 'hono';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { GraphStore } from '../store/graph-store.ts';

/** Names of operations come from clients: the first so many are told apart, the rest are `other`. */
const MOST_NAMES = 50;
const NAME = /^\w{1,60}$/;

export type Metrics = {
  registry: Registry;
  operationSeconds: Histogram<'operation'>;
  storeCalls: Counter<'method'>;
};

/** The metrics of one server, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    operationSeconds: new Histogram({
      name: 'isnad_graphql_operation_seconds',
      help: 'Time to execute a GraphQL operation, by its name.',
      labelNames: ['operation'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    storeCalls: new Counter({
      name: 'isnad_store_calls_total',
      help: 'Questions asked of the store, by method.',
      labelNames: ['method'],
      registers: [registry],
    }),
  };
}

/** Measures how long operations take. */
export function measureOperations({ operationSeconds }: Metrics): Plugin {
  const names = new Set<string>();
  const labelOf = (name: string | undefined) => {
    if (name === undefined) return 'anonymous';
    if (names.size < MOST_NAMES && NAME.test(name)) names.add(name);
    return names.has(name) ? name : 'other';
  };
  return {
    onExecute({ args }) {
      const operation = getOperationAST(args.document, args.operationName);
      const end = operationSeconds.startTimer({ operation: labelOf(operation?.name?.value) });
      return {
        onExecuteDone: () => {
          end();
        },
      };
    },
  };
}

/** The store, counting its calls by method. */
export function countStoreCalls(store: GraphStore, { storeCalls }: Metrics): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      return (...args: unknown[]) => {
        storeCalls.inc({ method: name });
        return method.apply(target, args);
      };
    },
  });
}

/** `/metrics` in the format of Prometheus. */
export function metricsRoute({ registry }: Metrics): Hono {
  return new Hono().get('/metrics', async c =>
    c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  );
}
