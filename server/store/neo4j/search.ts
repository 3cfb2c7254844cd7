import { foldName, skeleton } from '../../domain/folding.ts';
import type { Language } from '../../domain/language.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { SearchKind } from '../graph-store.ts';
import { type ActorName, bestActorNames, bestNamed, matchIn, withoutArticle } from '../name-search.ts';
import { askedName } from '../question.ts';
import type { SearchRecord } from '../records.ts';
import { articleScore, nameHit, offeredActor, relationshipHit } from '../search-hits.ts';
import { type Ask, int } from './connection.ts';
import { relationshipsOf } from './filter-cypher.ts';
import { luceneQuery } from './full-text.ts';
import { listActors, listRelationships } from './lists.ts';
import { actorMap, articleMap, outletMap, RELATIONSHIP_MAP } from './result-cypher.ts';
import type { ActorMap, ArticleMap, OutletMap, RelationshipMap } from './result-maps.ts';
import { namesOf, toActor, toArticle, toOutlet, toRelationship } from './to-records.ts';

/** Names are kept folded between bars, consonants likewise: a part of one is never a part of two. */
const BY_NAME = `MATCH (a:Actor) WHERE a.folded CONTAINS $f.asked RETURN ${actorMap('a')} AS actor`;
const BY_BONES = `MATCH (a:Actor) WHERE a.skeletons CONTAINS $f.asBeginning OR a.skeletons CONTAINS $f.asWhole
  RETURN ${actorMap('a')} AS actor`;

const isArabic = (name: string) => /[\u0600-\u06ff]/.test(name);

async function searchActors(ask: Ask, asked: string, first: number): Promise<SearchRecord[]> {
  const part = withoutArticle(asked);
  const bones = skeleton(asked);
  const useBones = bones.length >= 3 && !asked.includes(' ');
  const [named, spelt] = await Promise.all([
    ask<{ actor: ActorMap }>(BY_NAME, { f: { asked: part } }),
    useBones
      ? ask<{ actor: ActorMap }>(BY_BONES, { f: { asBeginning: `|${bones} `, asWhole: `|${bones}|` } })
      : [],
  ]);
  const actors = new Map([...named, ...spelt].map(({ actor }) => [actor.id, toActor(actor)]));
  const names = [...actors.values()].flatMap(actor =>
    namesOf(actor).flatMap((name): ActorName[] => {
      const folded = foldName(name);
      const own = useBones ? skeleton(name) : '';
      if (!folded.includes(part) && !(useBones && (own === bones || own.startsWith(`${bones} `)))) return [];
      const language: Language = isArabic(name) ? 'AR' : 'EN';
      return [{ slug: actor.slug, name, language, folded, claims: actor.claimCount }];
    }),
  );
  return bestActorNames(names, asked, first).flatMap(hit => {
    const actor = actors.get(hit.row.slug);
    return actor ? [nameHit({ kind: 'ACTOR', actor }, hit)] : [];
  });
}

const BY_TEXT = `CALL () { CALL db.index.fulltext.queryNodes('article_text', $f.inTitle) YIELD node RETURN collect(node.id) AS titles }
  CALL db.index.fulltext.queryNodes('article_text', $f.query) YIELD node AS x
  WITH x, x.id IN titles AS titled WHERE x.current
  WITH x, titled ORDER BY titled DESC, x.publishedAt DESC, x.id LIMIT toInteger($f.first)
  RETURN ${articleMap('x')} AS article, x.text AS text, titled`;

async function searchArticles(ask: Ask, asked: string, first: number): Promise<SearchRecord[]> {
  const rows = await ask<{ article: ArticleMap; text: string; titled: boolean }>(BY_TEXT, {
    f: { query: luceneQuery(asked), inTitle: luceneQuery(asked, 'foldedTitle'), first: int(first) },
  });
  const key = ({ article, titled }: (typeof rows)[number]) =>
    `${articleScore(titled)} ${article.publishedAt}`;
  return rows
    .sort((a, b) => (key(a) === key(b) ? (a.article.id < b.article.id ? -1 : 1) : key(a) < key(b) ? 1 : -1))
    .map(({ article, text, titled }) => ({
      kind: 'ARTICLE',
      article: toArticle(article),
      ...matchIn({ title: article.title, text }, asked),
      score: articleScore(titled),
      language: article.language,
    }));
}

