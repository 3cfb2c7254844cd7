/** Whether what is derived or copied still follows from the claims. */
import { NO_FILTER } from '../claim-filter.ts';
import { type CheckedClaim, flawsOfContent } from '../claim-flaws.ts';
import type { Flaw } from '../graph-store.ts';
import type { Ask, Connection } from './connection.ts';
import { COUNT_RELATIONSHIPS, filterMap } from './filter-cypher.ts';

const MOST_FLAWS = 1000;

const COUNTED_FIELDS =
  '.key, .claims, .articles, .outlets, .origins, .affirmed, .denied, .actual, .alleged, .anticipated, .accepted, .rejected, .lessSure, .disputed, .firstSeen, .lastSeen';

/** Actors in order of id, with their counts and outgoing relationships as they are stored and as claims count them. */
const ACTORS = `MATCH (a:Actor) WHERE a.id > $after WITH a ORDER BY a.id LIMIT 200
  RETURN a.id AS id, a.claimCount AS claims, a.neighborCount AS neighbors,
    COUNT { MATCH (c:Claim)-[:SUBJECT|OBJECT]->(a) WHERE c.standing = 'SHOWN' RETURN DISTINCT c } AS counted,
    COUNT { MATCH (a)-[:RELATES]-(b:Actor) WHERE b <> a RETURN DISTINCT b } AS beside,
    coalesce(size(a.folded) > 2 AND a.skeletons IS NOT NULL, false) AS searched,
    COLLECT { MATCH (a)-[r:RELATES]->() RETURN r {${COUNTED_FIELDS}} } AS stored,
    COLLECT { MATCH (c:Claim)-[:SUBJECT]->(a) WHERE c.standing <> 'SUPERSEDED' ${COUNT_RELATIONSHIPS} WHERE r.claims > 0
      RETURN r {${COUNTED_FIELDS}} } AS derived`;

/** Claims in order of id, with what is wrong about each. */
const CLAIMS = `MATCH (c:Claim) WHERE c.id > $after WITH c ORDER BY c.id LIMIT 2000
  OPTIONAL MATCH (c)-[:CITES]->(x:Article) OPTIONAL MATCH (c)-[:SUBJECT]->(s:Actor) OPTIONAL MATCH (c)-[:OBJECT]->(o:Actor)
  RETURN c.id AS id,
    coalesce(x.id = c.article AND s.id = c.subject AND o.id = c.object, false) AS ends,
    coalesce(c.outlet = x.effectiveOutlet AND c.language = x.language AND c.origin = x.origin
      AND c.publishedAt = x.publishedAt AND c.publishedUntil = x.publishedUntil AND c.precision = x.precision
      AND c.estimated = x.estimated AND x.current = (c.standing <> 'SUPERSEDED'), false) AS copies,
    coalesce(c.standing = CASE WHEN NOT x.current THEN 'SUPERSEDED' WHEN c.status = 'REJECTED' THEN 'REJECTED'
      WHEN c.status IN ['ACCEPTED', 'CORRECTED'] OR c.confidence >= x.threshold THEN 'SHOWN' ELSE 'LESS_SURE' END, false) AS counts,
    COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->(w) RETURN DISTINCT CASE WHEN w:Actor THEN 'actor:' + w.id ELSE w.id END } AS said,
    c.speakers AS speakers`;

/** Articles in order of id, with their text and the places of their claims. */
const ARTICLES = `MATCH (x:Article) WHERE x.id > $after WITH x ORDER BY x.id LIMIT 100
  RETURN x.id AS id, x.text AS text, x.claimCount AS claims,
    x.foldedTitle IS NOT NULL AND x.foldedText IS NOT NULL AS searched,
    x.current = (x.next IS NULL) AND coalesce(x.next, '') = coalesce(head(COLLECT { MATCH (x)<-[:REPLACES]-(n) RETURN n.id }), '')
      AND coalesce(x.previous, '') = coalesce(head(COLLECT { MATCH (x)-[:REPLACES]->(p) RETURN p.id }), '') AS linked,
    COUNT { MATCH (x)<-[:CITES]-(c:Claim) WHERE c.standing = 'SHOWN' } AS counted,
    COLLECT { MATCH (x)<-[:CITES]-(c:Claim) RETURN c {.id, .subject, .type, .quad, .object, .polarity, .quote, .reason,
      span: {start: c.spanStart, end: c.spanEnd}} } AS quotes`;

