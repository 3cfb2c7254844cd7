import type { GraphStore } from '../store/graph-store.ts';
import type { Loaders } from './loaders.ts';

/** What is running here, as `meta` tells it. */
export type About = { version: string; extractor: string; threshold: number };

/** What the resolvers of one request share. */
export type ApiContext = {
  /** The store within this request: asks nothing twice, and no more than an operation may. */
  store: GraphStore;
  loaders: Loaders;
  about: About;
  requestId: string;
};
