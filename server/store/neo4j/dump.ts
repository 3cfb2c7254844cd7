/** The whole store as canonical lines, the same as from every engine. */
import type { Decision } from '../../domain/decision.ts';
import type { Tally } from '../../domain/relationship.ts';
import * as format from '../dump-format.ts';
import type { Ask } from './connection.ts';
import { type ClaimOfReading, type StoredArticle, toReviewedClaim, toWholeArticle } from './reading.ts';
import type { ActorMap, StoredClaim } from './result-maps.ts';
import { toActor } from './to-records.ts';

type Section = { statement: string; toLine(row: never): string };

const among = (match: string, key: string, row: string, limit = 2000) =>
  `${match} WHERE ${key} > $after WITH * ORDER BY ${key} LIMIT ${limit} ${row}`;

/** What a dump holds, in its order: each kind by its key, ends taken from the relationships and not from the copies. */
const SECTIONS: readonly Section[] = [
  {
    statement: among('MATCH (o:Outlet)', 'o.id', 'RETURN o.id AS key, [o {.id, .nameAr, .nameEn}] AS rows'),
    toLine: (r: { id: string; nameAr: string; nameEn: string }) => format.outletLine({ ...r, slug: r.id }),
  },
  {
    statement: among('MATCH (a:Actor)', 'a.id', 'RETURN a.id AS key, [a {.*}] AS rows'),
    toLine: (r: ActorMap) => format.actorLine(toActor(r)),
  },
  {
    statement: among('MATCH (s:Speaker)', 's.id', 'RETURN s.id AS key, [s {.id, .nameAr, .nameEn}] AS rows'),
    toLine: format.roleLine,
  },
  {
    statement: among(
      'MATCH (x:Article)',
      'x.id',
      `MATCH (x)-[:PUBLISHED_BY]->(o:Outlet)
       OPTIONAL MATCH (x)-[:REPLACES]->(p:Article) OPTIONAL MATCH (x)<-[:REPLACES]-(n:Article)
       RETURN x.id AS key, [x {.*, foldedTitle: null, foldedText: null, outlet: o.id, previous: p.id, next: n.id}] AS rows`,
      500,
    ),
    toLine: (r: StoredArticle & { threshold: number }) =>
      format.articleLine({ ...r, article: toWholeArticle(r) }),
  },
  {
    statement: among(
      'MATCH (c:Claim)',
      'c.id',
      `MATCH (c)-[:SUBJECT]->(s:Actor) MATCH (c)-[:OBJECT]->(o:Actor) MATCH (c)-[:CITES]->(x:Article)
       RETURN c.id AS key, [c {.*, subject: s.id, object: o.id, article: x.id,
         chain: COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->(w) WITH t, w ORDER BY t.step
           RETURN {speaker: CASE WHEN w:Actor THEN 'actor:' + w.id ELSE w.id END, start: t.spanStart, end: t.spanEnd} }}] AS rows`,
    ),
    toLine: (r: ClaimOfReading & Pick<StoredClaim, 'standing'>) =>
      format.claimLine({ claim: toReviewedClaim(r), standing: r.standing }),
  },
  {
    // A page holds whole articles, so that each is sorted once.
    statement: among(
      'MATCH (x:Article)',
      'x.id',
      `RETURN x.id AS key, COLLECT { MATCH (x)-[m:MENTIONS]->(a:Actor) WITH m, a ORDER BY m.spanStart, m.spanEnd, a.id
         RETURN {article: x.id, start: m.spanStart, end: m.spanEnd, actor: a.id} } AS rows`,
      200,
    ),
    toLine: format.mentionLine,
  },
  {
    statement: among('MATCH (d:Decision)', 'd.id', 'RETURN d.id AS key, [d.body] AS rows'),
    toLine: (body: string) => format.decisionLine(JSON.parse(body) as Decision),
  },
  {
    statement: among('MATCH ()-[r:RELATES]->()', 'r.key', 'RETURN r.key AS key, [r {.*}] AS rows'),
    toLine: (r: Tally & { key: string; firstSeen: string; lastSeen: string }) => format.relationshipLine(r),
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
  const lines = found.flatMap(({ rows }) => rows.map(row => entry.toLine(row)));
  if (cursor === null) lines.unshift(format.DUMP_HEADER);
  const last = found.at(-1);
  if (last) return { lines, next: `${section}:${last.key}` };
  return { lines, next: section + 1 < SECTIONS.length ? `${section + 1}:` : null };
}
