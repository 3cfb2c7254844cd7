import { useCallback, useRef } from 'react';
import { type AnyVariables, type CombinedError, type DocumentInput, type UseQueryArgs, useQuery } from 'urql';

/** What went wrong, as far as the server told. */
export type Failure = { offline: boolean; code: string | null; requestId: string | null };

/** What a screen knows of its question. `data` is the last answer and stays while the next is under way. */
export type Answer<T> = {
  data: T | undefined;
  /** The answer on screen is to an earlier question. */
  stale: boolean;
  loading: boolean;
  failure: Failure | null;
  retry(): void;
};

function toFailure(error: CombinedError): Failure {
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    offline: error.networkError !== undefined && error.graphQLErrors.length === 0,
    code: text(extensions.code),
    requestId: text(extensions.requestId),
  };
}

/**
 * Asks the API. While a new question is under way, the answer to the last one stays.
 *
 * @param identity answers are kept only while this stays the same: another actor's text is no stand-in
 */
export function useAnswer<T, V extends AnyVariables>(
  query: DocumentInput<T, V>,
  variables: V,
  options: { pause?: boolean; identity?: string } = {},
): Answer<T> {
  const { pause = false, identity = '' } = options;
  const [result, execute] = useQuery<T, V>({ query, variables, pause } as UseQueryArgs<V, T>);
  const kept = useRef<{ identity: string; data: T } | null>(null);
  const fresh = !pause && !result.fetching && result.data !== undefined && !result.error;
  if (fresh) kept.current = { identity, data: result.data as T };
  else if (kept.current && kept.current.identity !== identity) kept.current = null;
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return {
    data: kept.current?.data,
    stale: !fresh,
    loading: !pause && result.fetching,
    failure: !pause && !result.fetching && result.error ? toFailure(result.error) : null,
    retry,
  };
}
