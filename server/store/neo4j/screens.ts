import type { Language } from '../../domain/language.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { ActorDetail, ArticleDetail, CountsRecord, MetaRecord, OverviewRecord } from '../records.ts';
import { type Ask, int } from './connection.ts';
import { relationshipsOf } from './filter-cypher.ts';
import { listActors, listArticles, listRelationships } from './lists.ts';
import { actorMap, articleMap, CLAIM_MAP, CLAIM_WITH_ARTICLE, RELATIONSHIP_MAP } from './result-cypher.ts';
import type { ActorMap, ArticleMap, ClaimMap, RelationshipMap } from './result-maps.ts';
import { toActor, toArticle, toClaim, toClaimWithArticle, toRelationship } from './to-records.ts';

/** Counts of claims are kept with their articles, so that counting reads articles and no claims. */
const COUNTS = `
  CALL () { MATCH (a:Actor) WHERE a.claimCount > 0 RETURN count(a) AS actors }
  CALL () { MATCH (x:Article) RETURN count(CASE WHEN x.current THEN 1 END) AS articles, sum(x.claimCount) AS claims,
    sum(x.lessSure) AS lessSure, sum(x.rejected) AS rejected, sum(x.accepted) AS accepted,
    sum(x.corrected) AS corrected, sum(x.added) AS added, max(x.retrievedAt) AS lastIngestAt }
  CALL () { MATCH ()-[r:RELATES]->() RETURN count(r) AS relationships }
  CALL () { MATCH ()-[r:RELATES]->() WHERE r.disputed = true RETURN count(r) AS disputed }
  CALL () { MATCH (o:Outlet) WHERE o.articleCount > 0 AND o.id <> 'unknown' RETURN count(o) AS outlets }
  CALL () {
    CALL () {
      MATCH (s:Speaker) RETURN s UNION ALL MATCH (s:Actor) WHERE EXISTS { (s)<-[:ATTRIBUTED_TO]-() } RETURN s }
    WITH s WHERE EXISTS { MATCH (s)<-[:ATTRIBUTED_TO]-(c:Claim) WHERE c.standing = 'SHOWN' }
    RETURN count(s) AS speakers }
  RETURN {actors: actors, articles: articles, claims: claims, relationships: relationships, outlets: outlets,
    speakers: speakers, disputed: disputed, lessSure: lessSure, rejected: rejected, accepted: accepted,
    corrected: corrected, added: added} AS counts, lastIngestAt`;

export async function meta(ask: Ask, engineVersion: string): Promise<MetaRecord> {
  const [row] = await ask<{ counts: CountsRecord; lastIngestAt: string | null }>(COUNTS);
  const { counts, lastIngestAt } = row as NonNullable<typeof row>;
  return { engine: 'neo4j', engineVersion, counts, lastIngestAt };
}

/** The surest claim of one side of a dispute, of a language where there is one. */
const SUREST = (side: string) => `head(COLLECT {
  MATCH (c:Claim) WHERE c.subject = r.src AND c.object = r.dst AND c.type = r.type AND c.publishedAt IS NOT NULL
    AND c.id IS NOT NULL AND c.standing = 'SHOWN' AND ${side}
  WITH c ORDER BY CASE WHEN c.language = $f.language THEN 0 ELSE 1 END, c.confidence DESC, c.id DESC LIMIT 1
  RETURN ${CLAIM_WITH_ARTICLE} })`;

const DISPUTES = `${relationshipsOf({ ...NO_FILTER, disputed: true })}
  WITH r, CASE WHEN r.actual + r.alleged < r.denied THEN r.actual + r.alleged ELSE r.denied END AS size
  ORDER BY size DESC, r.claims DESC, r.key LIMIT toInteger($f.limit)
  RETURN ${RELATIONSHIP_MAP} AS relationship,
    ${SUREST("c.polarity = 'AFFIRMED' AND c.modality IN ['ACTUAL', 'ALLEGED']")} AS affirmed,
    ${SUREST("c.polarity = 'DENIED'")} AS denied`;

type DisputeRow = {
  relationship: RelationshipMap;
  affirmed: (ClaimMap & { from: ArticleMap }) | null;
  denied: (ClaimMap & { from: ArticleMap }) | null;
};

const NO_ARTICLE_FILTER = { outlets: null, languages: null, actors: null, from: null, to: null, text: null };
const CLAIMED = { kinds: null, status: null, text: null, minClaims: 1 };

