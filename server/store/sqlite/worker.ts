/** The thread that owns the file: it answers one question after another, so that none blocks the server's own thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { IsnadError } from '../../domain/errors.ts';
import { openEngine, type SyncStore } from './engine.ts';

/** A question on its way to the worker, and what comes back. */
export type Question = { id: number; method: keyof SyncStore; args: unknown[] };
export type Reply =
  | { id: number; ok: true; value: unknown }
  | {
      id: number;
      ok: false;
      error: { code: string | null; message: string; fields: Record<string, unknown>; stack: string };
    };

/** What SQLite says where the file, and not the question, is to blame. */
const FILE_TROUBLE =
  /database (?:is|table is) locked|disk is full|disk I\/O|readonly database|unable to open|malformed|not a database/i;

function asKnown(error: unknown): unknown {
  if (error instanceof IsnadError || !(error instanceof Error) || !FILE_TROUBLE.test(error.message))
    return error;
  return new IsnadError('STORE_UNAVAILABLE', `The store cannot answer: ${error.message}.`, {
    reason: error.message,
  });
}

function failure(id: number, thrown: unknown): Reply {
  const error = asKnown(thrown);
  const known = error instanceof IsnadError;
  return {
    id,
    ok: false,
    error: {
      code: known ? error.code : null,
      message: error instanceof Error ? error.message : String(error),
      fields: known ? error.fields : {},
      stack: error instanceof Error ? (error.stack ?? '') : '',
    },
  };
}

const port = parentPort;
if (port) {
  let store: SyncStore | null = null;
  try {
    store = openEngine((workerData as { path: string }).path);
    port.postMessage({ id: 0, ok: true, value: null } satisfies Reply);
  } catch (error) {
    port.postMessage(failure(0, error));
  }
  port.on('message', ({ id, method, args }: Question) => {
    if (!store) return;
    try {
      const answer = store[method] as (...args: unknown[]) => unknown;
      port.postMessage({ id, ok: true, value: answer(...args) } satisfies Reply);
      if (method === 'close') port.close();
    } catch (error) {
      port.postMessage(failure(id, error));
    }
  });
}
