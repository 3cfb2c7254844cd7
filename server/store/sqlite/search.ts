import { foldName, foldWithOffsets, skeleton } from '../../domain/folding.ts';
import type { Language } from '../../domain/language.ts';
import type { Span } from '../../domain/span.ts';
import { NO_FILTER } from '../claim-filter.ts';
import type { SearchKind } from '../graph-store.ts';
import type {
  ActorRecord,
  ArticleRecord,
  OutletRecord,
  RelationshipRecord,
  SearchRecord,
  SpeakerRecord,
} from '../records.ts';
import type { Database } from './database.ts';
import { filterValues, relationshipsSql } from './filter-sql.ts';
import { matchAll } from './full-text.ts';
import { listActors, listRelationships } from './lists.ts';
import { Materializer } from './materialize.ts';
import type { RelationshipRow } from './rows.ts';

/** Where a folded needle stands in a text, in the text's own offsets; null where it does not. */
function locate(text: string, needle: string): Span | null {
  const { folded, offsets } = foldWithOffsets(text);
  const plain = folded.replace(/[^\p{L}\p{N}]/gu, ' ');
  const at = plain.indexOf(needle);
  if (at < 0 || plain.length !== folded.length) return null;
  return { start: offsets[at] as number, end: offsets[at + needle.length] as number };
}

/** How well a folded name answers a folded question: the whole, a beginning, a word's beginning, a part. */
function nameScore(name: string, asked: string): number {
  const bare = name.replace(/^ال/, '');
  if (name === asked || bare === asked) return 100;
  if (name.startsWith(asked) || bare.startsWith(asked)) return 70;
  if (name.includes(` ${asked}`) || name.includes(` ال${asked}`)) return 50;
  return name.includes(asked) ? 30 : 0;
}

const without = (asked: string) => asked.replace(/^ال(?=.{2})/, '');

type NameRow = {
  slug: string;
  name: string;
  language: Language;
  folded: string;
  skeleton: string;
  claims: number;
};

function searchActors(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const bones = skeleton(asked);
  const rows = db.all<NameRow>(
    `SELECT n.*, a.claims FROM actor_name n JOIN actor a ON a.slug = n.slug
     WHERE instr(n.folded, :asked) > 0 OR (:bones <> '' AND (n.skeleton = :bones OR n.skeleton LIKE :bones || ' %'))`,
    { asked: without(asked), bones: bones.length >= 3 && !asked.includes(' ') ? bones : '' },
  );
  const best = new Map<string, { row: NameRow; score: number }>();
  for (const row of rows) {
    const score =
      (Math.max(nameScore(row.folded, asked), nameScore(row.folded, without(asked))) || 20) +
      Math.log2(1 + row.claims);
    if (score > (best.get(row.slug)?.score ?? 0)) best.set(row.slug, { row, score });
  }
  const top = [...best.values()]
    .sort((a, b) => b.score - a.score || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, first);
  const actors = materializer.actors(top.map(({ row }) => row.slug));
  return top.map(({ row, score }) => ({
    kind: 'ACTOR',
    actor: actors.get(row.slug) as ActorRecord,
    matchedText: row.name,
    matchedSpan: locate(row.name, asked) ??
      locate(row.name, without(asked)) ?? { start: 0, end: row.name.length },
    score,
    language: row.language,
  }));
}

const AROUND = 60;

/** A stretch of a text around a span, cut at spaces. */
function stretch(text: string, span: Span): { matchedText: string; matchedSpan: Span } {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  let start = Math.max(lineStart, span.start - AROUND);
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + AROUND);
  if (start > lineStart) start = Math.min(span.start, text.indexOf(' ', start) + 1 || start);
  if (end < (lineEnd < 0 ? text.length : lineEnd)) end = Math.max(span.end, text.lastIndexOf(' ', end));
  return {
    matchedText: text.slice(start, end),
    matchedSpan: { start: span.start - start, end: span.end - start },
  };
}

