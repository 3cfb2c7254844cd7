/**
 * A real Neo4j for tests. `ISNAD_NEO4J_URI` (with ISNAD_NEO4J_USERNAME, ISNAD_NEO4J_PASSWORD, ISNAD_NEO4J_DATABASE)
 * names one to use instead of a process of their own; what it holds is deleted.
 */
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Release, testedReleases } from './releases.ts';
import { type Address, createServerProcess, type ServerProcess, whyNot } from './server-process.ts';
import { takeTurn } from './take-turns.ts';

export type TestServer = {
  /** Known once the server runs, that is in hooks and tests. */
  readonly address: Address;
  /** Deletes all that is stored but the schema and its mark. */
  empty(): Promise<void>;
  /** Deletes everything, constraints and indexes too. */
  bare(): Promise<void>;
  /** Runs a statement by itself, past the store; gives its rows. */
  run(statement: string, values?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
};

type Running = { address: Address; stop(): Promise<void> };

const DELETE_IN_PARTS = 'CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS';

function testServer(addressOf: () => Address): TestServer {
  const run: TestServer['run'] = async (statement, values = {}) => {
    const { uri, username, password, database } = addressOf();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    const session = driver.session({ database });
    try {
      return (await session.run(statement, values)).records.map(record => record.toObject());
    } finally {
      await driver.close();
    }
  };
  const names = async (what: 'CONSTRAINTS' | 'INDEXES') => {
    const rows = await run(`SHOW ${what} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`);
    return rows.map(row => String(row.name));
  };
  return {
    get address() {
      return addressOf();
    },
    run,
    bare: async () => {
      await run(`MATCH (n) ${DELETE_IN_PARTS}`);
      for (const name of await names('CONSTRAINTS')) await run(`DROP CONSTRAINT ${name}`);
      for (const name of await names('INDEXES')) await run(`DROP INDEX ${name}`);
    },
    empty: async () => void (await run(`MATCH (n) WHERE NOT n:Isnad ${DELETE_IN_PARTS}`)),
  };
}

/** The server that the environment names; tests of several processes take turns on it. */
async function useGiven(uri: string): Promise<Running> {
  const { ISNAD_NEO4J_USERNAME, ISNAD_NEO4J_PASSWORD, ISNAD_NEO4J_DATABASE } = process.env;
  const address = {
    uri,
    username: ISNAD_NEO4J_USERNAME ?? 'neo4j',
    password: ISNAD_NEO4J_PASSWORD ?? '',
    database: ISNAD_NEO4J_DATABASE ?? 'neo4j',
  };
  const done = await takeTurn(uri);
  return { address, stop: async () => done() };
}

async function startOwn(release: Release): Promise<Running> {
  const server = await createServerProcess(release);
  await server.start();
  return { address: server.address, stop: server.remove };
}

type Engine<Started> = { name: string; missing: string | null; start(): Promise<Started> };

function engines(): Engine<Running>[] {
  const given = process.env.ISNAD_NEO4J_URI;
  if (given) return [{ name: `Neo4j at ${given}`, missing: null, start: () => useGiven(given) }];
  return testedReleases().map(release => ({
    name: `Neo4j ${release.version}`,
    missing: whyNot(release),
    start: () => startOwn(release),
  }));
}

function describeOn<Started extends { stop(): Promise<void> }>(
  { name, missing, start }: Engine<Started>,
  what: string,
  tests: (started: () => Started) => void,
): void {
  describe(`${name} ${what}${missing ? `, NOT TESTED: ${missing}` : ''}`, () => {
    if (missing) {
      it.skip('all of it', () => undefined);
      return;
    }
    let started: Started | null = null;
    beforeAll(async () => {
      started = await start();
    }, 600_000);
    afterAll(() => started?.stop());
    tests(() => {
      if (!started) throw new Error('The server runs in hooks and tests only.');
      return started;
    });
  });
}

function describeEach(
  which: readonly Engine<Running>[],
  what: string,
  tests: (server: TestServer, engine: string) => void,
): void {
  for (const engine of which)
    describeOn(engine, what, running =>
      tests(
        testServer(() => running().address),
        engine.name,
      ),
    );
}

/** Describes what has nothing to do with releases and takes long: on the first of them only. */
export function describeOnFirstNeo4j(what: string, tests: (server: TestServer) => void): void {
  describeEach(engines().slice(0, 1), what, tests);
}

/**
 * Describes what holds on every release that is tested, each with a server of its own. Where this machine cannot run one,
 * its tests are skipped under a title that says why.
 */
export function describeOnNeo4j(what: string, tests: (server: TestServer, engine: string) => void): void {
  describeEach(engines(), what, tests);
}

/** Describes what takes a server that may be stopped, killed and frozen. Its data may lie on a disk of their own. */
export function describeOnOwnNeo4j(
  what: string,
  tests: (server: () => ServerProcess, isFirst: boolean) => void,
  disk?: { missing: string | null; mount(): { folder: string; unmount(): void } },
): void {
  for (const [i, release] of testedReleases().entries()) {
    const missing = whyNot(release) ?? (disk?.missing || null);
    const start = async () => {
      const mounted = disk?.mount();
      const server = await createServerProcess(release, { dataFolder: mounted?.folder });
      await server.start();
      const stop = async () => {
        await server.remove();
        mounted?.unmount();
      };
      return { server, stop };
    };
    describeOn({ name: `Neo4j ${release.version}`, missing, start }, what, started =>
      tests(() => started().server, i === 0),
    );
  }
}
