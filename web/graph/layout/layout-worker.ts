import { ARRANGEMENTS, type Arrangement } from './arrange.ts';
import type { LayoutRequest } from './field.ts';

type Job = { id: number; request: LayoutRequest; way: Arrangement };

self.addEventListener('message', (event: MessageEvent<Job>) => {
  const { id, request, way } = event.data;
  self.postMessage({ id, positions: ARRANGEMENTS[way](request) });
});
