import type { Language } from '../../domain/language.ts';
import { type ClaimFilter, NO_FILTER } from '../claim-filter.ts';
import type {
  ActorDetail,
  ActorRecord,
  ArticleDetail,
  ArticleRecord,
  CountsRecord,
  MetaRecord,
  OverviewRecord,
} from '../records.ts';
import type { Database } from './database.ts';
import { listActors, listArticles, listClaims, listRelationships } from './lists.ts';
import { Materializer } from './materialize.ts';
import type { ClaimRow } from './rows.ts';

const COUNTS = `SELECT
  (SELECT count(*) FROM actor WHERE claims > 0) AS actors,
  (SELECT count(*) FROM article WHERE next IS NULL) AS articles,
  (SELECT count(*) FROM claim WHERE standing = 'SHOWN') AS claims,
  (SELECT count(*) FROM relationship) AS relationships,
  (SELECT count(DISTINCT effective_outlet) FROM article WHERE next IS NULL AND effective_outlet <> 'unknown') AS outlets,
  (SELECT count(*) FROM (SELECT DISTINCT speaker FROM attribution) s WHERE EXISTS (
    SELECT 1 FROM attribution a JOIN claim c ON c.id = a.claim WHERE a.speaker = s.speaker AND c.standing = 'SHOWN')) AS speakers,
  (SELECT count(*) FROM relationship WHERE actual + alleged > 0 AND denied > 0) AS disputed,
  (SELECT count(*) FROM claim WHERE standing = 'LESS_SURE') AS lessSure,
  (SELECT count(*) FROM claim WHERE standing = 'REJECTED') AS rejected,
  (SELECT count(*) FROM claim WHERE standing = 'SHOWN' AND state = 'ACCEPTED' AND (method <> 'ANALYST' OR NOT (found IS NULL))) AS accepted,
  (SELECT count(*) FROM claim WHERE standing = 'SHOWN' AND state = 'CORRECTED') AS corrected,
  (SELECT count(*) FROM claim WHERE standing = 'SHOWN' AND state = 'ACCEPTED' AND method = 'ANALYST' AND (found IS NULL)) AS added`;

export function meta(db: Database): MetaRecord {
  const { version } = db.get<{ version: string }>('SELECT sqlite_version() AS version') as {
    version: string;
  };
  const { at } = db.get<{ at: string | null }>('SELECT max(retrieved_at) AS at FROM article') as {
    at: string | null;
  };
  return {
    engine: 'sqlite',
    engineVersion: version,
    counts: { ...(db.get<CountsRecord>(COUNTS) as CountsRecord) },
    lastIngestAt: at,
  };
}

export function overview(db: Database, first: number, language: Language | null): OverviewRecord {
  const page = { limit: first, direction: 'FORWARD', cursor: null } as const;
  const one = { ...page, limit: 1 };
  const materializer = new Materializer(db);
  const nodes = <T>(list: { items: { node: T }[] }) => list.items.map(item => item.node);
  const disputes = nodes(
    listRelationships(db, { ...NO_FILTER, disputed: true }, 'DISPUTE', page, materializer),
  );
  return {
    meta: meta(db),
    actors: nodes(listActors(db, { kinds: null, status: null, text: null, minClaims: 1 }, 'CLAIMS', page)),
    disputes: disputes.flatMap(relationship => {
      const on = {
        ...NO_FILTER,
        subjects: [relationship.subject.slug],
        objects: [relationship.object.slug],
        types: [relationship.type],
      };
      const quote = (side: Partial<ClaimFilter>) => {
        const surest = (languages: Language[] | null) =>
          listClaims(db, { ...on, ...side, languages }, 'CONFIDENCE', one, materializer).items[0]?.node;
        return (language && surest([language])) ?? surest(null);
      };
      const affirmed = quote({ polarities: ['AFFIRMED'], modalities: ['ACTUAL', 'ALLEGED'] });
      const denied = quote({ polarities: ['DENIED'] });
      return affirmed && denied ? [{ relationship, affirmed, denied }] : [];
    }),
    latest: nodes(listRelationships(db, NO_FILTER, 'LAST_SEEN', page, materializer)),
    articles: nodes(
      listArticles(
        db,
        { outlets: null, languages: null, actors: null, from: null, to: null, text: null },
        'PUBLISHED',
        page,
        materializer,
      ),
    ),
  };
}

/** Slugs of the members of some actors, each list in order of slug. */
export function membersOf(db: Database, slugs: readonly string[]): string[][] {
  return slugs.map(parent =>
    db
      .all<{ child: string }>(
        'SELECT m.child FROM member m JOIN actor a ON a.slug = m.child WHERE m.parent = :parent ORDER BY m.child',
        { parent },
      )
      .map(row => row.child),
  );
}

export function actorDetail(db: Database, slug: string): ActorDetail | null {
  const materializer = new Materializer(db);
  const actor = materializer.actors([slug]).get(slug);
  if (!actor) return null;
  const members = membersOf(db, [slug])[0] ?? [];
  const known = materializer.actors([...actor.memberOf, ...members]);
  const pick = (slugs: readonly string[]) => slugs.flatMap(other => known.get(other) ?? []);
  return {
    actor,
    memberOf: pick(actor.memberOf),
    members: pick(members),
    relationships: listRelationships(
      db,
      { ...NO_FILTER, actors: [slug] },
      'CLAIMS',
      { limit: 100, direction: 'FORWARD', cursor: null },
      materializer,
    ),
  };
}

/** Ids of the other articles of an article's origin, newest versions only. */
export function duplicatesOf(db: Database, id: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT x.id FROM article x JOIN article y ON y.origin = x.origin AND y.id = :id
       WHERE x.id <> :id AND x.next IS NULL ORDER BY x.id`,
      { id },
    )
    .map(row => row.id);
}

const MOST_CLAIMS = 1000;
const MOST_MENTIONS = 2000;

export function articleDetail(db: Database, id: string): ArticleDetail | null {
  const materializer = new Materializer(db);
  const duplicates = duplicatesOf(db, id);
  const articles = materializer.articles([id, ...duplicates]);
  const article = articles.get(id);
  const text = db.get<{ text: string }>('SELECT text FROM article_text WHERE id = :id', { id })?.text;
  if (!article || text === undefined) return null;
  const claims = db.all<ClaimRow>(
    'SELECT * FROM claim c WHERE c.article = :id ORDER BY c.start, c."end", c.id LIMIT :most',
    {
      id,
      most: MOST_CLAIMS,
    },
  );
  const mentions = db.all<{ start: number; end: number; actor: string; text: string }>(
    'SELECT start, "end", actor, text FROM mention WHERE article = :id ORDER BY start, "end", actor LIMIT :most',
    { id, most: MOST_MENTIONS },
  );
  const actors = materializer.actors(mentions.map(row => row.actor));
  return {
    article,
    text,
    claims: materializer.claims(claims),
    mentions: mentions.map(row => ({
      actor: actors.get(row.actor) as ActorRecord,
      article,
      span: { start: row.start, end: row.end },
      text: row.text,
    })),
    duplicates: duplicates.map(other => articles.get(other) as ArticleRecord),
  };
}
