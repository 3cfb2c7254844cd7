import type { Article } from '../../domain/article.ts';
import { effectiveOutlet } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import { IsnadError } from '../../domain/errors.ts';
import { foldName } from '../../domain/folding.ts';
import type { ArticleBundle, Reading, StoreOutcome } from '../graph-store.ts';
import { originalFile, textFoldHash } from '../origin.ts';
import { type Ask, int } from './connection.ts';
import { findReading } from './reading.ts';
import { recounting, type Touched, type TouchedTriple, TRIPLES_OF } from './recount.ts';
import { findHead, findOrigin, findReplaced, findTold } from './stored-articles.ts';
import { addActors } from './write-actors.ts';
import { countsOf, dateProperties, withStanding, writeClaims } from './write-claims.ts';

const STORED = 'MATCH (x:Article {id: $id}) RETURN x.extractor AS extractor, x.current AS newest';

const OUTLETS = `UNWIND $rows AS row MERGE (o:Outlet {id: row.slug})
  ON CREATE SET o.articleCount = $none, o.claimCount = $none, o.nameAr = row.nameAr, o.nameEn = row.nameEn
  ON MATCH SET o.nameAr = CASE WHEN row.nameAr = row.slug THEN o.nameAr ELSE row.nameAr END,
    o.nameEn = CASE WHEN row.nameEn = row.slug THEN o.nameEn ELSE row.nameEn END`;
const WITHDRAW = 'UNWIND $ids AS id MATCH (d:Decision {id: id}) DETACH DELETE d';
const DECISIONS = 'UNWIND $rows AS row MERGE (d:Decision {id: row.id}) ON CREATE SET d = row';
const CREATE = `MATCH (p:Outlet {id: $row.outlet}) MATCH (e:Outlet {id: $row.effectiveOutlet})
  CREATE (x:Article) SET x = $row CREATE (x)-[:PUBLISHED_BY]->(p) CREATE (x)-[:COUNTS_FOR]->(e) RETURN count(x) AS stored`;
const REPLACE = `MATCH (x:Article {id: $id}) MATCH (p:Article {id: $previous})
  CREATE (x)-[:REPLACES]->(p) SET x.previous = $previous, p.next = $id, p.current = false, p += $none
  WITH p MATCH (p)<-[:CITES]-(c:Claim) SET c.standing = 'SUPERSEDED'`;
/** Takes an older version out of the chain of versions, which closes behind it. */
const UNCHAIN = `MATCH (x:Article {id: $id})<-[after:REPLACES]-(n:Article)
  OPTIONAL MATCH (x)-[before:REPLACES]->(p:Article)
  FOREACH (_ IN CASE WHEN p IS NULL THEN [] ELSE [true] END | CREATE (n)-[:REPLACES]->(p) SET p.next = n.id)
  SET n.previous = p.id, x.current = true REMOVE x.next DELETE after, before`;

const TOUCHED_BY_ORIGIN = `MATCH (x:Article) WHERE x.origin IN $from
  RETURN x.id AS id, ${TRIPLES_OF('x')} AS triples`;
const MOVE_ORIGIN = `UNWIND $ids AS id MATCH (x:Article {id: id}) SET x.origin = $to
  WITH x MATCH (x)<-[:CITES]-(c:Claim) SET c.origin = $to`;

const CLEAR = `MATCH (x:Article {id: $id}) CALL (x) { MATCH (x)<-[:CITES]-(c:Claim) DETACH DELETE c }
  CALL (x) { MATCH (x)-[m:MENTIONS]->() DELETE m }`;
const SET_READING = `MATCH (x:Article {id: $id}) SET x += $row`;
const TRIPLES = `MATCH (x:Article {id: $id}) RETURN x.next IS NULL AS newest, ${TRIPLES_OF('x')} AS triples`;

const NO_CLAIMS = countsOf([]);

const toDecisionRow = (decision: Decision) => ({
  id: decision.id,
  article: decision.claim.article,
  kind: decision.kind,
  reviewer: decision.reviewer,
  at: decision.at,
  reason: decision.reason,
  body: JSON.stringify(decision),
});

const writeDecisions = (ask: Ask, { decisions, withdrawn }: Pick<Reading, 'decisions' | 'withdrawn'>) =>
  Promise.all([ask(WITHDRAW, { ids: withdrawn }), ask(DECISIONS, { rows: decisions.map(toDecisionRow) })]);

