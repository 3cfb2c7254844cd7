import type { Triple } from '../../domain/relationship.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import { type Keyset, toCursor } from '../cursor.ts';
import type { ClaimOrder } from '../graph-store.ts';
import type { ClaimRecord, Page } from '../records.ts';
import { familiesOf } from '../roll-up.ts';
import type { Database } from './database.ts';
import { filterValues, matchingClaimsSql } from './filter-sql.ts';
import { CLAIM_ORDER } from './lists.ts';
import { Materializer } from './materialize.ts';
import { rolling } from './outermost.ts';
import { orderBy } from './paging.ts';
import type { ClaimRow } from './rows.ts';

/** Claims of each relationship in their order, numbered; then the first of each, whole. */
const statement = (order: ClaimOrder) => {
  const keys = CLAIM_ORDER[order];
  return `
    WITH ranked AS MATERIALIZED (
      SELECT k.key AS place, c.seq AS seq, count(*) OVER each AS total, row_number() OVER (each ORDER BY ${orderBy(keys, false)}) AS rank
      FROM json_each(:triples) k JOIN claim c ON c.type = k.value ->> 'type'
        AND c.subject IN (SELECT value FROM json_each(k.value -> 'subjects')) AND c.object IN (SELECT value FROM json_each(k.value -> 'objects'))
      WHERE ${matchingClaimsSql()} WINDOW each AS (PARTITION BY k.key))
    SELECT c.*, r.place, r.total, ${keys.map(({ column }, i) => `${column} AS key${i}`).join(', ')}
    FROM ranked r JOIN claim c ON c.seq = r.seq WHERE r.rank <= :first ORDER BY r.place, r.rank`;
};

type Row = ClaimRow & { place: number; total: number } & Record<`key${number}`, string | number>;

/** The first claims of each of some relationships; see the port. */
export function listClaimsOfEach(
  db: Database,
  relationships: readonly Triple[],
  asked: ClaimFilter,
  order: ClaimOrder,
  first: number,
): Page<ClaimRecord>[] {
  const filter = rolling(db, asked);
  const sides = (slug: string) => (filter.outermost === null ? [slug] : familiesOf([slug], filter.outermost));
  const rows = db.all<Row>(statement(order), {
    ...filterValues(filter),
    triples: JSON.stringify(
      relationships.map(({ subject, type, object }) => ({
        type,
        subjects: sides(subject),
        objects: sides(object),
      })),
    ),
    first,
  });
  const pages = relationships.map(
    (): Page<ClaimRecord> => ({ items: [], totalCount: 0, hasNextPage: false, hasPreviousPage: false }),
  );
  const claims = new Materializer(db).claims(rows);
  for (const [i, row] of rows.entries()) {
    const page = pages[row.place] as Page<ClaimRecord>;
    const keys = CLAIM_ORDER[order].map((_, k) => row[`key${k}`] as string | number) as Keyset;
    page.items.push({ cursor: toCursor(keys), node: claims[i] as ClaimRecord });
    page.totalCount = row.total;
    page.hasNextPage = row.total > page.items.length;
  }
  return pages;
}
