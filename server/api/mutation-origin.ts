import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

function isForeign(origin: string, host: string): boolean {
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * Refuses a mutation that a browser sends from a page of another host (403): reads are open, and only JSON is
 * taken, but a rebound name or a careless proxy must not be enough to write.
 */
export function refuseForeignMutations(): Plugin<{ request: Request }> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue;
      const origin = request.headers.get('origin');
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== 'mutation' || origin === null) return;
      const host = request.headers.get('host') ?? new URL(request.url).host;
      if (!isForeign(origin, host)) return;
      setResultAndStopExecution({
        errors: [refusal('ORIGIN_NOT_ALLOWED', 403, `Changes cannot be made from pages of ${origin}.`)],
      });
    },
  };
}
