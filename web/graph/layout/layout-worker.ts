import type { LayoutRequest } from './field.ts';
import { layOut } from './lay-out.ts';

type Job = { id: number; request: LayoutRequest };

self.addEventListener('message', (event: MessageEvent<Job>) => {
  self.postMessage({ id: event.data.id, positions: layOut(event.data.request) });
});
