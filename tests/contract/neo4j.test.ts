import { afterAll, beforeAll, describe, it } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { startNeo4j, type TestServer, whyNoNeo4j } from '../neo4j/neo4j-server.ts';
import { graphStoreContract } from './graph-store.contract.ts';

const reason = whyNoNeo4j();
let server: TestServer;

if (reason)
  describe(`the graph store on Neo4j, NOT TESTED: ${reason}`, () => {
    it.skip('keeps the contract', () => undefined);
  });
else {
  beforeAll(async () => {
    server = await startNeo4j();
  }, 600_000);
  afterAll(() => server?.stop());

  graphStoreContract('Neo4j', async () => {
    await server.empty();
    return openStore(server.address);
  });
}
