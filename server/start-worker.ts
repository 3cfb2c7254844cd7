import { Worker } from 'node:worker_threads';

/** Run in the worker: registers the loader of TypeScript there, then runs the module. */
const BOOTSTRAP = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.module); });
`;

/**
 * Starts a worker on a module that lies beside another: `startWorker('./worker', import.meta.url, data)`. Compiled
 * modules run as they are; in development and tests the same module is TypeScript and needs a loader.
 */
export function startWorker(name: string, beside: string, workerData: object): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL(`${name}.js`, beside), { workerData });
  const module = new URL(`${name}.ts`, beside).href;
  return new Worker(BOOTSTRAP, { eval: true, workerData: { ...workerData, module } });
}
