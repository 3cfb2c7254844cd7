/** A two-step neighbourhood with the citations of its relationships: through GraphQL, and by the driver alone. */
import neo4j from 'neo4j-driver';
import pino from 'pino';
import { createApp } from '../../server/http/create-app.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { Address } from '../neo4j/server-process.ts';
import { percentile, type Row, timed } from './measure.ts';

const RUNS = 30;
const BUDGET = 60;
const actor = (run: number) => `actor-${600 + run}`;

const OPERATION = `query ($actors: [ID!]!) {
  neighborhood(actors: $actors, depth: 2, budget: ${BUDGET}) {
    total actors { slug kind name } relationships {
      id type tally { claims denied } disputed subject { slug } object { slug }
      claims(first: 3) { nodes { id polarity modality citation { start end quote } article { id title } } }
    }
  }
}`;

/** The same answer as a person would ask for it by hand: actors, relationships, three newest claims of each with article. */
const STATEMENT = `
  MATCH (a:Actor {id: $actor})
  CALL (a) { MATCH (a)-[r:RELATES]-(b:Actor) WITH b, sum(r.claims) AS claims ORDER BY claims DESC, b.id RETURN collect(b) AS near }
  CALL (a, near) { UNWIND near AS n MATCH (n)-[r:RELATES]-(b:Actor) WHERE b <> a AND NOT b IN near
    WITH b, sum(r.claims) AS claims ORDER BY claims DESC, b.id RETURN collect(b) AS far }
  WITH ([a] + near + far) AS around WITH size(around) AS total, around[..${BUDGET}] AS shown
  CALL (shown) { UNWIND shown AS s MATCH (s)-[r:RELATES]->(o:Actor) WHERE o IN shown
    RETURN collect(r {.key, .type, .claims, .denied, .disputed, .src, .dst, cited: COLLECT {
      MATCH (c:Claim) WHERE c.subject = r.src AND c.object = r.dst AND c.type = r.type AND c.publishedAt IS NOT NULL AND c.id IS NOT NULL
        AND c.standing = 'SHOWN'
      WITH c ORDER BY c.publishedAt DESC, c.id DESC LIMIT 3 MATCH (c)-[:CITES]->(x:Article)
      RETURN c {.id, .polarity, .modality, .spanStart, .spanEnd, .quote, article: x.id, title: x.title} }}) AS relationships }
  RETURN total, [s IN shown | s {.id, .kind, .nameEn}] AS actors, relationships`;

/** Times of both on Neo4j, and of the same operation on the other engines. */
export async function benchGraphql(
  stores: readonly (readonly [string, GraphStore])[],
  address: Address,
): Promise<{ title: string; rows: Row[] }> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
  });
  const cells = (times: readonly number[]) => ({
    'p50 ms': percentile(times, 0.5).toFixed(1),
    'p95 ms': percentile(times, 0.95).toFixed(1),
  });
  try {
    const raw = await timed(RUNS, run =>
      driver.executeQuery(STATEMENT, { actor: actor(run) }, { database: address.database, routing: 'READ' }),
    );
    const rows: Row[] = [{ what: 'Neo4j, the driver alone, one statement', ...cells(raw) }];
    for (const [engine, store] of stores) {
      const config = {
        hosts: [],
        version: '',
        extractor: '',
        threshold: 0,
        webRoot: '',
        log: pino({ level: 'silent' }),
      };
      const app = createApp({ store, config });
      const times = await timed(RUNS, async run => {
        const response = await app.fetch(
          new Request('http://localhost/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: OPERATION, variables: { actors: [actor(run)] } }),
          }),
        );
        const { errors } = (await response.json()) as { errors?: unknown };
        if (errors) throw new Error(JSON.stringify(errors));
      });
      const ratio = percentile(times, 0.95) / percentile(raw, 0.95);
      rows.push({
        what: `${engine}, through GraphQL`,
        ...cells(times),
        'p95 of the driver': ratio.toFixed(2),
      });
    }
    return { title: 'Two steps around an actor, with three citations a relationship', rows };
  } finally {
    await driver.close();
  }
}
