import type { Worker } from 'node:worker_threads';
import type { Actor } from '../domain/actor.ts';
import { sha256Hex } from '../domain/content-ids.ts';
import { IsnadError } from '../domain/errors.ts';
import { startWorker } from '../start-worker.ts';
import type { Extraction, ExtractionInput } from './extraction.ts';
import { lexiconHash } from './lexicon-hash.ts';
import { EXTRACTOR, THRESHOLD } from './version.ts';

/** The extractor behind a thread of its own, so that reading a long article blocks no request. */
export type ExtractionService = {
  readonly version: string;
  readonly threshold: number;
  extract(input: ExtractionInput): Promise<Extraction>;
  close(): Promise<void>;
};

type Reply = { id: number; extraction: Extraction } | { id: number; error: string };
type Waiting = { resolve(extraction: Extraction): void; reject(error: Error): void };

const failure = (reason: string) =>
  new IsnadError('EXTRACTION_FAILED', `The extractor failed on this text: ${reason.split('\n')[0]}`, {
    reason,
  });

/**
 * The version of a reading: of the rules, and of the names and lexicon that they were given.
 */
function versionWith(actors: readonly Actor[]): string {
  const names = actors.map(({ slug, kind, nameAr, nameEn, aliases, memberOf }) => [
    slug,
    kind,
    nameAr,
    nameEn,
    aliases,
    memberOf,
  ]);
  return `${EXTRACTOR}+${sha256Hex(JSON.stringify([names, lexiconHash()])).slice(0, 8)}`;
}

/** Starts no thread before the first text: a start that reads nothing anew stays quick. */
export function createExtractionService(actors: readonly Actor[]): ExtractionService {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;

  const start = (): Worker => {
    const started = startWorker('./extraction-worker', import.meta.url, { actors });
    started.on('message', (reply: Reply) => {
      const asker = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('extraction' in reply) asker?.resolve(reply.extraction);
      else asker?.reject(failure(reply.error));
      if (waiting.size === 0) started.unref();
    });
    const end = (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      worker = null;
    };
    started.on('error', error => end(failure(error.message)));
    started.on('exit', () => {
      if (worker === started) end(failure('it ended before it answered'));
    });
    return started;
  };

  return {
    version: versionWith(actors),
    threshold: THRESHOLD,
    extract: input =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, input });
      }),
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
}
