import type { Arrangement } from './arrange.ts';
import type { LayoutRequest, Positions } from './field.ts';

/** Lays graphs out without blocking the page. */
export type LayoutClient = {
  /** The places for a request, laid out in one of the ways. */
  layOut(request: LayoutRequest, way: Arrangement): Promise<Positions>;
  /** Ends the worker; promises that are still open stay open. */
  close(): void;
};

type Job = { request: LayoutRequest; way: Arrangement; resolve(positions: Positions): void };

async function layOutHere(request: LayoutRequest, way: Arrangement): Promise<Positions> {
  return (await import('./arrange.ts')).ARRANGEMENTS[way](request);
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Starts a worker for layouts; where it cannot be started the layout is done in the page, with the same result. */
export function createLayoutClient(): LayoutClient {
  const jobs = new Map<number, Job>();
  let next = 0;
  let worker = startWorker();
  worker?.addEventListener('message', (event: MessageEvent<{ id: number; positions: Positions }>) => {
    jobs.get(event.data.id)?.resolve(event.data.positions);
    jobs.delete(event.data.id);
  });
  worker?.addEventListener('error', () => {
    worker = null;
    for (const { request, way, resolve } of jobs.values()) void layOutHere(request, way).then(resolve);
    jobs.clear();
  });
  return {
    layOut(request, way) {
      const running = worker;
      if (!running) return layOutHere(request, way);
      const id = next++;
      return new Promise(resolve => {
        jobs.set(id, { request, way, resolve });
        running.postMessage({ id, request, way });
      });
    },
    close: () => worker?.terminate(),
  };
}
