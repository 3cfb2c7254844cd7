/** Counts that are derived from claims, made anew for what a transaction touched. */
import type { RelationType } from '../../domain/relation-types.ts';
import { relationshipKey } from '../../domain/relationship.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { Ask } from './connection.ts';
import { BY_RELATIONSHIP, COUNT_RELATIONSHIPS, filterMap, WHOLE_RELATIONSHIP } from './filter-cypher.ts';

/** Subject, type and object of claims that a transaction touches. */
export type TouchedTriple = { subject: string; type: RelationType; object: string };

/** What a transaction touches: relationships with their ends, and outlets. */
export type Touched = { triples: readonly TouchedTriple[]; outlets: readonly (string | null)[] };

/** Triples of the claims of an article `x`. */
export const TRIPLES_OF = (x: string) =>
  `COLLECT { MATCH (${x})<-[:CITES]-(c:Claim) RETURN DISTINCT {subject: c.subject, type: c.type, object: c.object} }`;

/** The claims of a relationship `k`, as a relationship `r` counted from them; no row where it has none. */
export const COUNT_ONE = `${BY_RELATIONSHIP}
  WHERE c.subject = k.subject AND c.object = k.object AND c.type = k.type AND ${WHOLE_RELATIONSHIP}
    AND c.standing <> 'SUPERSEDED' ${COUNT_RELATIONSHIPS} WHERE r.claims > 0`;

const DROP = `UNWIND $keys AS k MATCH ()-[r:RELATES]->() USING INDEX r:RELATES(key) WHERE r.key = k.key
    AND NOT EXISTS { ${BY_RELATIONSHIP} WHERE c.subject = k.subject AND c.object = k.object AND c.type = k.type
      AND ${WHOLE_RELATIONSHIP} AND c.standing = 'SHOWN' } DELETE r`;
const COUNT = `UNWIND $keys AS k CALL (k) { ${COUNT_ONE}
    RETURN r {.key, .src, .dst, .type, .quad, .claims, .articles, .outlets, .origins, .affirmed, .denied, .actual, .alleged,
      .anticipated, .accepted, .rejected, .lessSure, .disputed, .firstSeen, .lastSeen} AS counted }
  MATCH (s:Actor {id: k.subject}) MATCH (o:Actor {id: k.object})
  MERGE (s)-[r:RELATES {key: k.key}]->(o) SET r = counted`;

const ACTORS = `UNWIND $ids AS id MATCH (a:Actor {id: id})
  CALL (a) {
    CALL (a) {
      MATCH (a)-[r:RELATES]->() RETURN r.dst AS other, r.claims AS claims
      UNION ALL MATCH (a)<-[r:RELATES]-() WHERE r.src <> r.dst RETURN r.src AS other, r.claims AS claims }
    RETURN sum(claims) AS claims, count(DISTINCT other) AS others, max(CASE WHEN other = a.id THEN 1 ELSE 0 END) AS self }
  SET a.claimCount = claims, a.neighborCount = others - coalesce(self, 0)`;

const OUTLETS = `UNWIND $ids AS id MATCH (o:Outlet {id: id})
  CALL (o) { MATCH (o)<-[:COUNTS_FOR]-(x:Article) WHERE x.current RETURN count(x) AS articles, sum(x.claimCount) AS claims }
  SET o.articleCount = articles, o.claimCount = claims`;

/** Counts relationships, their ends and outlets anew; a relationship that no shown claim supports any more goes. */
export async function recount(ask: Ask, touched: readonly Touched[]): Promise<void> {
  const keys = new Map(
    touched.flatMap(({ triples }) =>
      triples.map(t => [relationshipKey(t), { ...t, key: relationshipKey(t) }]),
    ),
  );
  const actors = new Set([...keys.values()].flatMap(({ subject, object }) => [subject, object]));
  const outlets = new Set(touched.flatMap(t => t.outlets.flatMap(outlet => outlet ?? [])));
  const sorted = [...keys.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  await Promise.all([
    ask(DROP, { keys: sorted }),
    ask(COUNT, { keys: sorted, f: filterMap(NO_FILTER) }),
    ask(ACTORS, { ids: [...actors].sort() }),
    ask(OUTLETS, { ids: [...outlets].sort() }),
  ]);
}
