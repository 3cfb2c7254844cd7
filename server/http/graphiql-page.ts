import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { savedQueries } from '../api/saved-queries.ts';
import { graphiqlPolicy } from './security-headers.ts';

/** The page, kept compressed: it is 9 MB of script. */
type Page = { zipped: Buffer; policy: string };

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

const OPTIONS = {
  title: 'isnad · GraphiQL',
  endpoint: '/graphql',
  defaultTabs: savedQueries.map(({ query }) => ({ query })),
};

/** Tabs can be dragged; one that is pressed would first jump from under the pointer, and the press come to nothing. */
const TABS_STAND_STILL = '<style>.graphiql-tab { transform: none !important }</style>';

/**
 * What the page says instead of its options: a question in the address, with its variables, is the first tab. GraphiQL
 * itself takes the question from there only where it has no tabs yet, and the variables never.
 */
function optionsFromAddress(options: string): string {
  return `(options => {
    const asked = new URLSearchParams(location.search);
    const query = asked.get('query');
    const variables = asked.get('variables') ?? undefined;
    if (!query) return options;
    return { ...options, variables, defaultTabs: [{ query, variables }, ...options.defaultTabs] };
  })(${options})`;
}

/** The document of GraphiQL, which asks no other host for anything, with the saved queries as its tabs. */
async function renderPage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = JSON.stringify(OPTIONS);
  const html = String(renderGraphiQL(OPTIONS))
    .replace(options, () => optionsFromAddress(options))
    .replace('</head>', `${TABS_STAND_STILL}</head>`);
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) =>
    createHash('sha256')
      .update(script ?? '')
      .digest('base64'),
  );
  return { zipped: await promisify(gzip)(html), policy: graphiqlPolicy(hashes) };
}

/** Answers browsers that open `/graphql` with GraphiQL, made when it is first opened; lets everything else pass. */
export function serveGraphiql(): MiddlewareHandler {
  let page: Promise<Page> | null = null;
  return async (c, next) => {
    if (c.req.method !== 'GET' || !c.req.header('accept')?.includes('text/html')) return next();
    page ??= renderPage();
    const { zipped, policy } = await page;
    const takesGzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    c.header('Content-Type', 'text/html; charset=utf-8');
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-cache');
    c.header('Vary', 'Accept, Accept-Encoding');
    if (takesGzip) c.header('Content-Encoding', 'gzip');
    return c.body(new Uint8Array(takesGzip ? zipped : await promisify(gunzip)(zipped)));
  };
}
