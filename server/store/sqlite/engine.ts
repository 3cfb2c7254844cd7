/** The questions of the port, answered by one SQLite file, synchronously: what the worker runs. */
import type { Actor } from '../../domain/actor.ts';
import type { Decision } from '../../domain/decision.ts';
import { quadOf } from '../../domain/relation-types.ts';
import { parseRelationshipKey } from '../../domain/relationship.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { GraphStore, StoredReading } from '../graph-store.ts';
import type { ClaimRecord, RelationshipRecord } from '../records.ts';
import { listClaimsOfEach } from './claims-of-each.ts';
import { Database } from './database.ts';
import { dump } from './dump.ts';
import { evidence } from './evidence.ts';
import { facets } from './facets.ts';
import { filterValues, relationshipsSql } from './filter-sql.ts';
import {
  listActors,
  listArticles,
  listClaims,
  listMentions,
  listOutlets,
  listRelationships,
  listSpeakers,
} from './lists.ts';
import { Materializer } from './materialize.ts';
import { neighborhood } from './neighborhood.ts';
import { recountOutermost, wrongOutermost } from './outermost.ts';
import { paths } from './paths.ts';
import { claimReasons, readReading } from './reading.ts';
import type { ClaimRow, RelationshipRow } from './rows.ts';
import { migrate } from './schema.ts';
import { actorDetail, articleDetail, duplicatesOf, membersOf, meta, overview } from './screens.ts';
import { search } from './search.ts';
import { articleStanding } from './stored-articles.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { replaceReading, storeArticle, writeActor, writeRole } from './writing.ts';

type Answer<Method> = Method extends (...args: infer Args) => Promise<infer Result>
  ? (...args: Args) => Result
  : never;

/** The port without its promises. */
export type SyncStore = { [Method in keyof GraphStore]: Answer<GraphStore[Method]> };

const inOrder = <T>(ids: readonly string[], known: ReadonlyMap<string, T>) =>
  ids.map(id => known.get(id) ?? null);

const ANY_CLAIM =
  'SELECT 1 FROM claim WHERE subject = :subject AND object = :object AND type = :type LIMIT 1';

const NOTHING_COUNTED = {
  claims: 0,
  articles: 0,
  outlets: 0,
  origins: 0,
  affirmed: 0,
  denied: 0,
  actual: 0,
  alleged: 0,
  anticipated: 0,
  accepted: 0,
  first_seen: '',
  last_seen: '',
  disputed: 0,
};

/** Shown or not: the tally of a relationship, zero where none of its claims counts. */
function findRelationships(db: Database, keys: readonly string[]): (RelationshipRecord | null)[] {
  const materializer = new Materializer(db);
  return keys.map(key => {
    const triple = parseRelationshipKey(key);
    if (!triple) return null;
    const filter = {
      ...NO_FILTER,
      subjects: [triple.subject],
      objects: [triple.object],
      types: [triple.type],
    };
    const rows = db.all<RelationshipRow>(
      `SELECT r.* FROM ${relationshipsSql(filter)} r`,
      filterValues(filter),
    );
    if (rows.length > 0) return materializer.relationships(rows)[0] ?? null;
    const [hidden] = db.all<RelationshipRow>(
      `SELECT r.* FROM ${relationshipsSql({ ...filter, includeLessSure: true, includeRejected: true })} r`,
      filterValues({ ...filter, includeLessSure: true, includeRejected: true }),
    );
    const known = hidden ?? (db.get(ANY_CLAIM, triple) ? { rejected: 0, less_sure: 0 } : null);
    if (!known) return null;
    return materializer.relationships([
      {
        ...NOTHING_COUNTED,
        ...triple,
        key,
        quad: quadOf(triple.type),
        rejected: known.rejected,
        less_sure: known.less_sure,
      },
    ])[0] as RelationshipRecord;
  });
}

