import { openStore } from '../../server/store/open-store.ts';
import { describeOnNeo4j } from '../neo4j/neo4j-server.ts';
import { graphStoreContract } from './graph-store.contract.ts';

describeOnNeo4j('keeps the contract', (server, engine) =>
  graphStoreContract(engine, async () => {
    await server.empty();
    return openStore(server.address);
  }),
);
