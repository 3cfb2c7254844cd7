/** Counts that are derived from claims, made anew for what a transaction touched. */
import type { RelationType } from '../../domain/relation-types.ts';
import { relationshipKey } from '../../domain/relationship.ts';
import { NO_FILTER } from '../claim-filter.ts';
import { type Ask, int } from './connection.ts';
import { BY_RELATIONSHIP, COUNT_RELATIONSHIPS, filterMap, WHOLE_RELATIONSHIP } from './filter-cypher.ts';

/** Subject, type and object of claims that a transaction touches. */
export type TouchedTriple = { subject: string; type: RelationType; object: string };

/** What a transaction touches: relationships, and articles whose claims count for their outlets. */
export type Touched = { triples: readonly TouchedTriple[]; articles: readonly string[] };

/** Triples of the claims of an article `x`. */
export const TRIPLES_OF = (x: string) =>
  `COLLECT { MATCH (${x})<-[:CITES]-(c:Claim) RETURN DISTINCT {subject: c.subject, type: c.type, object: c.object} }`;

/** The claims of a relationship `k`, as a relationship `r` counted from them; no row where it has none. */
const COUNT_ONE = `${BY_RELATIONSHIP}
  WHERE c.subject = k.subject AND c.object = k.object AND c.type = k.type AND ${WHOLE_RELATIONSHIP}
    AND c.standing <> 'SUPERSEDED' ${COUNT_RELATIONSHIPS} WHERE r.claims > 0`;

const DROP = `UNWIND $keys AS k MATCH ()-[r:RELATES]->() USING INDEX r:RELATES(key) WHERE r.key = k.key
    AND NOT EXISTS { ${BY_RELATIONSHIP} WHERE c.subject = k.subject AND c.object = k.object AND c.type = k.type
      AND ${WHOLE_RELATIONSHIP} AND c.standing = 'SHOWN' } DELETE r`;
/** Counts the relationships $keys from their claims. */
export const COUNT = `UNWIND $keys AS k CALL (k) { ${COUNT_ONE}
    RETURN r {.key, .src, .dst, .type, .quad, .claims, .articles, .outlets, .origins, .affirmed, .denied, .actual, .alleged,
      .anticipated, .accepted, .rejected, .lessSure, .disputed, .firstSeen, .lastSeen} AS counted }
  MATCH (s:Actor {id: k.subject}) MATCH (o:Actor {id: k.object})
  MERGE (s)-[r:RELATES {key: k.key}]->(o) SET r = counted`;

/**
 * What relationships give to the counts of their ends, taken away before a change and given back after it: counting a
 * hub anew would read all that it is linked to.
 */
const claimsOfEnds = (sign: '+' | '-') => `UNWIND $keys AS k
  MATCH (s:Actor)-[r:RELATES]->(o:Actor) USING INDEX r:RELATES(key) WHERE r.key = k.key
  SET s.claimCount = s.claimCount ${sign} r.claims
  FOREACH (_ IN CASE WHEN s = o THEN [] ELSE [true] END | SET o.claimCount = o.claimCount ${sign} r.claims)`;
const neighborsOfEnds = (sign: '+' | '-') => `UNWIND $pairs AS pair
  MATCH (a:Actor {id: pair[0]}) MATCH (b:Actor {id: pair[1]}) WHERE EXISTS { (a)-[:RELATES]-(b) }
  SET a.neighborCount = a.neighborCount ${sign} $one, b.neighborCount = b.neighborCount ${sign} $one`;
const countsOfOutlets = (sign: '+' | '-') => `UNWIND $articles AS id
  MATCH (x:Article {id: id})-[:COUNTS_FOR]->(o:Outlet) WHERE x.current
  SET o.articleCount = o.articleCount ${sign} $one, o.claimCount = o.claimCount ${sign} x.claimCount`;

/** Unordered pairs of different actors. */
function pairsOf(triples: readonly TouchedTriple[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { subject, object } of triples) {
    const pair: [string, string] = subject < object ? [subject, object] : [object, subject];
    if (subject !== object) pairs.set(pair.join('~'), pair);
  }
  return [...pairs.values()];
}

/**
 * Makes a change and counts anew what it touches: relationships from their claims, a relationship that no shown claim
 * supports any more goes, and their ends and outlets by the difference. All is sent together and done in this order.
 *
 * @param change sends the statements of the change before it first waits for one.
 */
export async function recounting(
  ask: Ask,
  touched: readonly Touched[],
  change: () => readonly Promise<unknown>[],
): Promise<void> {
  const triples = touched.flatMap(t => t.triples);
  const byKey = new Map(triples.map(t => [relationshipKey(t), { ...t, key: relationshipKey(t) }]));
  const keys = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const values = {
    keys,
    pairs: pairsOf(triples),
    articles: [...new Set(touched.flatMap(t => t.articles))].sort(),
    one: int(1),
    f: filterMap(NO_FILTER),
  };
  const shares = (sign: '+' | '-') => [
    ask(claimsOfEnds(sign), values),
    ask(neighborsOfEnds(sign), values),
    ask(countsOfOutlets(sign), values),
  ];
  await Promise.all([...shares('-'), ...change(), ask(DROP, values), ask(COUNT, values), ...shares('+')]);
}
