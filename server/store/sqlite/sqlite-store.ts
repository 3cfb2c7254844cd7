import { type ErrorCode, type ErrorFields, IsnadError } from '../../domain/errors.ts';
import { startWorker } from '../../start-worker.ts';
import type { GraphStore } from '../graph-store.ts';
import type { SyncStore } from './engine.ts';
import type { Question, Reply } from './worker.ts';

const METHODS = [
  'upsertActors',
  'upsertRoles',
  'articleStanding',
  'storeArticle',
  'replaceReading',
  'findReading',
  'articleIds',
  'overview',
  'meta',
  'neighborhood',
  'evidence',
  'paths',
  'timeline',
  'facets',
  'search',
  'actorDetail',
  'articleDetail',
  'findActors',
  'findOutlets',
  'findSpeakers',
  'findArticles',
  'findArticleTexts',
  'findClaims',
  'findClaimReasons',
  'findRelationships',
  'findDecisions',
  'findMembers',
  'findDuplicates',
  'listActors',
  'listOutlets',
  'listSpeakers',
  'listArticles',
  'listClaims',
  'listClaimsOfEach',
  'listRelationships',
  'listMentions',
  'dump',
  'verify',
  'close',
] as const satisfies readonly (keyof SyncStore)[];

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

function toError({ code, message, fields, stack }: Extract<Reply, { ok: false }>['error']): Error {
  if (code) return new IsnadError(code as ErrorCode, message, fields as ErrorFields);
  const error = new Error(message);
  error.stack = stack;
  return error;
}

const gone = () =>
  new IsnadError(
    'STORE_UNAVAILABLE',
    'The store is closed. Start isnad again, and look in its log for the reason.',
  );

/**
 * Opens the embedded store: a SQLite file behind a thread of its own.
 *
 * @throws IsnadError STORE_UNAVAILABLE where the file cannot be opened, STORE_SCHEMA_NEWER where it is of a later isnad.
 */
export async function openSqliteStore(path: string): Promise<GraphStore> {
  const worker = startWorker('./worker', import.meta.url, { path });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let closed: Error | null = null;
  let closing: Promise<void> | null = null;
  const end = (error: Error) => {
    closed ??= error;
    for (const { reject } of waiting.values()) reject(closed);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    const asker = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asker?.resolve(reply.value);
    else asker?.reject(toError(reply.error));
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', error =>
    end(new IsnadError('STORE_UNAVAILABLE', `The store's thread ended: ${error.message}`)),
  );
  worker.on('exit', () => end(gone()));

  const ask = (method: Question['method'], args: unknown[]) =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(closed);
        return;
      }
      const id = next;
      next += 1;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, method, args } satisfies Question);
    });

  await new Promise((resolve, reject) => waiting.set(0, { resolve, reject })).catch(
    async (error: unknown) => {
      await worker.terminate();
      if (error instanceof IsnadError) throw error;
      throw new IsnadError(
        'STORE_UNAVAILABLE',
        `The store at ${path} cannot be opened: ${(error as Error).message}`,
        {
          path,
        },
      );
    },
  );
  const store = Object.fromEntries(
    METHODS.map(method => [method, (...args: unknown[]) => ask(method, args)]),
  ) as unknown as GraphStore;
  return {
    ...store,
    close: () => {
      closing ??= closed ? Promise.resolve() : ask('close', []).then(() => end(gone()));
      return closing;
    },
  };
}
