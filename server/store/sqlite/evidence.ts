import type { ClaimFilter } from '../claim-filter.ts';
import { evidenceLine, type LineOptions } from '../evidence-line.ts';
import type { PageRequest } from '../graph-store.ts';
import type { ActorRecord, EvidenceRecord, RelationshipRecord } from '../records.ts';
import { rolledUp } from '../roll-up.ts';
import type { Database } from './database.ts';
import { readTally } from './facets.ts';
import { countedClaimsSql, filterValues } from './filter-sql.ts';
import { listClaims } from './lists.ts';
import { Materializer } from './materialize.ts';
import { relationshipsAmong } from './neighborhood.ts';
import { rolling } from './outermost.ts';

/** The evidence for one line; see the port. */
export function evidence(db: Database, asked: LineOptions & { first: number }): EvidenceRecord | null {
  const filter = rolling(db, asked.filter);
  const subject = rolledUp(asked.subject, filter.outermost);
  const object = rolledUp(asked.object, filter.outermost);
  const options = { ...asked, subject, object, filter };
  const materializer = new Materializer(db);
  const actors = materializer.actors([subject, object]);
  if (!actors.has(subject) || !actors.has(object)) return null;
  const line = evidenceLine(options);
  const page: PageRequest = { limit: options.first, direction: 'FORWARD', cursor: null };
  const side = (polarity: 'AFFIRMED' | 'DENIED') =>
    listClaims(db, line.side(polarity), 'PUBLISHED', page, materializer);
  const between = materializer.relationships(relationshipsAmong(db, [subject, object], filter));
  const isOnLine = (r: RelationshipRecord) =>
    line.has({ subject: r.subject.slug, type: r.type, object: r.object.slug });
  const relationships = between.filter(isOnLine);
  const tally = readTally(db, line.within);
  const count = (of: ClaimFilter) =>
    (
      db.get<{ total: number }>(
        `SELECT count(*) AS total FROM claim c WHERE ${countedClaimsSql(of)}`,
        filterValues(of),
      ) as { total: number }
    ).total;
  return {
    subject: actors.get(subject) as ActorRecord,
    object: actors.get(object) as ActorRecord,
    tally,
    disputed: relationships.some(r => r.disputed),
    relationships,
    affirmed: side('AFFIRMED'),
    denied: side('DENIED'),
    others: between.filter(r => !isOnLine(r) && r.subject.slug !== r.object.slug),
    outsideFilter: count(line.everything) - count(line.shown),
  };
}
