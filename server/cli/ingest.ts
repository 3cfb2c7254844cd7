import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Language } from '../domain/language.ts';
import type { PublishedDate } from '../domain/published-date.ts';
import { ingestPaths } from '../ingest/ingest-paths.ts';
import { openRuntime } from '../runtime.ts';
import { ExitCode } from './exit-code.ts';
import { actorsOption, dataOption, parseDate, parseLanguage, parseOutlet, withData } from './options.ts';

type Options = {
  outlet?: string;
  language?: Language;
  published?: PublishedDate;
  actors: string[];
  data?: string;
  json?: boolean;
};

/** `isnad ingest PATH…` */
export const ingestCommand = () =>
  new Command('ingest')
    .description(
      'Reads files or folders of articles, extracts claims and stores them. Again: nothing changes.',
    )
    .argument('<path...>', 'files (txt, md, jsonl) or folders')
    .option('--outlet <id>', 'publisher of those that state none', parseOutlet)
    .option('--language <ar|en>', 'language of those that state none', parseLanguage)
    .option('--published <date>', 'date of those that state none: 2025, 2025-08 or 2025-08-17', parseDate)
    .addOption(actorsOption())
    .addOption(dataOption())
    .option('--json', 'one JSON object an input, printed after its transaction')
    .addHelpText('after', '\nExample:\n  isnad ingest ./articles --outlet north-pulse --language ar')
    .action(async (paths: string[], options: Options) => {
      const runtime = await openRuntime(readConfig(withData(process.env, options)), options.actors);
      let failed = 0;
      try {
        const defaults = {
          outlet: options.outlet ?? null,
          language: options.language ?? null,
          published: options.published ?? null,
        };
        for await (const report of ingestPaths(runtime, paths, defaults)) {
          if (report.error) failed += 1;
          if (options.json) console.log(JSON.stringify(report));
          else if (report.error)
            console.error(`${report.path}: ${report.error.message} (${report.error.code})`);
          else console.log(`${report.path}: ${report.status}, ${report.claims} claims`);
        }
      } finally {
        await runtime.close();
      }
      if (failed > 0) process.exitCode = ExitCode.SOME_FAILED;
    });
