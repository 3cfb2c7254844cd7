/** The whole store as canonical lines, the same as from every engine. */
import type { Ask } from './connection.ts';

type Pair = [number, number] | null;
type Section = { kind: string; statement: string; fields(row: never): unknown[] };

const parsed = (text: string | null | undefined) => (text ? (JSON.parse(text) as unknown) : null);
const span = (pair: Pair | undefined) => (pair ? { start: pair[0], end: pair[1] } : null);
const among = (match: string, key: string, row: string, limit = 2000) =>
  `${match} WHERE ${key} > $after WITH * ORDER BY ${key} LIMIT ${limit} ${row}`;

/** What a dump holds, in its order: each kind by its key, ends taken from the relationships and not from the copies. */
const SECTIONS: readonly Section[] = [
  {
    kind: 'outlet',
    statement: among(
      'MATCH (o:Outlet)',
      'o.id',
      'RETURN o.id AS key, [{nameAr: o.nameAr, nameEn: o.nameEn, id: o.id}] AS rows',
    ),
    fields: (r: { id: string; nameAr: string; nameEn: string }) => [r.id, r.nameAr, r.nameEn],
  },
  {
    kind: 'actor',
    statement: among('MATCH (a:Actor)', 'a.id', 'RETURN a.id AS key, [a {.*}] AS rows'),
    fields: (r: Record<string, unknown>) => [
      r.id,
      r.kind,
      r.nameAr,
      r.nameEn,
      r.shortAr ?? null,
      r.shortEn ?? null,
      r.aliases,
      r.memberOf ?? [],
      r.status,
    ],
  },
  {
    kind: 'role',
    statement: among('MATCH (s:Speaker)', 's.id', 'RETURN s.id AS key, [s {.*}] AS rows'),
    fields: (r: { id: string; nameAr: string; nameEn: string }) => [r.id, r.nameAr, r.nameEn],
  },
  {
    kind: 'article',
    statement: among(
      'MATCH (x:Article)',
      'x.id',
      `MATCH (x)-[:PUBLISHED_BY]->(o:Outlet)
       OPTIONAL MATCH (x)-[:REPLACES]->(p:Article) OPTIONAL MATCH (x)<-[:REPLACES]-(n:Article)
       RETURN x.id AS key, [x {.*, foldedTitle: null, foldedText: null, outlet: o.id, previous: p.id, next: n.id}] AS rows`,
      500,
    ),
    fields: (r: Record<string, string>) => [
      r.id,
      r.title,
      r.language,
      r.outlet,
      r.url ?? null,
      r.fileName,
      r.publishedAt || null,
      r.precision || null,
      r.estimated,
      parsed(r.original),
      r.retrievedAt,
      r.sha256,
      r.origin,
      parsed(r.boilerplate),
      r.extractor,
      r.threshold,
      r.previous ?? null,
      r.next ?? null,
      r.text,
    ],
  },
  {
    kind: 'claim',
    statement: among(
      'MATCH (c:Claim)',
      'c.id',
      `MATCH (c)-[:SUBJECT]->(s:Actor) MATCH (c)-[:OBJECT]->(o:Actor) MATCH (c)-[:CITES]->(x:Article)
       RETURN c.id AS key, [c {.*, subject: s.id, object: o.id, article: x.id,
         chain: COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->(w) WITH t, w ORDER BY t.step
           RETURN {speaker: CASE WHEN w:Actor THEN 'actor:' + w.id ELSE w.id END, start: t.spanStart, end: t.spanEnd} }}] AS rows`,
    ),
    fields: (
      r: Record<string, string> & { chain: { speaker: string; start: number | null; end: number | null }[] },
    ) => [
      r.id,
      r.article,
      r.subject,
      r.type,
      r.object,
      r.polarity,
      r.modality,
      r.spanStart,
      r.spanEnd,
      r.quote,
      span(r.sentenceSpan as unknown as Pair),
      span(r.subjectSpan as unknown as Pair),
      span(r.objectSpan as unknown as Pair),
      span(r.predicateSpan as unknown as Pair),
      r.confidence,
      r.rule,
      r.extractor,
      r.method,
      r.eventDate ?? null,
      r.status,
      r.standing,
      r.decisions,
      parsed(r.found),
      r.chain.map(({ speaker, start, end }) => [speaker, start === null ? null : { start, end }]),
    ],
  },
  {
    // A page holds whole articles, so that each is sorted once.
    kind: 'mention',
    statement: among(
      'MATCH (x:Article)',
      'x.id',
      `RETURN x.id AS key, COLLECT { MATCH (x)-[m:MENTIONS]->(a:Actor) WITH m, a ORDER BY m.spanStart, m.spanEnd, a.id
         RETURN {article: x.id, start: m.spanStart, end: m.spanEnd, actor: a.id} } AS rows`,
      200,
    ),
    fields: (r: { article: string; start: number; end: number; actor: string }) => [
      r.article,
      r.start,
      r.end,
      r.actor,
    ],
  },
  {
    kind: 'decision',
    statement: among('MATCH (d:Decision)', 'd.id', 'RETURN d.id AS key, [d {.id, .body}] AS rows'),
    fields: (r: { id: string; body: string }) => [r.id, parsed(r.body)],
  },
  {
    kind: 'relationship',
    statement: among('MATCH ()-[r:RELATES]->()', 'r.key', 'RETURN r.key AS key, [r {.*}] AS rows'),
    fields: (r: Record<string, unknown>) => [
      r.key,
      r.claims,
      r.articles,
      r.outlets,
      r.origins,
      r.affirmed,
      r.denied,
      r.actual,
      r.alleged,
      r.anticipated,
      r.accepted,
      r.rejected,
      r.lessSure,
      r.firstSeen || null,
      r.lastSeen || null,
    ],
  },
];

/** A page of the dump; the cursor is `section:key`. A page without rows ends its section. */
export async function dump(
  ask: Ask,
  cursor: string | null,
): Promise<{ lines: string[]; next: string | null }> {
  const [at, ...rest] = (cursor ?? '0:').split(':');
  const section = Number(at);
  const entry = SECTIONS[section];
  if (!entry) return { lines: [], next: null };
  const found = await ask<{ key: string; rows: never[] }>(entry.statement, { after: rest.join(':') });
  found.sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines = found.flatMap(({ rows }) =>
    rows.map(row => JSON.stringify([entry.kind, ...entry.fields(row)])),
  );
  const last = found.at(-1);
  if (last) return { lines, next: `${section}:${last.key}` };
  return { lines, next: section + 1 < SECTIONS.length ? `${section + 1}:` : null };
}