/** The properties of an article, with those that do not follow from it. */
export function toRow(article: Article, rest: Record<string, unknown>): Record<string, unknown> {
  return {
    id: article.id,
    title: article.title,
    language: article.language,
    outlet: article.outlet,
    effectiveOutlet: effectiveOutlet(article),
    originalOutlet: article.original?.outlet ?? null,
    url: article.url,
    fileName: article.fileName,
    ...dateProperties(article),
    original: article.original && JSON.stringify(article.original),
    originalFile: originalFile(article),
    retrievedAt: article.retrievedAt,
    sha256: article.sha256,
    boilerplate: JSON.stringify(article.boilerplate),
    text: article.text,
    foldedTitle: foldName(article.title),
    foldedText: foldName(article.text),
    current: true,
    ...rest,
  };
}

async function create(ask: Ask, row: Record<string, unknown>): Promise<void> {
  const [created] = await ask<{ stored: number }>(CREATE, { row });
  if (created?.stored !== 1)
    throw new IsnadError('NOT_FOUND', 'The article names an outlet that it does not bring with it.', {
      article: String(row.id),
    });
}

/** What moves to another origin, with what its claims touch. */
async function findMoving(
  ask: Ask,
  from: readonly string[],
): Promise<{ id: string; triples: TouchedTriple[] }[]> {
  return from.length === 0 ? [] : ask(TOUCHED_BY_ORIGIN, { from });
}

/** Makes an older version the newest again: a file was set back to what it said before. */
async function makeNewest(ask: Ask, id: string): Promise<void> {
  const head = await findHead(ask, id);
  await recounting(ask, [{ triples: head.triples, articles: [head.id, id] }], () => [
    ask(UNCHAIN, { id }),
    ask(REPLACE, { id, previous: head.id, none: NO_CLAIMS }),
  ]);
}

/** Stores an article; see the port. Arguments have been checked. */
export async function storeArticle(ask: Ask, bundle: ArticleBundle): Promise<StoreOutcome> {
  const { article, extractor, threshold } = bundle;
  const textFold = textFoldHash(article.text);
  const [[stored], replaced, { origin, absorbed }] = await Promise.all([
    ask<{ extractor: string; newest: boolean }>(STORED, { id: article.id }),
    bundle.replaces === undefined ? findReplaced(ask, article) : findTold(ask, bundle.replaces),
    findOrigin(ask, article, textFold),
  ]);
  if (stored?.extractor === extractor && stored.newest) return 'UNCHANGED';
  if (stored) {
    if (!stored.newest) await makeNewest(ask, article.id);
    await replaceReading(ask, article.id, { ...bundle, boilerplate: article.boilerplate });
    return 'STORED';
  }
  const moving = await findMoving(ask, absorbed);
  const previous = replaced?.id ?? null;
  const claims = withStanding(bundle, true);
  const row = toRow(article, { origin, textFold, extractor, threshold, previous, ...countsOf(claims) });
  const touched: Touched[] = [
    { triples: bundle.claims, articles: [article.id] },
    ...(replaced ? [{ triples: replaced.triples, articles: [replaced.id] }] : []),
    ...moving.map(({ triples }) => ({ triples, articles: [] })),
  ];
  await recounting(ask, touched, () => [
    ask(OUTLETS, { rows: bundle.outlets, none: int(0) }),
    addActors(ask, bundle.actors),
    create(ask, row),
    writeDecisions(ask, bundle),
    writeClaims(ask, article, origin, claims, bundle.mentions),
    ...(previous ? [ask(REPLACE, { id: article.id, previous, none: NO_CLAIMS })] : []),
    ...(moving.length > 0 ? [ask(MOVE_ORIGIN, { ids: moving.map(({ id }) => id), to: origin })] : []),
  ]);
  return 'STORED';
}

/** Replaces the reading of a stored article; see the port. */
export async function replaceReading(ask: Ask, id: string, reading: Reading): Promise<void> {
  const [before, [state]] = await Promise.all([
    findReading(ask, id),
    ask<{ newest: boolean; triples: TouchedTriple[] }>(TRIPLES, { id }),
  ]);
  if (!before || !state) throw new IsnadError('NOT_FOUND', `There is no article ${id}.`, { article: id });
  const { article } = before;
  const claims = withStanding(reading, state.newest);
  const row = {
    extractor: reading.extractor,
    threshold: reading.threshold,
    boilerplate: JSON.stringify(reading.boilerplate),
    ...countsOf(claims),
  };
  const touched: Touched[] = [
    { triples: state.triples, articles: [id] },
    { triples: reading.claims, articles: [] },
  ];
  await recounting(ask, touched, () => [
    ask(CLEAR, { id }),
    addActors(ask, reading.actors),
    writeDecisions(ask, reading),
    writeClaims(ask, article, article.origin, claims, reading.mentions),
    ask(SET_READING, { id, row }),
  ]);
}