function searchArticles(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const rows = db.all<{ id: string; rank: number; title: string; text: string }>(
    `SELECT s.id, bm25(article_search, 0, 5, 1) AS rank, x.title, t.text FROM article_search s
     JOIN article x ON x.id = s.id AND x.next IS NULL JOIN article_text t ON t.id = s.id
     WHERE article_search MATCH :query ORDER BY rank, s.id LIMIT :first`,
    { query: matchAll(asked), first },
  );
  const articles = materializer.articles(rows.map(row => row.id));
  const needle = asked.split(' ')[0] ?? asked;
  return rows.map(row => {
    const article = articles.get(row.id) as ArticleRecord;
    const inTitle = locate(row.title, asked) ?? locate(row.title, needle);
    const inText = inTitle ? null : (locate(row.text, asked) ?? locate(row.text, needle));
    const match = inTitle
      ? { matchedText: row.title, matchedSpan: inTitle }
      : inText
        ? stretch(row.text, inText)
        : { matchedText: row.title, matchedSpan: { start: 0, end: 0 } };
    return { kind: 'ARTICLE', article, ...match, score: -row.rank, language: article.language };
  });
}

function named<Row extends { name_ar: string; name_en: string }>(
  rows: readonly Row[],
  asked: string,
  first: number,
) {
  return rows
    .flatMap(row =>
      ([row.name_ar, row.name_en] as const).map((name, i) => ({
        row,
        name,
        language: (i === 0 ? 'AR' : 'EN') as Language,
        score: Math.max(nameScore(foldName(name), asked), nameScore(foldName(name), without(asked))),
      })),
    )
    .filter(
      (hit, i, hits) =>
        hit.score > 0 &&
        !hits.some(
          (other, j) =>
            other.row === hit.row && (other.score > hit.score || (other.score === hit.score && j < i)),
        ),
    )
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, first)
    .map(hit => ({
      ...hit,
      span: locate(hit.name, asked) ?? locate(hit.name, without(asked)) ?? { start: 0, end: hit.name.length },
    }));
}

function searchOutlets(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const hits = named(
    db.all<{ slug: string; name_ar: string; name_en: string }>('SELECT * FROM outlet'),
    asked,
    first,
  );
  const outlets = materializer.outlets(hits.map(hit => hit.row.slug));
  return hits.map(hit => ({
    kind: 'OUTLET',
    outlet: outlets.get(hit.row.slug) as OutletRecord,
    matchedText: hit.name,
    matchedSpan: hit.span,
    score: hit.score,
    language: hit.language,
  }));
}

function searchSpeakers(
  db: Database,
  asked: string,
  first: number,
  materializer: Materializer,
): SearchRecord[] {
  const rows = db.all<{ id: string; name_ar: string; name_en: string }>(
    'SELECT id, name_ar, name_en FROM role WHERE EXISTS (SELECT 1 FROM attribution WHERE speaker = role.id)',
  );
  const hits = named(rows, asked, first);
  const speakers = materializer.speakers(hits.map(hit => hit.row.id));
  return hits.map(hit => ({
    kind: 'SPEAKER',
    speaker: speakers.get(hit.row.id) as SpeakerRecord,
    matchedText: hit.name,
    matchedSpan: hit.span,
    score: hit.score,
    language: hit.language,
  }));
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
  return materializer.relationships(rows).map(asHit);
}

const asHit = (relationship: RelationshipRecord): SearchRecord => ({
  kind: 'RELATIONSHIP',
  relationship,
  matchedText: '',
  matchedSpan: { start: 0, end: 0 },
  score: relationship.tally.claims,
  language: null,
});

/** Ways in, for a reader who has typed nothing: the most claimed actors, the most disputed relationships. */
function waysIn(db: Database, wanted: (kind: SearchKind) => boolean, first: number): SearchRecord[] {
  const page = { limit: first, direction: 'FORWARD', cursor: null } as const;
  const actors = wanted('ACTOR')
    ? listActors(db, { kinds: null, status: null, text: null, minClaims: 1 }, 'CLAIMS', page).items
    : [];
  const disputes = wanted('RELATIONSHIP') ? listRelationships(db, DISPUTED, 'DISPUTE', page).items : [];
  return [
    ...actors.map(
      ({ node: actor }): SearchRecord => ({
        kind: 'ACTOR',
        actor,
        matchedText: actor.nameAr,
        matchedSpan: { start: 0, end: 0 },
        score: actor.claimCount,
        language: 'AR',
      }),
    ),
    ...disputes.map(({ node }) => asHit(node)),
  ];
}

/** Finds things by name or text; see the port. */
export function search(
  db: Database,
  text: string,
  { kinds, first }: { kinds: SearchKind[] | null; first: number },
): SearchRecord[] {
  const wanted = (kind: SearchKind) => kinds === null || kinds.includes(kind);
  const asked = foldName(text);
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
