import type { GraphStore } from '../store/graph-store.ts';

export type ApiContext = { store: GraphStore };
