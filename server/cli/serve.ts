import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { startServer } from '../main.ts';
import { actorsOption, articlesOption, dataOption, withData } from './options.ts';

type Options = {
  port?: string;
  data?: string;
  articles: string[];
  actors: string[];
  seed: boolean;
  open?: boolean;
  dev?: boolean;
};

const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer' };

/** `isnad serve`: what `npm start` runs once things are built. */
export const serveCommand = () =>
  new Command('serve')
    .description('Serves the explorer and the GraphQL API.')
    .option('--port <number>', 'port (PORT, else 4000)')
    .addOption(dataOption())
    .addOption(articlesOption())
    .addOption(actorsOption())
    .option('--no-seed', 'do not add the shipped digests')
    .option('--open', 'open the explorer in the browser')
    .option('--dev', 'serve the page from its sources and reload it')
    .addHelpText('after', '\nExample:\n  npm start -- --articles ./articles --port 4100')
    .action(async (options: Options) => {
      const config = readConfig(withData(process.env, options));
      const serving = await startServer(
        config,
        { articles: options.articles, actors: options.actors, seed: options.seed, dev: options.dev ?? false },
        line => console.error(line),
      );
      console.log(`isnad is at ${serving.url}`);
      if (options.open)
        spawn(OPENERS[process.platform] ?? 'xdg-open', [serving.url], {
          stdio: 'ignore',
          detached: true,
        }).unref();
      const stop = () => {
        serving.close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
        setTimeout(() => process.exit(0), 3000).unref();
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
