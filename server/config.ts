import { resolve } from 'node:path';
import { z } from 'zod';
import { IsnadError } from './domain/errors.ts';

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ISNAD_DATA: z.string().min(1).default('./data'),
  ISNAD_HOSTS: z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(host => host.trim() || [])),
  NEO4J_URI: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const TAKES: Readonly<Record<string, string>> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'a host name or address',
  ISNAD_DATA: 'a folder',
  ISNAD_HOSTS: 'host names separated by commas',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

/** What the program was told by its environment. */
export type Config = {
  port: number;
  host: string;
  /** Absolute path of the folder that holds the embedded store. */
  data: string;
  /** Host names, beside the loopback ones, under which requests are answered. */
  hosts: string[];
  logLevel: string;
};

/**
 * Reads the environment once.
 *
 * @throws IsnadError CONFIG_INVALID: which variable, what it held, what it takes.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    throw new IsnadError(
      'CONFIG_INVALID',
      `${name} is "${env[name]}"; it takes ${TAKES[name] ?? 'another value'}.`,
      { name, value: env[name] ?? null },
    );
  }
  const { PORT, HOST, ISNAD_DATA, ISNAD_HOSTS, LOG_LEVEL, NEO4J_URI } = parsed.data;
  if (NEO4J_URI !== undefined)
    throw new IsnadError(
      'CONFIG_INVALID',
      'NEO4J_URI is set, but this version of isnad keeps its graph in the embedded store only. Unset NEO4J_URI to start.',
      { name: 'NEO4J_URI' },
    );
  return { port: PORT, host: HOST, data: resolve(ISNAD_DATA), hosts: ISNAD_HOSTS, logLevel: LOG_LEVEL };
}

/** Path of the embedded store within the data folder. */
export function storePath(config: Pick<Config, 'data'>): string {
  return resolve(config.data, 'isnad.db');
}
