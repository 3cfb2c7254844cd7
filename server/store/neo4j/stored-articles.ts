/** What of the stored articles bears on one to come: whether it is there, what it replaces, whose origin it shares. */
import { type Article, UNKNOWN_OUTLET } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import type { ArticleStanding } from '../graph-store.ts';
import { joinOrigins, originalFile, originOfFile, originOfText } from '../origin.ts';
import type { Ask } from './connection.ts';
import { type TouchedTriple, TRIPLES_OF } from './recount.ts';
import { toDecisions } from './to-records.ts';

/** The newest version of an article `x`, as a further variable. */
const HEAD = (x: string, head: string) => `(${x})<-[:REPLACES*0..]-(${head}:Article) WHERE ${head}.current`;

/**
 * The newest version `p` of the stored article that an article of $a would replace, beside what else is in scope: one
 * of its url, else one without url of its outlet and name; null where there is none.
 */
const REPLACED = (scope: string) => `
  CALL () { OPTIONAL MATCH (u:Article) WHERE u.url = $a.url AND u.id <> $a.id WITH u ORDER BY u.id LIMIT 1
    OPTIONAL MATCH ${HEAD('u', 'v')} RETURN v AS byUrl LIMIT 1 }
  CALL () { OPTIONAL MATCH (f:Article) WHERE f.fileName = $a.fileName AND f.outlet = $a.outlet AND f.outlet <> $a.unknown
    AND f.url IS NULL AND f.current AND f.id <> $a.id RETURN f AS byName ORDER BY f.id LIMIT 1 }
  WITH ${scope}coalesce(byUrl, byName) AS p`;

const toParameter = ({ id, outlet, fileName, url }: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>) => ({
  a: { id, outlet, fileName, url, unknown: UNKNOWN_OUTLET.slug },
});

/** Decisions about an article and the versions before it, oldest first, by an expression of its id. */
const DECISIONS = (id: string) => `COLLECT {
  OPTIONAL MATCH (:Article {id: ${id}})-[:REPLACES*0..]->(v:Article)
  WITH collect(v.id) AS versions WITH versions + [${id}] AS ids MATCH (d:Decision) WHERE d.article IN ids
  WITH DISTINCT d ORDER BY d.at, d.id RETURN d.body }`;

const STANDING = `OPTIONAL MATCH (x:Article {id: $a.id}) WITH x LIMIT 1
  OPTIONAL MATCH ${HEAD('x', 'h')} WITH x, h LIMIT 1
  ${REPLACED('x, h, ')}
  RETURN x.extractor AS extractor, coalesce(x.current, false) AS newest, ${DECISIONS('h.id')} AS ofVersions,
    ${DECISIONS('p.id')} AS ofReplaced, ${DECISIONS('$a.id')} AS own`;

type StandingRow = {
  extractor: string | null;
  newest: boolean;
  ofVersions: string[];
  ofReplaced: string[];
  own: string[];
};

export async function articleStanding(
  ask: Ask,
  article: Pick<Article, 'id' | 'outlet' | 'fileName' | 'url'>,
): Promise<ArticleStanding> {
  const [row] = await ask<StandingRow>(STANDING, toParameter(article));
  const { extractor, newest, ofVersions, ofReplaced, own } = row as StandingRow;
  return {
    extractor,
    newest,
    decisions: toDecisions(extractor === null ? [...ofReplaced, ...own] : ofVersions),
  };
}

const DECIDED = `RETURN ${DECISIONS('$id')} AS bodies`;

/** Decisions about an article or about versions before it, oldest first. */
export async function decisionsOf(ask: Ask, id: string): Promise<Decision[]> {
  const [row] = await ask<{ bodies: string[] }>(DECIDED, { id });
  return toDecisions(row?.bodies ?? []);
}

/** An article that gives way to a newer version, with what its claims touch. */
export type ReplacedArticle = { id: string; triples: TouchedTriple[] };

const FIND_REPLACED = `${REPLACED('')} WITH p WHERE p IS NOT NULL
  RETURN p.id AS id, ${TRIPLES_OF('p')} AS triples`;
const FIND_HEAD = `MATCH (x:Article {id: $id}) MATCH ${HEAD('x', 'p')}
  RETURN p.id AS id, ${TRIPLES_OF('p')} AS triples`;

/** The newest version of what an article would replace; null where it replaces nothing. */
export async function findReplaced(ask: Ask, article: Article): Promise<ReplacedArticle | null> {
  const [row] = await ask<ReplacedArticle>(FIND_REPLACED, toParameter(article));
  return row ?? null;
}

const REPLACED_AS_TOLD = `MATCH (p:Article {id: $id}) RETURN p.id AS id, ${TRIPLES_OF('p')} AS triples`;

/** A stored article that another is known to replace. */
export async function findTold(ask: Ask, id: string | null): Promise<ReplacedArticle | null> {
  if (id === null) return null;
  const [row] = await ask<ReplacedArticle>(REPLACED_AS_TOLD, { id });
  return row ?? null;
}

/** The newest version of a stored article. */
export async function findHead(ask: Ask, id: string): Promise<ReplacedArticle> {
  const [row] = await ask<ReplacedArticle>(FIND_HEAD, { id });
  return row as ReplacedArticle;
}

/** The origins of the stored articles that are one voice with this one. */
const ORIGINS = `CALL () {
    MATCH (x:Article) WHERE x.textFold = $a.textFold RETURN x.origin AS origin
    UNION MATCH (x:Article) WHERE x.originalFile = $a.original RETURN x.origin AS origin
    UNION MATCH (x:Article) WHERE x.fileName = $a.original AND x.originalFile IS NULL RETURN x.origin AS origin
    UNION MATCH (x:Article) WHERE x.originalFile = $a.own RETURN x.origin AS origin
  } RETURN collect(origin) AS origins`;

/** The origin of an article to come, and those that give way to it. */
export async function findOrigin(
  ask: Ask,
  article: Article,
  textFold: string,
): Promise<{ origin: string; absorbed: string[] }> {
  const original = originalFile(article);
  const [row] = await ask<{ origins: string[] }>(ORIGINS, {
    a: { textFold, original, own: original === null ? article.fileName : null },
  });
  return joinOrigins(original === null ? originOfText(textFold) : originOfFile(original), row?.origins ?? []);
}