/**
 * Opens a file, made or brought to the present schema where that is needed.
 *
 * @throws IsnadError STORE_SCHEMA_NEWER.
 */
export function openEngine(path: string): SyncStore {
  const db = new Database(path);
  migrate(db.connection);
  // A file of an earlier version has none yet.
  if (wrongOutermost(db).length > 0) db.transaction(() => recountOutermost(db));
  return {
    upsertActors: (actors: readonly Actor[]) =>
      db.transaction(() => {
        for (const actor of actors) writeActor(db, actor);
        recountOutermost(db);
      }),
    upsertRoles: roles => db.transaction(() => roles.forEach(role => void writeRole(db, role))),
    articleStanding: article => articleStanding(db, article),
    storeArticle: bundle => storeArticle(db, bundle),
    replaceReading: (article, reading) => db.transaction(() => replaceReading(db, article, reading)),
    findReading: (article): StoredReading | null => readReading(db, article),
    articleIds: () =>
      db
        .all<{ id: string }>('SELECT id FROM article ORDER BY next IS NOT NULL, retrieved_at, id')
        .map(row => row.id),
    overview: (first, language) => overview(db, first, language),
    meta: () => meta(db),
    neighborhood: (actors, options) => neighborhood(db, actors, options),
    evidence: options => evidence(db, options),
    paths: options => paths(db, options),
    timeline: (filter, interval) => timeline(db, filter, interval),
    facets: filter => facets(db, filter),
    search: (text, options) => search(db, text, options),
    actorDetail: slug => actorDetail(db, slug),
    articleDetail: id => articleDetail(db, id),
    findActors: slugs => inOrder(slugs, new Materializer(db).actors(slugs)),
    findOutlets: slugs => inOrder(slugs, new Materializer(db).outlets(slugs)),
    findSpeakers: ids => {
      const cited = new Set(
        db
          .all<{ speaker: string }>(
            'SELECT DISTINCT speaker FROM attribution WHERE speaker IN (SELECT value FROM json_each(:ids))',
            { ids },
          )
          .map(row => row.speaker),
      );
      const speakers = new Materializer(db).speakers(ids.filter(id => cited.has(id)));
      return inOrder(ids, speakers);
    },
    findArticles: ids => inOrder(ids, new Materializer(db).articles(ids)),
    findArticleTexts: ids =>
      ids.map(
        id => db.get<{ text: string }>('SELECT text FROM article_text WHERE id = :id', { id })?.text ?? null,
      ),
    findClaims: ids => {
      const rows = db.all<ClaimRow>('SELECT * FROM claim WHERE id IN (SELECT value FROM json_each(:ids))', {
        ids,
      });
      const claims = new Map(
        new Materializer(db).claims(rows).map((claim): [string, ClaimRecord] => [claim.id, claim]),
      );
      return inOrder(ids, claims);
    },
    findClaimReasons: ids => inOrder(ids, claimReasons(db, ids)),
    findRelationships: keys => findRelationships(db, keys),
    findDecisions: ids => inOrder<Decision>(ids, new Materializer(db).decisions(ids)),
    findMembers: slugs => membersOf(db, slugs),
    findDuplicates: articles => articles.map(id => duplicatesOf(db, id)),
    listActors: (filter, order, page) => listActors(db, filter, order, page),
    listOutlets: page => listOutlets(db, page),
    listSpeakers: page => listSpeakers(db, page),
    listArticles: (filter, order, page) => listArticles(db, filter, order, page),
    listClaims: (filter, order, page) => listClaims(db, filter, order, page),
    listClaimsOfEach: (relationships, filter, order, first) =>
      listClaimsOfEach(db, relationships, filter, order, first),
    listRelationships: (filter, order, page) => listRelationships(db, filter, order, page),
    listMentions: (of, page) => listMentions(db, of, page),
    dump: cursor => dump(db, cursor),
    verify: () => verify(db),
    close: () => db.close(),
  };
}