const OUTLETS = `MATCH (o:Outlet) RETURN ${outletMap('o')} AS outlet`;

async function searchOutlets(ask: Ask, asked: string, first: number): Promise<SearchRecord[]> {
  const rows = await ask<{ outlet: OutletMap }>(OUTLETS);
  const hits = bestNamed(
    rows.map(({ outlet }) => outlet),
    asked,
    first,
  );
  return hits.map(hit => nameHit({ kind: 'OUTLET', outlet: toOutlet(hit.row) }, hit));
}

const SPEAKERS = `MATCH (s:Speaker) WHERE EXISTS { (s)<-[:ATTRIBUTED_TO]-() }
  RETURN s.id AS id, s.nameAr AS nameAr, s.nameEn AS nameEn`;

async function searchSpeakers(ask: Ask, asked: string, first: number): Promise<SearchRecord[]> {
  const rows = await ask<{ id: string; nameAr: string; nameEn: string }>(SPEAKERS);
  return bestNamed(rows, asked, first).map(hit =>
    nameHit({ kind: 'SPEAKER', speaker: { ...hit.row, actor: null } }, hit),
  );
}

const DISPUTED = { ...NO_FILTER, disputed: true };
const DISPUTES = `${relationshipsOf(DISPUTED)} AND (r.src IN $slugs OR r.dst IN $slugs)
  WITH r, CASE WHEN r.actual + r.alleged < r.denied THEN r.actual + r.alleged ELSE r.denied END AS size
  ORDER BY size DESC, r.claims DESC, r.key LIMIT toInteger($f.first) RETURN ${RELATIONSHIP_MAP} AS relationship`;

async function disputesOf(ask: Ask, hits: readonly SearchRecord[], first: number): Promise<SearchRecord[]> {
  const slugs = hits.flatMap(hit => (hit.kind === 'ACTOR' ? [hit.actor.slug] : []));
  if (slugs.length === 0) return [];
  const rows = await ask<{ relationship: RelationshipMap }>(DISPUTES, {
    slugs,
    f: { disputed: true, minOrigins: null, first: int(first) },
  });
  return rows.map(({ relationship }) => relationshipHit(toRelationship(relationship)));
}

/** Ways in, for a reader who has typed nothing: the most claimed actors, the most disputed relationships. */
async function waysIn(
  ask: Ask,
  wanted: (kind: SearchKind) => boolean,
  first: number,
): Promise<SearchRecord[]> {
  const page = { limit: first, direction: 'FORWARD', cursor: null } as const;
  const [actors, disputes] = await Promise.all([
    wanted('ACTOR')
      ? listActors(ask, { kinds: null, status: null, text: null, minClaims: 1 }, 'CLAIMS', page)
      : { items: [] },
    wanted('RELATIONSHIP') ? listRelationships(ask, DISPUTED, 'DISPUTE', page) : { items: [] },
  ]);
  return [
    ...actors.items.map(({ node }) => offeredActor(node)),
    ...disputes.items.map(({ node }) => relationshipHit(node)),
  ];
}

/** Finds things by name or text; see the port. */
export async function search(
  ask: Ask,
  text: string,
  { kinds, first }: { kinds: SearchKind[] | null; first: number },
): Promise<SearchRecord[]> {
  const wanted = (kind: SearchKind) => kinds === null || kinds.includes(kind);
  const asked = askedName(text);
  if (asked === '') return text.trim() === '' ? waysIn(ask, wanted, first) : [];
  const [actors, articles, outlets, speakers] = await Promise.all([
    wanted('ACTOR') || wanted('RELATIONSHIP') ? searchActors(ask, asked, first) : [],
    wanted('ARTICLE') ? searchArticles(ask, asked, first) : [],
    wanted('OUTLET') ? searchOutlets(ask, asked, first) : [],
    wanted('SPEAKER') ? searchSpeakers(ask, asked, first) : [],
  ]);
  return [
    ...(wanted('ACTOR') ? actors : []),
    ...(wanted('RELATIONSHIP') ? await disputesOf(ask, actors, first) : []),
    ...articles,
    ...outlets,
    ...speakers,
  ];
}
