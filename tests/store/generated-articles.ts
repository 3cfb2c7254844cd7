/** Articles made by a seeded rule, for tests and benchmarks that need many: the same number gives the same article. */

import type { Actor } from '../../server/domain/actor.ts';
import { RELATION_TYPES, type RelationType } from '../../server/domain/relation-types.ts';
import type { ArticleBundle } from '../../server/store/graph-store.ts';
import { buildActor, buildArticle, buildBundle, buildClaim, buildDate } from '../builders.ts';

/** Mulberry32: a small seeded generator, public domain (Tommy Ettinger, 2017). Numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some actors, few of them in most claims; one in four is part of another, some of these of a third. */
export function generatedActors(count = 40): Actor[] {
  return Array.from({ length: count }, (_, i) =>
    buildActor(`actor-${i}`, {
      nameAr: `جهة ${i}`,
      nameEn: `Actor ${i}`,
      memberOf: i % 4 === 3 ? [`actor-${(i - 3) / 4}`] : [],
    }),
  );
}

/** The nth article with its claims, among so many actors; the larger the skew, the more claims have the first of them. */
export function generatedBundle(n: number, actors = 40, claims = 8, skew = 3): ArticleBundle {
  const random = seeded(n + 1);
  const pick = () => Math.floor(actors * random() ** skew);
  const rows = Array.from({ length: claims }, () => {
    const subject = pick();
    let object = pick();
    while (object === subject) object = Math.floor(actors * random());
    const type = RELATION_TYPES[Math.floor(random() * RELATION_TYPES.length)] as RelationType;
    return { subject, object, type, denied: random() < 0.08, said: random() < 0.4 };
  });
  const sentences = rows.map((row, i) => `${i}: Actor ${row.subject} ${row.type} Actor ${row.object}.`);
  const month = 1 + Math.floor(random() * 12);
  const article = buildArticle(`Report ${n}\n\n${sentences.join(' ')}`, {
    outlet: `outlet-${Math.floor(random() * 12)}`,
    fileName: `report-${n}.txt`,
    published:
      random() < 0.1
        ? null
        : buildDate(`${2018 + Math.floor(random() * 8)}-${String(month).padStart(2, '0')}`),
  });
  return buildBundle(article, {
    claims: rows.map((row, i) =>
      buildClaim(article, {
        subject: `actor-${row.subject}`,
        object: `actor-${row.object}`,
        type: row.type,
        quote: sentences[i] as string,
        polarity: row.denied ? 'DENIED' : 'AFFIRMED',
        saidBy: row.said ? ['speaker:informed-sources'] : [],
      }),
    ),
  });
}
