import { Command, CommanderError } from 'commander';
import { IsnadError } from '../domain/errors.ts';
import { version } from '../runtime.ts';
import { dumpCommand } from './dump.ts';
import { evaluateCommand } from './evaluate.ts';
import { ExitCode } from './exit-code.ts';
import { extractCommand } from './extract.ts';
import { ingestCommand } from './ingest.ts';
import { reextractCommand } from './reextract.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';

/** One file a command; one more command is one more entry. */
const COMMANDS = [
  serveCommand,
  ingestCommand,
  extractCommand,
  evaluateCommand,
  dumpCommand,
  restoreCommand,
  verifyCommand,
  reextractCommand,
];

/** Errors for which the caller, and not isnad, is to blame. */
const USAGE = new Set([
  'BAD_USER_INPUT',
  'CONFIG_INVALID',
  'CONFLICT',
  'DUMP_INVALID',
  'INPUT_EMPTY',
  'INPUT_UNREADABLE',
]);

/** Runs one command line; sets the exit code of CONTRACT: 0 well, 1 a failure of ours, 2 wrong usage, 3 some inputs failed. */
export async function run(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`isnad dump | head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ExitCode.OK);
    throw error;
  });
  const program = new Command('isnad')
    .description(
      'Reads what news articles claim about actors, and serves it as a graph in which every edge leads to its sentence.',
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)');
  for (const command of COMMANDS) program.addCommand(command().exitOverride().showHelpAfterError());
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.OK : ExitCode.USAGE;
  if (error instanceof IsnadError) {
    console.error(`${error.message} (${error.code})`);
    return USAGE.has(error.code) ? ExitCode.USAGE : ExitCode.FAILURE;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return ExitCode.FAILURE;
}
