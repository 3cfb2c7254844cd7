import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import { dataOption, withData } from './options.ts';

/** `isnad dump` */
export const dumpCommand = () =>
  new Command('dump')
    .description('Prints the whole store as canonical JSONL: sorted, the same bytes for the same content.')
    .addOption(dataOption())
    .addHelpText('after', '\nExample:\n  isnad dump > isnad.jsonl')
    .action(async (options: { data?: string }) => {
      const store = await openStore({ ...readConfig(withData(process.env, options)).store, create: false });
      try {
        let cursor: string | null = null;
        do {
          const page: { lines: string[]; next: string | null } = await store.dump(cursor);
          for (const line of page.lines) process.stdout.write(`${line}\n`);
          cursor = page.next;
        } while (cursor !== null);
      } finally {
        await store.close();
      }
    });