export async function overview(
  ask: Ask,
  engineVersion: string,
  first: number,
  language: Language | null,
): Promise<OverviewRecord> {
  const page = { limit: first, direction: 'FORWARD', cursor: null } as const;
  const nodes = <T>(list: { items: { node: T }[] }) => list.items.map(item => item.node);
  const f = { language, limit: int(first), disputed: true, minOrigins: null };
  const [counts, actors, disputes, latest, articles] = await Promise.all([
    meta(ask, engineVersion),
    listActors(ask, CLAIMED, 'CLAIMS', page),
    ask<DisputeRow>(DISPUTES, { f }),
    listRelationships(ask, NO_FILTER, 'LAST_SEEN', page),
    listArticles(ask, NO_ARTICLE_FILTER, 'PUBLISHED', page),
  ]);
  return {
    meta: counts,
    actors: nodes(actors),
    disputes: disputes.flatMap(({ relationship, affirmed, denied }) =>
      affirmed && denied
        ? [
            {
              relationship: toRelationship(relationship),
              affirmed: toClaimWithArticle(affirmed),
              denied: toClaimWithArticle(denied),
            },
          ]
        : [],
    ),
    latest: nodes(latest),
    articles: nodes(articles),
  };
}

const ACTOR = `MATCH (a:Actor {id: $slug}) RETURN ${actorMap('a')} AS actor,
  COLLECT { MATCH (b:Actor) WHERE b.id IN coalesce(a.memberOf, []) RETURN ${actorMap('b')} } AS memberOf,
  COLLECT { MATCH (a)<-[:MEMBER_OF]-(b:Actor) WITH b ORDER BY b.id RETURN ${actorMap('b')} } AS members`;

export async function actorDetail(ask: Ask, slug: string): Promise<ActorDetail | null> {
  const [[row], relationships] = await Promise.all([
    ask<{ actor: ActorMap; memberOf: ActorMap[]; members: ActorMap[] }>(ACTOR, { slug }),
    listRelationships(ask, { ...NO_FILTER, actors: [slug] }, 'CLAIMS', {
      limit: 100,
      direction: 'FORWARD',
      cursor: null,
    }),
  ]);
  if (!row) return null;
  const actor = toActor(row.actor);
  const parents = new Map(row.memberOf.map(parent => [parent.id, toActor(parent)]));
  return {
    actor,
    memberOf: actor.memberOf.flatMap(parent => parents.get(parent) ?? []),
    members: row.members.map(toActor),
    relationships,
  };
}

/** The other articles of the origin of an article `x`, newest versions only. */
export const DUPLICATES =
  'MATCH (y:Article) WHERE y.origin = x.origin AND y.id <> x.id AND y.current WITH y ORDER BY y.id';

const MOST_CLAIMS = 1000;
const MOST_MENTIONS = 2000;

const ARTICLE = `MATCH (x:Article {id: $id}) RETURN ${articleMap('x')} AS article, x.text AS text,
  COLLECT { ${DUPLICATES} RETURN ${articleMap('y')} } AS duplicates`;
const CLAIMS = `MATCH (:Article {id: $id})<-[:CITES]-(c:Claim)
  WITH c ORDER BY c.spanStart, c.spanEnd, c.id LIMIT ${MOST_CLAIMS} RETURN ${CLAIM_MAP} AS claim`;
const MENTIONS = `MATCH (:Article {id: $id})-[m:MENTIONS]->(a:Actor)
  WITH m, a ORDER BY m.spanStart, m.spanEnd, a.id LIMIT ${MOST_MENTIONS}
  RETURN m.spanStart AS start, m.spanEnd AS end, m.text AS text, ${actorMap('a')} AS actor`;

export async function articleDetail(ask: Ask, id: string): Promise<ArticleDetail | null> {
  const [[row], claims, mentions] = await Promise.all([
    ask<{ article: ArticleMap; text: string; duplicates: ArticleMap[] }>(ARTICLE, { id }),
    ask<{ claim: ClaimMap }>(CLAIMS, { id }),
    ask<{ start: number; end: number; text: string; actor: ActorMap }>(MENTIONS, { id }),
  ]);
  if (!row) return null;
  const article = toArticle(row.article);
  return {
    article,
    text: row.text,
    claims: claims.map(({ claim }) => toClaim(claim, article)),
    mentions: mentions.map(({ start, end, text, actor }) => ({
      actor: toActor(actor),
      article,
      span: { start, end },
      text,
    })),
    duplicates: row.duplicates.map(toArticle),
  };
}
