import { openStore } from '../../server/store/open-store.ts';
import { describeOnNeo4j } from '../neo4j/neo4j-server.ts';
import { graphStoreContract } from './graph-store.contract.ts';
import { rollUpContract } from './roll-up.contract.ts';

describeOnNeo4j('keeps the contract', (server, engine) => {
  const open = async () => {
    await server.empty();
    return openStore(server.address);
  };
  graphStoreContract(engine, open);
  rollUpContract(engine, open);
});
