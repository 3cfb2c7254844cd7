import type { ClaimFilter, Outermost } from '../claim-filter.ts';
import { outermostOf } from '../roll-up.ts';
import type { Database } from './database.ts';

type Row = { slug: string; outermost: string };

const STORED = 'SELECT slug, outermost FROM outermost ORDER BY slug';

/** What members count as, derived from what they are part of. */
function deriveOutermost(db: Database): Outermost {
  const members = db.all<{ slug: string; member_of: string }>(
    'SELECT slug, member_of FROM actor WHERE slug IN (SELECT child FROM member)',
  );
  const parents = new Set(
    db
      .all<{ parent: string }>('SELECT DISTINCT parent FROM member WHERE parent IN (SELECT slug FROM actor)')
      .map(({ parent }) => parent),
  );
  return outermostOf(
    members.map(({ slug, member_of }) => ({ slug, memberOf: JSON.parse(member_of) as string[] })),
    slug => parents.has(slug),
  );
}

/** What members count as, as it is stored. */
function storedOutermost(db: Database): Outermost {
  return Object.fromEntries(db.all<Row>(STORED).map(({ slug, outermost }) => [slug, outermost]));
}

/** What is stored otherwise than it follows from the members: by actor what should stand there, nothing where it is no member. */
function corrections(db: Database): Map<string, string | undefined> {
  const stored = storedOutermost(db);
  const derived = deriveOutermost(db);
  return new Map(
    [...new Set([...Object.keys(stored), ...Object.keys(derived)])]
      .filter(slug => stored[slug] !== derived[slug])
      .map(slug => [slug, derived[slug]]),
  );
}

/** Actors whose stored outermost parent is not the one that follows from the members. */
export function wrongOutermost(db: Database): string[] {
  return [...corrections(db).keys()];
}

/** Brings what is stored up to date with the members; call within the transaction that changes them. */
export function recountOutermost(db: Database): void {
  for (const [slug, outermost] of corrections(db)) {
    db.run('DELETE FROM outermost WHERE slug = :slug', { slug });
    if (outermost !== undefined)
      db.run('INSERT INTO outermost (slug, outermost) VALUES (:slug, :outermost)', { slug, outermost });
  }
}

/** A filter that knows what members count as, where they are rolled up. */
export function rolling(db: Database, filter: ClaimFilter): ClaimFilter {
  return filter.rollUp && filter.outermost === null ? { ...filter, outermost: storedOutermost(db) } : filter;
}
