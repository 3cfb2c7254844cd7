import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import { ExitCode } from './exit-code.ts';
import { dataOption, withData } from './options.ts';

/** `isnad verify` */
export const verifyCommand = () =>
  new Command('verify')
    .description(
      'Checks that every quote stands in its article and that every count follows from its claims.',
    )
    .addOption(dataOption())
    .option('--json', 'one JSON object a flaw')
    .addHelpText('after', '\nExample:\n  isnad verify --data ./data')
    .action(async (options: { data?: string; json?: boolean }) => {
      const store = await openStore({ ...readConfig(withData(process.env, options)).store, create: false });
      try {
        const flaws = await store.verify();
        for (const flaw of flaws)
          console.log(options.json ? JSON.stringify(flaw) : `${flaw.kind} ${flaw.id}: ${flaw.problem}`);
        const { counts } = await store.meta();
        console.error(
          flaws.length === 0
            ? `All well: ${counts.claims} claims in ${counts.articles} articles.`
            : `${flaws.length} flaws.`,
        );
        if (flaws.length > 0) process.exitCode = ExitCode.FAILURE;
      } finally {
        await store.close();
      }
    });
