/** Wires the parts and starts the server: what `serve` runs. The only file that starts anything. */
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import pino from 'pino';
import { loadSeed } from '../seed/load.ts';
import type { Config } from './config.ts';
import { IsnadError } from './domain/errors.ts';
import { createApp } from './http/create-app.ts';
import { type InputReport, ingestPaths } from './ingest/ingest-paths.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { openRuntime, type Runtime, version } from './runtime.ts';

export type ServeOptions = {
  /** Folders or files of articles to add before serving. */
  articles: string[];
  /** More gazetteer files. */
  actors: string[];
  /** Whether to ingest the shipped digests. */
  seed: boolean;
  /** Serve the page from its sources, reloading. */
  dev: boolean;
};

/** A running server. */
export type Serving = { url: string; close(): Promise<void> };

async function fill(runtime: Runtime, options: ServeOptions, say: (line: string) => void): Promise<void> {
  if (options.seed) {
    const outcomes = await loadSeed(runtime);
    const stored = outcomes.filter(outcome => outcome.status === 'stored').length;
    if (stored > 0) say(`Read ${stored} digests.`);
    const orphaned = outcomes.flatMap(outcome => outcome.orphaned);
    if (orphaned.length > 0) say(`Decisions that found no claim to apply to: ${orphaned.join(', ')}`);
  }
  if (options.articles.length === 0) return;
  const reports: InputReport[] = [];
  for await (const report of ingestPaths(runtime, options.articles)) {
    reports.push(report);
    if (report.error) say(`${report.path}: ${report.error.message} (${report.error.code})`);
  }
  const count = (status: InputReport['status']) => reports.filter(report => report.status === status).length;
  say(`Articles: ${count('stored')} read, ${count('unchanged')} known already, ${count('failed')} failed.`);
}

/** Page and API in one process: Vite serves the page's sources, everything else goes to the app. */
async function devMiddleware() {
  const { createServer } = await import('vite');
  return createServer({ configFile: join(PROJECT_ROOT, 'vite.config.ts'), server: { middlewareMode: true } });
}

/**
 * Opens the store, ingests what is asked for, and serves.
 *
 * @param say prints a line for a person.
 * @throws IsnadError CONFIG_INVALID, also where the port is taken; STORE_UNAVAILABLE.
 */
export async function startServer(
  config: Config,
  options: ServeOptions,
  say: (line: string) => void,
): Promise<Serving> {
  const runtime = await openRuntime(config, options.actors);
  try {
    await fill(runtime, options, say);
    const app = createApp({
      store: runtime.store,
      config: {
        hosts: config.hosts,
        version: version(),
        extractor: runtime.extraction.version,
        threshold: runtime.extraction.threshold,
        webRoot: join(PROJECT_ROOT, 'dist/web'),
        log: pino({ level: config.logLevel }, pino.destination(2)),
      },
    });
    const vite = options.dev ? await devMiddleware() : null;
    const { server, port } = await listen(app, config, vite);
    return {
      url: `http://${nameOf(config.host)}:${port}`,
      close: async () => {
        await vite?.close();
        await new Promise(resolve => server.close(resolve));
        await runtime.close();
      },
    };
  } catch (error) {
    await runtime.close();
    throw error;
  }
}

/** A host as an address names it. */
function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

type App = ReturnType<typeof createApp>;
type Vite = Awaited<ReturnType<typeof devMiddleware>>;

const API_PATHS = /^\/(?:graphql|schema\.graphql|export|healthz|readyz|metrics)(?:[/?]|$)/;

async function listen(app: App, config: Config, vite: Vite | null) {
  const server = createAdaptorServer({ fetch: app.fetch });
  if (vite) {
    const [handle] = server.listeners('request') as ((request: unknown, response: unknown) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (API_PATHS.test(request.url ?? '')) handle?.(request, response);
      else vite.middlewares(request as never, response as never);
    });
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new IsnadError(
              'CONFIG_INVALID',
              `Port ${config.port} is in use. Stop what uses it, or start with --port and another number.`,
              { name: 'PORT', value: config.port },
            )
          : new IsnadError(
              'CONFIG_INVALID',
              `isnad cannot listen at ${config.host}:${config.port}: ${error.message}`,
              {
                name: 'HOST',
                value: config.host,
              },
            ),
      ),
    );
    server.listen(config.port, config.host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : config.port };
}
