import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { toStore } from '../../server/store/neo4j/neo4j-store.ts';
import type { Address } from '../neo4j/server-process.ts';

type Plan = { dbHits?: number; children: Plan[] };
const hitsOf = (plan: Plan): number =>
  (plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);

/** A connection whose questions are run under PROFILE by a driver beside it, one statement after another. */
class ProfilingConnection extends Connection {
  readonly hits: number[] = [];
  readonly #driver;
  readonly #database: string;

  constructor(address: Address) {
    super(address);
    const { uri, username, password, database } = address;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    this.#database = database;
  }

  override read: Connection['read'] = work =>
    work(async <Row>(statement: string, values: Readonly<Record<string, unknown>> = {}) => {
      const result = await this.#driver.executeQuery(
        `PROFILE ${statement}`,
        { ...values },
        { database: this.#database },
      );
      if (result.summary.profile) this.hits.push(hitsOf(result.summary.profile as unknown as Plan));
      return result.records.map(record => record.toObject() as Row);
    });

  override async close(): Promise<void> {
    await super.close();
    await this.#driver.close();
  }
}

/** What a question costs the server: how many statements, and their db hits in all. */
export async function profiled(
  address: Address,
  ask: (store: GraphStore) => Promise<unknown>,
): Promise<{ statements: number; 'db hits': number }> {
  const connection = new ProfilingConnection(address);
  try {
    const store = await toStore(connection);
    connection.hits.length = 0;
    await ask(store);
    const hits = connection.hits.reduce((sum, of) => sum + of, 0);
    return { statements: connection.hits.length, 'db hits': hits };
  } finally {
    await connection.close();
  }
}
