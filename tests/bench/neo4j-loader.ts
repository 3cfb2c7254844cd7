/**
 * The rows that the adapter stores, by nothing but UNWIND: no look-up of what is there, no counting. What the adapter's
 * ingest is measured against, and the fast way to a large graph.
 */
import type { Actor } from '../../server/domain/actor.ts';
import { relationshipKey } from '../../server/domain/relationship.ts';
import { NO_FILTER } from '../../server/store/claim-filter.ts';
import type { ArticleBundle } from '../../server/store/graph-store.ts';
import { Connection, int } from '../../server/store/neo4j/connection.ts';
import { filterMap } from '../../server/store/neo4j/filter-cypher.ts';
import { COUNT } from '../../server/store/neo4j/recount.ts';
import { upsertActors } from '../../server/store/neo4j/write-actors.ts';
import { toRow } from '../../server/store/neo4j/write-article.ts';
import { countsOf, withStanding, writeClaims } from '../../server/store/neo4j/write-claims.ts';
import { originOfText, textFoldHash } from '../../server/store/origin.ts';
import type { Address } from '../neo4j/server-process.ts';

const OUTLETS = `UNWIND $rows AS row MERGE (o:Outlet {id: row.slug})
  ON CREATE SET o.articleCount = $none, o.claimCount = $none, o.nameAr = row.nameAr, o.nameEn = row.nameEn`;
const ARTICLE = `MATCH (p:Outlet {id: $row.outlet}) MATCH (e:Outlet {id: $row.effectiveOutlet})
  CREATE (x:Article) SET x = $row CREATE (x)-[:PUBLISHED_BY]->(p) CREATE (x)-[:COUNTS_FOR]->(e)`;
/** As many derived relationships as the adapter merges, without their counts. */
const RELATES = `UNWIND $rows AS row MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
  MERGE (s)-[r:RELATES {key: row.key}]->(o)`;

const TRIPLES = 'MATCH (c:Claim) RETURN DISTINCT c.subject AS subject, c.type AS type, c.object AS object';
const ACTORS = `MATCH (a:Actor) CALL (a) {
    CALL (a) { MATCH (a)-[r:RELATES]->(b) RETURN r.claims AS claims, b
      UNION ALL MATCH (a)<-[r:RELATES]-(b) WHERE b <> a RETURN r.claims AS claims, b }
    WITH a, sum(claims) AS claims, count(DISTINCT CASE WHEN b <> a THEN b END) AS others
    SET a.claimCount = claims, a.neighborCount = others } IN TRANSACTIONS OF 2000 ROWS`;
const COUNTS_OF_OUTLETS = `MATCH (o:Outlet) CALL (o) {
    MATCH (o)<-[:COUNTS_FOR]-(x:Article) WHERE x.current RETURN count(x) AS articles, sum(x.claimCount) AS claims }
  SET o.articleCount = articles, o.claimCount = claims`;

const KEYS_AT_ONCE = 2000;

/** Loads actors and articles past the adapter, and derives what follows from them when all are there. */
export function bareLoader(address: Address) {
  const connection = new Connection(address);
  return {
    actors: async (actors: readonly Actor[]) => {
      for (let i = 0; i < actors.length; i += 1000)
        await connection.write(ask => upsertActors(ask, actors.slice(i, i + 1000)));
    },
    /** Articles from first on, so many a transaction. */
    articles: async (
      bundle: (n: number) => ArticleBundle,
      first: number,
      count: number,
      together: number,
    ) => {
      for (let n = first; n < first + count; n += together) {
        const bundles = Array.from({ length: Math.min(together, first + count - n) }, (_, i) =>
          bundle(n + i),
        );
        await connection.write(ask =>
          Promise.all(
            bundles.flatMap(({ article, outlets, extractor, threshold, ...reading }) => {
              const claims = withStanding({ ...reading, threshold }, true);
              const textFold = textFoldHash(article.text);
              const origin = originOfText(textFold);
              const rest = { origin, textFold, extractor, threshold, previous: null, ...countsOf(claims) };
              return [
                ask(OUTLETS, { rows: outlets, none: int(0) }),
                ask(ARTICLE, { row: toRow(article, rest) }),
                writeClaims(ask, article, origin, claims, reading.mentions),
                ask(RELATES, {
                  rows: reading.claims
                    .map(claim => ({ ...claim, key: relationshipKey(claim) }))
                    .map(({ subject, object, key }) => ({ subject, object, key })),
                }),
              ];
            }),
          ),
        );
      }
    },
    /** Counts relationships, actors and outlets from their claims. */
    derive: async () => {
      type Triple = { subject: string; type: 'AID'; object: string };
      const triples = await connection.read(ask => ask<Triple>(TRIPLES));
      for (let i = 0; i < triples.length; i += KEYS_AT_ONCE) {
        const keys = triples.slice(i, i + KEYS_AT_ONCE).map(one => ({ ...one, key: relationshipKey(one) }));
        await connection.write(ask => ask(COUNT, { keys, f: filterMap(NO_FILTER) }));
      }
      await connection.alone(ACTORS);
      await connection.alone(COUNTS_OF_OUTLETS);
    },
    close: () => connection.close(),
  };
}
