/** How failures reach a reader: with a code of the contract and the id of the request, and nothing of our insides. */
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type ErrorCode, IsnadError } from '../domain/errors.ts';

const TOLD: ReadonlySet<ErrorCode> = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT']);

/** Codes of yoga for what the contract calls by another name. */
const RENAMED: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

const UNEXPECTED = 'INTERNAL_SERVER_ERROR';
const HIDDEN = 'Something went wrong on our side. The log says more under the id of this request.';

/** Where the store is, and what its server said, is for the log: readers are told that it does not answer. */
const STORE: ErrorCode = 'STORE_UNAVAILABLE';
const STORE_AWAY =
  'The store does not answer now, and nothing was changed. Try again in a moment; the log says more under the id of this request.';

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function placed(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  const at = error instanceof GraphQLError ? error : null;
  return new GraphQLError(message, {
    nodes: at?.nodes ?? null,
    path: at?.path ?? null,
    originalError: causeOf(error) as Error,
    extensions,
  });
}

/** A failure as a reader may see it: errors of the field by their code, anything unexpected without its message. */
export function maskError(error: unknown): Error {
  const cause = causeOf(error);
  if (cause instanceof IsnadError && TOLD.has(cause.code))
    return placed(error, cause.message, { ...cause.fields, code: cause.code });
  if (cause instanceof IsnadError && cause.code === STORE) return placed(error, STORE_AWAY, { code: STORE });
  if (cause instanceof GraphQLError) return error as GraphQLError;
  return placed(error, HIDDEN, { code: UNEXPECTED, unexpected: true });
}

function codeOf(error: GraphQLError): string {
  const code = error.extensions.code;
  if (typeof code === 'string') return RENAMED[code] ?? code;
  // What graphql itself says without a code before anything runs is about variables.
  return error.path ? UNEXPECTED : 'BAD_USER_INPUT';
}

function finished(error: GraphQLError, requestId: string): GraphQLError {
  const { unexpected: _, ...known } = error.extensions;
  const extensions: Record<string, unknown> = { ...known, code: codeOf(error), requestId };
  // A refusal stays one for clients that take application/json, to whom other errors come as 200.
  if (extensions.code === 'QUERY_TOO_COMPLEX') extensions.http = { status: 400 };
  const { message, nodes = null, source = null, positions = null, path = null } = error;
  const originalError = error.originalError ?? null;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

function logHidden(errors: readonly GraphQLError[], requestId: string, log: Logger): void {
  for (const error of errors)
    if (error.extensions.code === UNEXPECTED || error.extensions.code === STORE)
      log.error({ requestId, err: causeOf(error), path: error.path?.join('.') }, 'a request failed');
}

/** Gives each error its code and the id of the request, and logs what readers are not told. */
export function finishErrors(log: Logger): Plugin<object, { requestId: string }> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length) return;
      const errors = result.errors.map(error => finished(error as GraphQLError, serverContext.requestId));
      logHidden(errors, serverContext.requestId, log);
      setResult({ ...result, errors });
    },
  };
}
