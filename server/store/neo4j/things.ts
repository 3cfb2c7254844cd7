/** Things by id, in the order asked for, null at the place of an unknown one. */
import type { ClaimReason } from '../../domain/claim-reason.ts';
import type { Decision } from '../../domain/decision.ts';
import { parseRelationshipKey } from '../../domain/relationship.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type * as records from '../records.ts';
import type { Ask } from './connection.ts';
import { BY_RELATIONSHIP, COUNT_RELATIONSHIPS, filterMap, WHOLE_RELATIONSHIP } from './filter-cypher.ts';
import {
  actorMap,
  articleMap,
  CLAIM_WITH_ARTICLE,
  outletMap,
  RELATIONSHIP_MAP,
  speakerMap,
} from './result-cypher.ts';
import type {
  ActorMap,
  ArticleMap,
  ClaimMap,
  OutletMap,
  RelationshipMap,
  SpeakerMap,
} from './result-maps.ts';
import { DUPLICATES } from './screens.ts';
import {
  toActor,
  toArticle,
  toClaimWithArticle,
  toDecisions,
  toOutlet,
  toRelationship,
  toSpeaker,
} from './to-records.ts';

const ACTORS = `MATCH (n:Actor) WHERE n.id IN $ids RETURN n.id AS id, ${actorMap('n')} AS node`;
const OUTLETS = `MATCH (n:Outlet) WHERE n.id IN $ids RETURN n.id AS id, ${outletMap('n')} AS node`;
const ARTICLES = `MATCH (n:Article) WHERE n.id IN $ids RETURN n.id AS id, ${articleMap('n')} AS node`;
const TEXTS = 'MATCH (n:Article) WHERE n.id IN $ids RETURN n.id AS id, n.text AS node';
const CLAIMS = `MATCH (c:Claim) WHERE c.id IN $ids RETURN c.id AS id, ${CLAIM_WITH_ARTICLE} AS node`;
const REASONS =
  'MATCH (n:Claim) WHERE n.id IN $ids AND n.reason IS NOT NULL RETURN n.id AS id, n.reason AS node';
const DECISIONS = 'MATCH (n:Decision) WHERE n.id IN $ids RETURN n.id AS id, n.body AS node';
const MEMBERS = `MATCH (n:Actor) WHERE n.id IN $ids
  RETURN n.id AS id, COLLECT { MATCH (n)<-[:MEMBER_OF]-(m:Actor) WITH m ORDER BY m.id RETURN m.id } AS node`;
const OTHERS = `MATCH (x:Article) WHERE x.id IN $ids RETURN x.id AS id, COLLECT { ${DUPLICATES} RETURN y.id } AS node`;
const SPEAKERS = `UNWIND $ids AS id WITH id WHERE EXISTS { MATCH (:Speaker {id: id})<-[:ATTRIBUTED_TO]-() }
    OR EXISTS { MATCH (a:Actor {id: substring(id, 6)})<-[:ATTRIBUTED_TO]-() WHERE id STARTS WITH 'actor:' }
  RETURN id, ${speakerMap('id')} AS node`;
const RELATIONSHIPS = `UNWIND $triples AS k ${BY_RELATIONSHIP}
  WHERE c.subject = k.subject AND c.object = k.object AND c.type = k.type AND ${WHOLE_RELATIONSHIP}
  ${COUNT_RELATIONSHIPS} RETURN r.key AS id, ${RELATIONSHIP_MAP} AS node`;

const once = (ids: readonly string[]) => [...new Set(ids)];

async function find<Map, Node>(
  ask: Ask,
  statement: string,
  ids: readonly string[],
  toNode: (map: Map, id: string) => Node | null,
): Promise<(Node | null)[]> {
  if (ids.length === 0) return [];
  const rows = await ask<{ id: string; node: Map }>(statement, { ids: once(ids) });
  const known = new Map(rows.map(({ id, node }) => [id, toNode(node, id)]));
  return ids.map(id => known.get(id) ?? null);
}

export const findActors = (ask: Ask, slugs: readonly string[]) =>
  find<ActorMap, records.ActorRecord>(ask, ACTORS, slugs, toActor);

export const findOutlets = (ask: Ask, slugs: readonly string[]) =>
  find<OutletMap, records.OutletRecord>(ask, OUTLETS, slugs, toOutlet);

export const findSpeakers = (ask: Ask, ids: readonly string[]) =>
  find<SpeakerMap, records.SpeakerRecord>(ask, SPEAKERS, ids, (map, id) => toSpeaker(id, map));

export const findArticles = (ask: Ask, ids: readonly string[]) =>
  find<ArticleMap, records.ArticleRecord>(ask, ARTICLES, ids, toArticle);

export const findArticleTexts = (ask: Ask, ids: readonly string[]) =>
  find<string, string>(ask, TEXTS, ids, text => text);

export const findClaims = (ask: Ask, ids: readonly string[]) =>
  find<ClaimMap & { from: ArticleMap }, records.ClaimRecord>(ask, CLAIMS, ids, toClaimWithArticle);

export const findClaimReasons = (ask: Ask, ids: readonly string[]) =>
  find<string, ClaimReason>(ask, REASONS, ids, reason => JSON.parse(reason) as ClaimReason);

export const findDecisions = (ask: Ask, ids: readonly string[]) =>
  find<string, Decision>(ask, DECISIONS, ids, body => toDecisions([body])[0] ?? null);

export const findMembers = async (ask: Ask, slugs: readonly string[]) =>
  (await find<string[], string[]>(ask, MEMBERS, slugs, members => members)).map(members => members ?? []);

export const findDuplicates = async (ask: Ask, articles: readonly string[]) =>
  (await find<string[], string[]>(ask, OTHERS, articles, others => others)).map(others => others ?? []);

/** Shown or not: the tally of a relationship, zero where none of its claims counts. */
export async function findRelationships(
  ask: Ask,
  keys: readonly string[],
): Promise<(records.RelationshipRecord | null)[]> {
  const triples = once(keys).flatMap(key => parseRelationshipKey(key) ?? []);
  if (triples.length === 0) return keys.map(() => null);
  const rows = await ask<{ id: string; node: RelationshipMap }>(RELATIONSHIPS, {
    triples,
    f: filterMap(NO_FILTER),
  });
  const known = new Map(rows.map(({ id, node }) => [id, toRelationship(node)]));
  return keys.map(key => known.get(key) ?? null);
}
