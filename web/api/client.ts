import { Client, cacheExchange, fetchExchange } from 'urql';

/** The page's only connection: POST /graphql on its own host. Answers are kept for the visit. */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { accept: 'application/graphql-response+json, application/json' } },
  });
}
