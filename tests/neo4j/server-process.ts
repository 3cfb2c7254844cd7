/** A Neo4j community server from its Maven artifacts as a process: on a free port, with a folder of its own. */
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
import neo4j from 'neo4j-driver';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { findJava, onPath, type Release } from './releases.ts';
import { takeTurn } from './take-turns.ts';

/** How a test reaches its server. */
export type Address = { uri: string; username: string; password: string; database: string };

/** A server that a test may stop, kill, freeze and start again; its address stays the same. */
export type ServerProcess = {
  address: Address;
  /** The folder of its data. */
  data: string;
  /** Starts it where it does not run, with more lines of configuration, and waits until a query works. */
  start(configuration?: string): Promise<void>;
  /** Ends it in order (SIGTERM) or at once (SIGKILL). */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Holds all of it still (SIGSTOP), or lets it go on (SIGCONT). */
  hold(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
};

const jarsOf = (version: string) => join(PROJECT_ROOT, 'node_modules/.cache/isnad-neo4j', version);

/** Why this machine cannot run a release; null where it can. */
export function whyNot(release: Release): string | null {
  const { least, most } = release.java;
  if (!findJava(release))
    return `it needs Java ${least} to ${most} (Debian: ${release.package}), or ISNAD_NEO4J_URI`;
  if (!existsSync(jarsOf(release.version)) && !onPath('mvn'))
    return 'Maven is missing, which fetches it (Debian: maven), or ISNAD_NEO4J_URI';
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

/** How much memory a server gets, and how it uses the processor. */
export type Size = { pages: string; options: readonly string[] };

/** Small, and quick to start rather than quick in the end: for tests. */
const SMALL: Size = { pages: '64m', options: ['-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] };
/** As a server is run, for measuring. */
export const LARGE: Size = { pages: '2g', options: ['-Xms2g', '-Xmx2g'] };

/** As quiet as a server can be. */
const configurationOf = (port: number, data: string, pages: string) => `
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.directories.data=${data}
server.memory.pagecache.size=${pages}
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
`;

/** Waits until a query works; a port that is open is no server that answers. */
async function answers(
  { uri, username, password, database }: Address,
  server: ChildProcess,
): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 });
  try {
    for (const until = Date.now() + 120_000; Date.now() < until; await wait(100)) {
      if (server.exitCode !== null) return false;
      try {
        await driver.executeQuery('RETURN 1', {}, { database });
        return true;
      } catch {
        // Not yet.
      }
    }
    return false;
  } finally {
    await driver.close();
  }
}

/** Makes ready what a server needs, without starting it. `dataFolder` may lie elsewhere. */
export async function createServerProcess(
  release: Release,
  { dataFolder, size = SMALL }: { dataFolder?: string | undefined; size?: Size } = {},
): Promise<ServerProcess> {
  const java = findJava(release) as string;
  const jars = await fetchJars(release.version);
  const home = mkdtempSync(join(tmpdir(), 'isnad-neo4j-'));
  const data = dataFolder ?? join(home, 'data');
  const conf = join(home, 'conf');
  const log = join(home, 'console.log');
  const password = 'isnad-tests';
  const port = await freePort();
  const address = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
  const configure = (more: string) =>
    writeFileSync(join(conf, 'neo4j.conf'), configurationOf(port, data, size.pages) + more);
  const run = ['-cp', `${jars}/*`];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
  mkdirSync(conf);
  configure('');
  const admin = [
    ...SMALL.options,
    ...run,
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    password,
  ];
  const set = spawnSync(java, admin, { env, encoding: 'utf8' });
  if (set.status !== 0) throw new Error(`Neo4j's password could not be set:\n${set.stderr}`);

  let server: ChildProcess | null = null;
  const end: ServerProcess['end'] = async signal => {
    if (server === null) return;
    const ending = server;
    server = null;
    if (ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise(resolve => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  };
  return {
    address,
    data,
    end,
    start: async (configuration = '') => {
      if (server !== null) return;
      configure(configuration);
      const output = openSync(log, 'a');
      const places = [`--home-dir=${home}`, `--config-dir=${conf}`];
      server = spawn(java, [...size.options, ...release.options, ...run, release.main, ...places], {
        env,
        stdio: ['ignore', output, output],
      });
      if (await answers(address, server)) return;
      await end('SIGKILL');
      throw new Error(`Neo4j did not come up:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    },
    hold: signal => void server?.kill(signal),
    remove: async () => {
      // Its data go with it: there is nothing to close in order.
      await end('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
