import { resolve } from 'node:path';
import { z } from 'zod';
import { IsnadError } from './domain/errors.ts';
import type { StorePlace } from './store/open-store.ts';

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ISNAD_DATA: z.string().min(1).default('./data'),
  ISNAD_HOSTS: z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(host => host.trim() || [])),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/\S+$/)
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const TAKES: Readonly<Record<string, string>> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'a host name or address',
  ISNAD_DATA: 'a folder',
  NEO4J_URI: 'an address such as bolt://localhost:7687 or neo4j+s://ID.databases.neo4j.io',
  ISNAD_HOSTS: 'host names separated by commas',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

/** What the program was told by its environment. */
export type Config = {
  port: number;
  host: string;
  /** Where the graph is kept: an absolute path of the embedded store, or a Neo4j database. */
  store: StorePlace;
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
  const { PORT, HOST, ISNAD_HOSTS, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    store: storeOf(parsed.data),
    hosts: ISNAD_HOSTS,
    logLevel: LOG_LEVEL,
  };
}

/** Neo4j where an address is given, else the embedded store in the data folder. */
function storeOf(env: z.infer<typeof environment>): StorePlace {
  if (env.NEO4J_URI === undefined) return { path: resolve(env.ISNAD_DATA, 'isnad.db') };
  return {
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME,
    password: env.NEO4J_PASSWORD,
    database: env.NEO4J_DATABASE,
  };
}
