import { skeleton } from '../../domain/folding.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { SearchKind } from '../graph-store.ts';
import { type ActorName, bestActorNames, bestNamed, matchIn, withoutArticle } from '../name-search.ts';
import { askedName } from '../question.ts';
import type { ActorRecord, ArticleRecord, OutletRecord, SearchRecord, SpeakerRecord } from '../records.ts';
import { articleScore, nameHit, offeredActor, relationshipHit } from '../search-hits.ts';
import type { Database } from './database.ts';
import { filterValues, relationshipsSql } from './filter-sql.ts';
import { matchAll } from './full-text.ts';
import { listActors, listRelationships } from './lists.ts';
import { Materializer } from './materialize.ts';
import type { RelationshipRow } from './rows.ts';

function searchActors(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const bones = skeleton(asked);
  const rows = db.all<ActorName>(
    `SELECT n.*, a.claims FROM actor_name n JOIN actor a ON a.slug = n.slug
     WHERE instr(n.folded, :asked) > 0 OR (:bones <> '' AND (n.skeleton = :bones OR n.skeleton LIKE :bones || ' %'))`,
    { asked: withoutArticle(asked), bones: bones.length >= 3 && !asked.includes(' ') ? bones : '' },
  );
  const hits = bestActorNames(rows, asked, first);
  const actors = materializer.actors(hits.map(({ row }) => row.slug));
  return hits.map(hit => nameHit({ kind: 'ACTOR', actor: actors.get(hit.row.slug) as ActorRecord }, hit));
}

function searchArticles(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const rows = db.all<{ id: string; titled: number; title: string; text: string }>(
    `SELECT x.id, x.title, t.text, x.titled FROM (
       SELECT a.*, a.id IN (SELECT id FROM article_search WHERE article_search MATCH :inTitle) AS titled FROM article a
       WHERE a.next IS NULL AND a.id IN (SELECT id FROM article_search WHERE article_search MATCH :query)
       ORDER BY titled DESC, a.published DESC, a.id LIMIT :first) x JOIN article_text t ON t.id = x.id
     ORDER BY x.titled DESC, x.published DESC, x.id`,
    { query: matchAll(asked), inTitle: matchAll(asked, 'title'), first },
  );
  const articles = materializer.articles(rows.map(row => row.id));
  return rows.map(row => {
    const article = articles.get(row.id) as ArticleRecord;
    return {
      kind: 'ARTICLE',
      article,
      ...matchIn(row, asked),
      score: articleScore(row.titled === 1),
      language: article.language,
    };
  });
}

function searchOutlets(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const hits = bestNamed(
    db.all<{ slug: string; nameAr: string; nameEn: string }>(
      'SELECT slug, name_ar AS nameAr, name_en AS nameEn FROM outlet',
    ),
    asked,
    first,
  );
  const outlets = materializer.outlets(hits.map(hit => hit.row.slug));
  return hits.map(hit => nameHit({ kind: 'OUTLET', outlet: outlets.get(hit.row.slug) as OutletRecord }, hit));
}

function searchSpeakers(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const rows = db.all<{ id: string; nameAr: string; nameEn: string }>(
    `SELECT id, name_ar AS nameAr, name_en AS nameEn FROM role
     WHERE EXISTS (SELECT 1 FROM attribution WHERE speaker = role.id)`,
  );
  const hits = bestNamed(rows, asked, first);
  const speakers = materializer.speakers(hits.map(hit => hit.row.id));
  return hits.map(hit =>
    nameHit({ kind: 'SPEAKER', speaker: speakers.get(hit.row.id) as SpeakerRecord }, hit),
  );
}

const DISPUTED = { ...NO_FILTER, disputed: true };

function disputesOf(
  db: Database,
  hits: readonly SearchRecord[],
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const slugs = hits.flatMap(hit => (hit.kind === 'ACTOR' ? [hit.actor.slug] : []));
  const rows = db.all<RelationshipRow>(
    `SELECT r.* FROM ${relationshipsSql(DISPUTED)} r WHERE (subject IN (SELECT value FROM json_each(:slugs))
       OR object IN (SELECT value FROM json_each(:slugs))) ORDER BY min(actual + alleged, denied) DESC, claims DESC, key LIMIT :first`,
    { ...filterValues(DISPUTED), slugs, first },
  );
  return materializer.relationships(rows).map(relationshipHit);
}

/** Ways in, for a reader who has typed nothing: the most claimed actors, the most disputed relationships. */
function waysIn(db: Database, wanted: (kind: SearchKind) => boolean, first: number): SearchRecord[] {
  const page = { limit: first, direction: 'FORWARD', cursor: null } as const;
  const actors = wanted('ACTOR')
    ? listActors(db, { kinds: null, status: null, text: null, minClaims: 1 }, 'CLAIMS', page).items
    : [];
  const disputes = wanted('RELATIONSHIP') ? listRelationships(db, DISPUTED, 'DISPUTE', page).items : [];
  return [
    ...actors.map(({ node }) => offeredActor(node)),
    ...disputes.map(({ node }) => relationshipHit(node)),
  ];
}

/** Finds things by name or text; see the port. */
export function search(
  db: Database,
  text: string,
  { kinds, first }: { kinds: SearchKind[] | null; first: number },
): SearchRecord[] {
  const wanted = (kind: SearchKind) => kinds === null || kinds.includes(kind);
  const asked = askedName(text);
  if (asked === '') return text.trim() === '' ? waysIn(db, wanted, first) : [];
  const materializer = new Materializer(db);
  const actors =
    wanted('ACTOR') || wanted('RELATIONSHIP') ? searchActors(db, asked, first, materializer) : [];
  return [
    ...(wanted('ACTOR') ? actors : []),
    ...(wanted('RELATIONSHIP') ? disputesOf(db, actors, first, materializer) : []),
    ...(wanted('ARTICLE') ? searchArticles(db, asked, first, materializer) : []),
    ...(wanted('OUTLET') ? searchOutlets(db, asked, first, materializer) : []),
    ...(wanted('SPEAKER') ? searchSpeakers(db, asked, first, materializer) : []),
  ];
}
