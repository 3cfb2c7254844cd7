import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { reextract } from '../ingest/reextract.ts';
import { openRuntime } from '../runtime.ts';
import { actorsOption, dataOption, withData } from './options.ts';

/** `isnad reextract` */
export const reextractCommand = () =>
  new Command('reextract')
    .description('Reads stored articles again with the present extractor; decisions stay.')
    .addOption(actorsOption())
    .addOption(dataOption())
    .option('--json', 'one JSON object an article')
    .addHelpText('after', '\nExample:\n  isnad reextract --data ./data')
    .action(async (options: { data?: string; actors: string[]; json?: boolean }) => {
      const runtime = await openRuntime(readConfig(withData(process.env, options)), options.actors);
      try {
        for await (const report of reextract(runtime)) {
          if (options.json) console.log(JSON.stringify(report));
          else if (report.status === 'replaced')
            console.log(
              `article:${report.article}: ${report.claims} claims, ${report.orphaned.length} decisions orphaned`,
            );
        }
      } finally {
        await runtime.close();
      }
    });
