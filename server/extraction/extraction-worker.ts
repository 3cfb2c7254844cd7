/** The thread that reads texts: one after another, each in one go. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Actor } from '../domain/actor.ts';
import { createExtractor } from './create-extractor.ts';
import type { ExtractionInput } from './extraction.ts';

const port = parentPort;
if (port) {
  const extractor = createExtractor((workerData as { actors: Actor[] }).actors);
  port.on('message', ({ id, input }: { id: number; input: ExtractionInput }) => {
    try {
      port.postMessage({ id, extraction: extractor.extract(input) });
    } catch (error) {
      port.postMessage({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}
