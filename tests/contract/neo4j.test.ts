import { openStore } from '../../server/store/open-store.ts';
import { graphStoreContract } from './graph-store.contract.ts';
import neo4j from 'neo4j-driver';
const address = { uri: process.env.ISNAD_NEO4J_URI!, username: 'neo4j', password: process.env.ISNAD_NEO4J_PASSWORD ?? 'isnad-local', database: 'neo4j' };
const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
graphStoreContract('Neo4j', async () => {
  const s = driver.session();
  await s.run('MATCH (n) WHERE NOT n:Isnad DETACH DELETE n');
  await s.close();
  return openStore(address);
});