/** Outlets whose counts are not those of their articles. */
const OUTLETS = `MATCH (o:Outlet)
  CALL (o) { MATCH (o)<-[:COUNTS_FOR]-(x:Article) WHERE x.current RETURN count(x) AS articles, sum(x.claimCount) AS claims }
  WITH o WHERE o.articleCount <> articles OR o.claimCount <> claims RETURN o.id AS id ORDER BY id`;

type Counted = { key: string } & Record<string, unknown>;
type ActorRow = {
  id: string;
  claims: number;
  neighbors: number;
  counted: number;
  beside: number;
  searched: boolean;
  stored: Counted[];
  derived: Counted[];
};
type ClaimRow = {
  id: string;
  ends: boolean;
  copies: boolean;
  counts: boolean;
  said: string[];
  speakers: string[];
};
type ArticleRow = {
  id: string;
  text: string | null;
  claims: number;
  counted: number;
  searched: boolean;
  linked: boolean;
  quotes: CheckedClaim[];
};

const flaw = (kind: string, problem: string) => (id: string) => ({ kind, id, problem });
const flawUnless = (holds: boolean, kind: string, id: string, problem: string): Flaw[] =>
  holds ? [] : [{ kind, id, problem }];
const canonical = (counted: Counted) =>
  JSON.stringify(Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1)));

function flawsOfActor(row: ActorRow): Flaw[] {
  const stored = new Map(row.stored.map(r => [r.key, canonical(r)]));
  const derived = new Map(row.derived.map(r => [r.key, canonical(r)]));
  return [
    ...[...stored.keys()]
      .filter(key => stored.get(key) !== derived.get(key))
      .map(flaw('relationship', 'its counts are not those of its claims')),
    ...[...derived.keys()]
      .filter(key => !stored.has(key))
      .map(flaw('relationship', 'claims support it, but it is not stored')),
    ...flawUnless(row.claims === row.counted, 'actor', row.id, 'its count of claims is wrong'),
    ...flawUnless(row.neighbors === row.beside, 'actor', row.id, 'its count of neighbours is wrong'),
    ...flawUnless(row.searched, 'actor', row.id, 'a search does not look at it'),
  ];
}

function flawsOfClaim(row: ClaimRow): Flaw[] {
  const said = [...row.said].sort().join() === [...row.speakers].sort().join();
  return [
    ...flawUnless(row.ends && said, 'claim', row.id, 'its copies differ from what it is linked to'),
    ...flawUnless(row.copies, 'claim', row.id, 'its copies differ from its article'),
    ...flawUnless(row.counts, 'claim', row.id, 'it counts, or does not, against its state and confidence'),
  ];
}

function flawsOfArticle({ id, text, claims, counted, searched, linked, quotes }: ArticleRow): Flaw[] {
  return [
    ...flawUnless(claims === counted, 'article', id, 'its count of claims is wrong'),
    ...flawUnless(linked, 'article', id, 'its versions do not point at each other'),
    ...flawUnless(searched, 'article', id, 'a search does not look at it'),
    ...flawUnless(text !== null, 'article', id, 'it has no text'),
    ...quotes.flatMap(claim => flawsOfContent(id, text ?? '', claim)),
  ];
}

/** Reads things in order of id, a page a transaction, and gives what is wrong with them. */
async function check<Row extends { id: string }>(
  connection: Connection,
  statement: string,
  flawsOf: (row: Row) => Flaw[],
): Promise<Flaw[]> {
  const flaws: Flaw[] = [];
  for (let after = ''; flaws.length < MOST_FLAWS; ) {
    const rows = await connection.read((ask: Ask) => ask<Row>(statement, { after, f: filterMap(NO_FILTER) }));
    flaws.push(...rows.flatMap(flawsOf));
    if (rows.length === 0) break;
    after = rows.reduce((last, { id }) => (id > last ? id : last), after);
  }
  return flaws;
}

/** What does not follow from the claims as it should; see the port. */
export async function verify(connection: Connection): Promise<Flaw[]> {
  const outlets = await connection.read((ask: Ask) => ask<{ id: string }>(OUTLETS));
  const flaws = [
    ...(await check<ActorRow>(connection, ACTORS, flawsOfActor)),
    ...(await check<ClaimRow>(connection, CLAIMS, flawsOfClaim)),
    ...(await check<ArticleRow>(connection, ARTICLES, flawsOfArticle)),
    ...outlets.map(({ id }) => flaw('outlet', 'its counts are not those of its articles')(id)),
  ];
  return flaws.slice(0, MOST_FLAWS);
}
