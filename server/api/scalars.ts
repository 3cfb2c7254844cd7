import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parsePartialDate } from '../domain/published-date.ts';

function toDate(value: unknown): string {
  if (typeof value === 'string' && parsePartialDate(value)) return value.trim();
  throw new GraphQLError(
    `A date is a year, a month or a day of the calendar: 2025, 2025-08 or 2025-08-17; this was ${JSON.stringify(value)}.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}

/**
 * A date in, a year, a month or a day; out, the day that the store has. Not a whole scalar, but what is laid
 * over that of the SDL: a whole one would take its description away. DateTime, which no argument takes, needs nothing.
 */
export const dateScalar = {
  parseValue: toDate,
  parseLiteral: (node: ValueNode) => toDate(node.kind === Kind.STRING ? node.value : null),
} as GraphQLScalarType<string, string>;
