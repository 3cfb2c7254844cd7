import type { GraphStore } from '../graph-store.ts';
import { listClaimsOfEach } from './claims-of-each.ts';
import { type Ask, Connection, type Neo4jAddress } from './connection.ts';
import { dump } from './dump.ts';
import { evidence } from './evidence.ts';
import { facets } from './facets.ts';
import * as lists from './lists.ts';
import { neighborhood } from './neighborhood.ts';
import { paths } from './paths.ts';
import { articleIds, findReading } from './reading.ts';
import { prepare } from './schema.ts';
import { actorDetail, articleDetail, meta, overview } from './screens.ts';
import { search } from './search.ts';
import { articleStanding } from './stored-articles.ts';
import * as things from './things.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { upsertActors, upsertRoles } from './write-actors.ts';
import { replaceReading, storeArticle } from './write-article.ts';

const VERSION = `CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version`;

/**
 * Writers of all processes queue at this node until they commit: what an article replaces and whose origin it
 * shares depends on the ones before it. Eight writers at once were no faster than one (2 cores).
 */
const LOCK = "MERGE (m:Isnad {id: 'isnad'}) SET m.of = 'isnad'";

async function versionOf(connection: Connection): Promise<string> {
  const [row] = await connection.read(ask => ask<{ version: string }>(VERSION));
  return row?.version ?? 'unknown';
}

/**
 * Opens the graph on a Neo4j server, cluster or Aura; an empty database is made ready for isnad first.
 *
 * @throws IsnadError STORE_UNAVAILABLE where the server cannot be reached or refuses the user, STORE_SCHEMA_NEWER where
 *   a later isnad wrote the database, CONFIG_INVALID where it holds somebody else's data or the address is none.
 *   Unless `create`, STORE_UNAVAILABLE where there is no store yet.
 */
export async function openNeo4jStore({
  create = true,
  ...address
}: Neo4jAddress & { create?: boolean }): Promise<GraphStore> {
  const connection = new Connection(address);
  try {
    await prepare(connection, create ? 'anything' : 'a store');
    return await toStore(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** The port on a connection whose database is ready. */
export async function toStore(connection: Connection): Promise<GraphStore> {
  const version = await versionOf(connection);
  const change = <T>(work: (ask: Ask) => Promise<T>): Promise<T> =>
    connection.write(async ask => (await Promise.all([ask(LOCK), work(ask)]))[1]);
  return {
    upsertActors: actors => change(ask => upsertActors(ask, actors)),
    upsertRoles: roles => change(ask => upsertRoles(ask, roles)),
    articleStanding: article => connection.read(ask => articleStanding(ask, article)),
    storeArticle: bundle => change(ask => storeArticle(ask, bundle)),
    replaceReading: (article, reading) => change(ask => replaceReading(ask, article, reading)),
    findReading: article => connection.read(ask => findReading(ask, article)),
    articleIds: () => connection.read(articleIds),
    overview: (first, language) => connection.read(ask => overview(ask, version, first, language)),
    meta: () => connection.read(ask => meta(ask, version)),
    neighborhood: (actors, options) => connection.read(ask => neighborhood(ask, actors, options)),
    evidence: options => connection.read(ask => evidence(ask, options)),
    paths: options => connection.read(ask => paths(ask, options)),
    timeline: (filter, interval) => connection.read(ask => timeline(ask, filter, interval)),
    facets: filter => connection.read(ask => facets(ask, filter)),
    search: (text, options) => connection.read(ask => search(ask, text, options)),
    actorDetail: slug => connection.read(ask => actorDetail(ask, slug)),
    articleDetail: id => connection.read(ask => articleDetail(ask, id)),
    findActors: slugs => connection.read(ask => things.findActors(ask, slugs)),
    findOutlets: slugs => connection.read(ask => things.findOutlets(ask, slugs)),
    findSpeakers: ids => connection.read(ask => things.findSpeakers(ask, ids)),
    findArticles: ids => connection.read(ask => things.findArticles(ask, ids)),
    findArticleTexts: ids => connection.read(ask => things.findArticleTexts(ask, ids)),
    findClaims: ids => connection.read(ask => things.findClaims(ask, ids)),
    findClaimReasons: ids => connection.read(ask => things.findClaimReasons(ask, ids)),
    findRelationships: keys => connection.read(ask => things.findRelationships(ask, keys)),
    findDecisions: ids => connection.read(ask => things.findDecisions(ask, ids)),
    findMembers: slugs => connection.read(ask => things.findMembers(ask, slugs)),
    findDuplicates: articles => connection.read(ask => things.findDuplicates(ask, articles)),
    listActors: (filter, order, page) => connection.read(ask => lists.listActors(ask, filter, order, page)),
    listOutlets: page => connection.read(ask => lists.listOutlets(ask, page)),
    listSpeakers: page => connection.read(ask => lists.listSpeakers(ask, page)),
    listArticles: (filter, order, page) =>
      connection.read(ask => lists.listArticles(ask, filter, order, page)),
    listClaims: (filter, order, page) => connection.read(ask => lists.listClaims(ask, filter, order, page)),
    listClaimsOfEach: (relationships, filter, order, first) =>
      connection.read(ask => listClaimsOfEach(ask, relationships, filter, order, first)),
    listRelationships: (filter, order, page) =>
      connection.read(ask => lists.listRelationships(ask, filter, order, page)),
    listMentions: (of, page) => connection.read(ask => lists.listMentions(ask, of, page)),
    dump: cursor => connection.read(ask => dump(ask, cursor)),
    verify: () => verify(connection),
    close: () => connection.close(),
  };
}
