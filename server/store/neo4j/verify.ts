/** Whether what is derived or copied still follows from the claims. */
import { NO_FILTER } from '../claim-filter.ts';
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
    COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->(w) RETURN DISTINCT CASE WHEN w:Actor THEN 'actor:' + w.id ELSE w.id END } AS said,
    c.speakers AS speakers`;

/** Articles in order of id, with their text and the places of their claims. */
const ARTICLES = `MATCH (x:Article) WHERE x.id > $after WITH x ORDER BY x.id LIMIT 100
  RETURN x.id AS id, x.text AS text, x.claimCount AS claims, x.current = (x.next IS NULL) AS current,
    COUNT { MATCH (x)<-[:CITES]-(c:Claim) WHERE c.standing = 'SHOWN' } AS counted,
    COLLECT { MATCH (x)<-[:CITES]-(c:Claim) RETURN {id: c.id, start: c.spanStart, end: c.spanEnd, quote: c.quote} } AS quotes`;

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
  stored: Counted[];
  derived: Counted[];
};
type ClaimRow = {
  id: string;
  ends: boolean;
  copies: boolean;
  said: string[];
  speakers: string[];
};
type ArticleRow = {
  id: string;
  text: string | null;
  claims: number;
  counted: number;
  current: boolean;
  quotes: { id: string; start: number; end: number; quote: string }[];
};

const flaw = (kind: string, problem: string) => (id: string) => ({ kind, id, problem });
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
    ...(row.claims !== row.counted || row.neighbors !== row.beside ? [row.id] : []).map(
      flaw('actor', 'its count of claims is wrong'),
    ),
  ];
}

function flawsOfClaim(row: ClaimRow): Flaw[] {
  const said = [...row.said].sort().join() === [...row.speakers].sort().join();
  return [
    ...(row.ends && said ? [] : [row.id]).map(flaw('claim', 'its copies differ from what it is linked to')),
    ...(row.copies ? [] : [row.id]).map(flaw('claim', 'its copies differ from its article')),
  ];
}

function flawsOfArticle({ id, text, claims, counted, current, quotes }: ArticleRow): Flaw[] {
  const wrong = quotes.filter(({ start, end, quote }) => text?.slice(start, end) !== quote);
  return [
    ...(claims === counted ? [] : [id]).map(flaw('article', 'its count of claims is wrong')),
    ...(text === null ? [id] : []).map(flaw('article', 'it has no text')),
    ...(current ? [] : [id]).map(flaw('article', 'whether it is the newest version is not clear')),
    ...wrong.map(claim => flaw('claim', 'its quote is not what stands at its place')(claim.id)),
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
