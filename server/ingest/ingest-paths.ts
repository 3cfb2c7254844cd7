import { IsnadError } from '../domain/errors.ts';
import type { DocumentDefaults } from '../reading/document.ts';
import { findInputs } from '../reading/find-inputs.ts';
import { readArticles } from '../reading/read-file.ts';
import { type IngestContext, ingest } from './ingest.ts';

/** What happened to one input, as `ingest --json` prints it. */
export type InputReport = {
  path: string;
  status: 'stored' | 'unchanged' | 'failed';
  article: string | null;
  claims: number;
  /** Ids of decisions that found no claim to apply to in this version. */
  orphaned: string[];
  error: { code: string; message: string; byteOffset: number | null } | null;
};

function failed(path: string, error: IsnadError): InputReport {
  const { byteOffset } = error.fields;
  return {
    path,
    status: 'failed',
    article: null,
    claims: 0,
    orphaned: [],
    error: {
      code: error.code,
      message: error.message,
      byteOffset: typeof byteOffset === 'number' ? byteOffset : null,
    },
  };
}

/**
 * Reads files and folders and stores their articles, one transaction each. What fails is reported and does not
 * stop the rest, but for a store that is gone.
 *
 * @throws IsnadError INPUT_UNREADABLE where a path does not exist, STORE_UNAVAILABLE.
 */
export async function* ingestPaths(
  context: IngestContext,
  paths: readonly string[],
  defaults: DocumentDefaults = { outlet: null, language: null, published: null },
): AsyncGenerator<InputReport> {
  for (const path of findInputs(paths)) {
    for (const outcome of readArticles(path, defaults)) {
      if ('error' in outcome) {
        yield failed(outcome.path, outcome.error);
        continue;
      }
      try {
        const done = await ingest(context, outcome.document);
        yield { path: outcome.document.path, ...done, error: null };
      } catch (error) {
        if (!(error instanceof IsnadError) || error.code === 'STORE_UNAVAILABLE') throw error;
        yield failed(outcome.document.path, error);
      }
    }
  }
}
