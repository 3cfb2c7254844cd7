import type { GraphStore } from '../graph-store.ts';
import { Connection, type Neo4jAddress } from './connection.ts';
import { toStore } from './neo4j-store.ts';
import { prepare } from './schema.ts';

const BEGIN = "MATCH (m:Isnad {id: 'isnad'}) SET m.restoring = true";
const FINISH = "MATCH (m:Isnad {id: 'isnad'}) REMOVE m.restoring";
const EMPTY = 'MATCH (n) WHERE NOT n:Isnad CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS';

/**
 * Opens an empty database for a dump. The mark of isnad says that it is being restored until that is finished: until
 * then nobody opens it.
 *
 * @throws IsnadError CONFLICT where there is a store with content; else as `openNeo4jStore`.
 */
export async function openNeo4jForRestore(
  address: Neo4jAddress,
): Promise<{ store: GraphStore; finish(): Promise<void>; abandon(): Promise<void> }> {
  const connection = new Connection(address);
  try {
    await prepare(connection, 'nothing');
    await connection.write(ask => ask(BEGIN));
    await connection.alone(EMPTY);
    return {
      store: await toStore(connection),
      finish: async () => {
        await connection.write(ask => ask(FINISH));
        await connection.close();
      },
      abandon: async () => {
        await connection.alone(EMPTY);
        await connection.write(ask => ask(FINISH));
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
