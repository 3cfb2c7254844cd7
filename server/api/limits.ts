import { EnvelopArmor } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { costOf } from './operation-cost.ts';
import { tooComplex } from './refusal.ts';

/**
 * At least twice what the page's longest operations need (7 deep, 16 aliases, 350 tokens); GraphiQL's
 * introspection passes, whose depth graphql limits itself.
 */
export const LIMITS = { depth: 14, aliases: 40, tokens: 2000, directives: 20 } as const;

const ADVICE = 'Ask for less in one operation, or in several operations.';

/** What graphql-armor calls on a rejection: with `propagateOnRejection` off, the error thrown here is the answer. */
const onReject = [
  (_context: unknown, error: GraphQLError) => {
    throw tooComplex(
      `${error.message.replace('Syntax Error: ', '').replace('Query depth', 'Depth')} ${ADVICE}`,
    );
  },
];

const armor = (n: number) => ({ n, propagateOnRejection: false, onReject });

/** Plugins that refuse operations deeper, longer or dearer than the limits, with QUERY_TOO_COMPLEX and 400. */
export function limitOperations(): Plugin[] {
  const { plugins } = new EnvelopArmor({
    // The schema is public: GraphiQL and /schema.graphql show it, so suggestions give nothing away.
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
    maxDepth: { ...armor(LIMITS.depth), flattenFragments: true },
    maxAliases: armor(LIMITS.aliases),
    maxTokens: armor(LIMITS.tokens),
    maxDirectives: armor(LIMITS.directives),
  }).protect();
  // Both sides are plugins of envelop; only their types of the context differ.
  return [...(plugins as unknown as Plugin[]), limitCost()];
}

function limitCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      try {
        costOf(args.schema, args.document, args.operationName, args.variableValues ?? {});
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResultAndStopExecution({ errors: [error] });
      }
    },
  };
}
