import type { GraphStore } from '../store/graph-store.ts';
import { MOST_STORE_CALLS } from './field-costs.ts';
import { tooComplex } from './refusal.ts';

/** Questions that one request may ask again and again: lists and whole things. Look-ups by id have their loaders. */
const REPEATABLE =
  /^(?:list|overview$|meta$|facets$|timeline$|neighborhood$|paths$|evidence$|search$|\w+Detail$)/;

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The store as one request sees it. The same question is asked once; and however the operation is built, it
 * ends with QUERY_TOO_COMPLEX after as many calls as an operation may cost.
 */
export function createRequestStore(store: GraphStore): GraphStore {
  const asked = new Map<string, Promise<unknown>>();
  let calls = 0;
  const call = (method: Method, args: readonly unknown[]): Promise<unknown> => {
    calls += 1;
    if (calls > MOST_STORE_CALLS)
      return Promise.reject(
        tooComplex(
          `This operation asks the store more than ${MOST_STORE_CALLS} times. Ask for smaller pages of nested lists.`,
        ),
      );
    return method.apply(store, [...args]);
  };
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      if (!REPEATABLE.test(name)) return (...args: unknown[]) => call(method as Method, args);
      return (...args: unknown[]) => {
        const question = JSON.stringify([name, ...args]);
        const answer = asked.get(question) ?? call(method as Method, args);
        asked.set(question, answer);
        return answer;
      };
    },
  });
}
