/**
 * A real Neo4j for tests: the community server from its Maven artifacts, on a free port with a data folder of its own.
 * `ISNAD_NEO4J_URI` (with ISNAD_NEO4J_USERNAME, ISNAD_NEO4J_PASSWORD, ISNAD_NEO4J_DATABASE) names one to use instead;
 * what it holds is deleted.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { findJava, onPath, wantedRelease } from './releases.ts';
import { takeTurn } from './take-turns.ts';

/** How a test reaches its server. */
export type Address = { uri: string; username: string; password: string; database: string };

export type TestServer = {
  address: Address;
  /** Deletes all that is stored but the schema and its mark. */
  empty(): Promise<void>;
  /** Deletes everything, constraints and indexes too. */
  bare(): Promise<void>;
  /** Runs a statement by itself, past the store. */
  run(statement: string, values?: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
};

const jarsOf = (version: string) => join(PROJECT_ROOT, 'node_modules/.cache/isnad-neo4j', version);

/** Why no Neo4j can be had on this machine; null where one can. */
export function whyNoNeo4j(): string | null {
  if (process.env.ISNAD_NEO4J_URI) return null;
  const release = wantedRelease();
  const { least, most } = release.java;
  if (!findJava(release))
    return `Neo4j ${release.version} needs Java ${least} to ${most} (Debian: openjdk-17-jre-headless), or ISNAD_NEO4J_URI`;
  if (!existsSync(jarsOf(release.version)) && !onPath('mvn'))
    return `Maven is missing, which fetches Neo4j ${release.version} (Debian: maven), or ISNAD_NEO4J_URI`;
  return null;
}

/** The server's jars, fetched once. */
async function fetchJars(version: string): Promise<string> {
  const jars = jarsOf(version);
  const done = await takeTurn(jars);
  try {
    if (existsSync(jars)) return jars;
    const part = `${jars}.part`;
    rmSync(part, { recursive: true, force: true });
    const { status, stdout, stderr } = spawnSync(
      'mvn',
      [
        ...['-q', '-B', '-Dstyle.color=never', '-f', join(import.meta.dirname, 'pom.xml')],
        ...[`-Dneo4j.version=${version}`, 'dependency:copy-dependencies', '-DincludeScope=runtime'],
        `-DoutputDirectory=${part}`,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`Maven could not fetch Neo4j ${version}:\n${stdout}${stderr}`);
    renameSync(part, jars);
    return jars;
  } finally {
    done();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const configuration = (port: number) => `
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
`;

/** Waits until a query works; a port that is open is no server that answers. */
async function answers(driver: Driver, database: string, process_: ChildProcess, log: string): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; await wait(300)) {
    if (process_.exitCode !== null) break;
    try {
      await driver.executeQuery('RETURN 1', {}, { database });
      return;
    } catch {
      // Not yet.
    }
  }
  throw new Error(`Neo4j did not come up:\n${readFileSync(log, 'utf8').slice(-4000)}`);
}

const driverOf = ({ uri, username, password }: Address) =>
  neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 });

function toTestServer(address: Address, driver: Driver, stop: () => Promise<void>): TestServer {
  const run: TestServer['run'] = async (statement, values = {}) => {
    const session = driver.session({ database: address.database });
    await session.run(statement, values).finally(() => session.close());
  };
  const names = async (what: 'CONSTRAINTS' | 'INDEXES') => {
    const statement = `SHOW ${what} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`;
    const { records } = await driver.executeQuery(statement, {}, { database: address.database });
    return records.map(record => record.get('name') as string);
  };
  return {
    address,
    run,
    bare: async () => {
      await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
      for (const name of await names('CONSTRAINTS')) await run(`DROP CONSTRAINT ${name}`);
      for (const name of await names('INDEXES')) await run(`DROP INDEX ${name}`);
    },
    empty: () => run('MATCH (n) WHERE NOT n:Isnad CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'),
    stop: async () => {
      await driver.close();
      await stop();
    },
  };
}

/** The server that the environment names; tests of several processes take turns on it. */
async function useGiven(uri: string): Promise<TestServer> {
  const { ISNAD_NEO4J_USERNAME, ISNAD_NEO4J_PASSWORD, ISNAD_NEO4J_DATABASE } = process.env;
  const address = {
    uri,
    username: ISNAD_NEO4J_USERNAME ?? 'neo4j',
    password: ISNAD_NEO4J_PASSWORD ?? '',
    database: ISNAD_NEO4J_DATABASE ?? 'neo4j',
  };
  const done = await takeTurn(uri);
  return toTestServer(address, driverOf(address), async () => done());
}

/** Starts a server with an empty database; fetches it first where this machine has not run it before. */
export async function startNeo4j(): Promise<TestServer> {
  if (process.env.ISNAD_NEO4J_URI) return useGiven(process.env.ISNAD_NEO4J_URI);
  const release = wantedRelease();
  const java = findJava(release) as string;
  const jars = await fetchJars(release.version);
  const home = mkdtempSync(join(tmpdir(), 'isnad-neo4j-'));
  const conf = join(home, 'conf');
  const log = join(home, 'console.log');
  const password = 'isnad-tests';
  const port = await freePort();
  mkdirSync(conf);
  writeFileSync(join(conf, 'neo4j.conf'), configuration(port));
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
  const admin = ['-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const set = spawnSync(java, ['-XX:TieredStopAtLevel=1', ...admin], { env, encoding: 'utf8' });
  if (set.status !== 0) throw new Error(`Neo4j's password could not be set:\n${set.stderr}`);
  const output = openSync(log, 'a');
  const tuning = ['-Xmx768m', '-XX:+UseSerialGC'];
  const server = spawn(
    java,
    [
      ...tuning,
      ...release.options,
      '-cp',
      `${jars}/*`,
      release.main,
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
    ],
    { env, stdio: ['ignore', output, output] },
  );
  const address = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
  const driver = driverOf(address);
  const stop = async () => {
    // Its data go with it: there is nothing to close in order.
    const ended = new Promise(resolve => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGKILL')) await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answers(driver, address.database, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return toTestServer(address, driver, stop);
}
