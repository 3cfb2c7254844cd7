import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { restore } from '../ingest/restore.ts';
import { openForRestore } from '../store/open-store.ts';
import { dataOption, withData } from './options.ts';

/** `isnad restore FILE` */
export const restoreCommand = () =>
  new Command('restore')
    .description(
      'Reads a dump, of either engine, into an empty store: all of it, proven by the store’s own dump, or nothing.',
    )
    .argument('<file>', 'what isnad dump printed')
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nExample:\n  isnad dump > isnad.jsonl\n  NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… isnad restore isnad.jsonl',
    )
    .action(async (file: string, options: { data?: string }) => {
      const restoration = await openForRestore(readConfig(withData(process.env, options)).store);
      try {
        const { articles } = await restore(restoration.store, file, (done, all) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} articles`);
        });
        await restoration.finish();
        console.error(`${process.stderr.isTTY ? '\n' : ''}Restored ${articles} articles.`);
      } catch (error) {
        // A place that cannot be cleared now says so when it is opened next; what went wrong first is what to tell.
        await restoration.abandon().catch(() => undefined);
        throw error;
      }
    });
