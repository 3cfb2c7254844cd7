import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { IsnadError } from '../../domain/errors.ts';
import { closed, type Place, tooLate, toStoreError } from './store-errors.ts';

/** How a Neo4j database is reached. */
export type Neo4jAddress = Place & { password: string };

/** Values for a statement: whole numbers go through `int`, other numbers are stored as floats. */
export type Values = Readonly<Record<string, unknown>>;

/** Runs a constant statement with its values within a transaction; gives its rows as plain objects. */
export type Ask = <Row = Record<string, unknown>>(statement: string, values?: Values) => Promise<Row[]>;

/** A whole number as the server stores whole numbers. */
export const int = neo4j.int;

/** After so long a question is given up, whatever the server does; it ends transactions by itself a little earlier. */
const DEADLINE = 30_000;
const SERVER_DEADLINE = 25_000;
/** What concerns all data takes as long as there are data: an index of a million claims 60 seconds. */
const PATIENCE = 15 * 60_000;
/** Rows come in one piece: answers are bounded by what asks for them. */
const ALL_AT_ONCE = -1;
/** How long a transaction is tried again while the server is away; the last pause may begin just before. */
const RETRY = 5_000;

function within<T>(promise: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
    timer.unref();
  });
  return Promise.race([promise, deadline]).finally(() => clearTimeout(timer));
}

function asker(tx: ManagedTransaction): Ask {
  return async <Row>(statement: string, values: Values = {}) => {
    const { records } = await tx.run(statement, values);
    return records.map(record => record.toObject() as Row);
  };
}

function createDriver(...[uri, auth, config]: Parameters<typeof neo4j.driver>): Driver {
  try {
    return neo4j.driver(uri, auth, config);
  } catch {
    throw new IsnadError(
      'CONFIG_INVALID',
      `NEO4J_URI is "${uri}"; it takes an address such as bolt://localhost:7687, neo4j://host or neo4j+s://id.databases.neo4j.io.`,
      { name: 'NEO4J_URI' },
    );
  }
}

/**
 * One database of one server or cluster. Every call is bounded in time; failures of the server come as IsnadError
 * STORE_UNAVAILABLE. Who reads after writing reads what was written, in a cluster too.
 */
export class Connection {
  readonly place: Place;
  readonly #driver: Driver;
  #writers: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @throws IsnadError CONFIG_INVALID where the address is none; whether anybody answers there shows in the first call. */
  constructor({ uri, username, password, database }: Neo4jAddress) {
    this.place = { uri, username, database };
    this.#driver = createDriver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: RETRY,
      maxConnectionLifetime: 50 * 60_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'isnad',
      telemetryDisabled: true,
    });
  }

  async #run<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    deadline = DEADLINE,
  ): Promise<T> {
    if (this.#closed) throw closed();
    const session = this.#driver.session({
      database: this.place.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
      fetchSize: ALL_AT_ONCE,
    });
    try {
      return await within(work(session), deadline, () => tooLate(this.place, deadline));
    } catch (error) {
      throw toStoreError(error, this.place);
    } finally {
      // Closing ends what still runs; where the server hangs it would hang too, so nobody waits for it.
      session.close().catch(() => undefined);
    }
  }

  /** Asks within one reading transaction, which a replica may answer. Work may run more than once. */
  read<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#run('READ', session =>
      session.executeRead(tx => work(asker(tx)), { timeout: SERVER_DEADLINE }),
    );
  }

  /**
   * Changes within one transaction, all of it or nothing, one at a time. Work may run more than once; where its turn does
   * not come in time it does not run at all.
   */
  write<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    let givenUp = false;
    const turn = this.#writers.then(() => {
      if (givenUp) throw tooLate(this.place, DEADLINE);
      return this.#run('WRITE', session =>
        session.executeWrite(tx => work(asker(tx)), { timeout: SERVER_DEADLINE }),
      );
    });
    this.#writers = turn.catch(() => undefined);
    // Writers who queue behind one that hangs wait no longer than it does.
    return within(turn, DEADLINE, () => {
      givenUp = true;
      return tooLate(this.place, DEADLINE);
    });
  }

  /** Runs a statement that must not share a transaction with others: one that changes the schema, or all data in parts. */
  alone(statement: string): Promise<Record<string, unknown>[]> {
    return this.#run(
      'WRITE',
      async session => {
        const { records } = await session.run(statement);
        return records.map(record => record.toObject());
      },
      PATIENCE,
    );
  }

  /** Ends all that runs and closes; later calls throw STORE_UNAVAILABLE. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await within(this.#driver.close(), 5_000, () => tooLate(this.place, 5_000)).catch(() => undefined);
  }
}
