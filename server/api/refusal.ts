import { GraphQLError } from 'graphql';

/** A request refused before it is answered, with the HTTP status of the whole answer. */
export function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** An operation that would cost too much, or has. */
export function tooComplex(message: string): GraphQLError {
  return refusal('QUERY_TOO_COMPLEX', 400, message);
}
