import type { Tally } from '../../domain/relationship.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import { evidenceLine, type LineOptions } from '../evidence-line.ts';
import type { PageRequest } from '../graph-store.ts';
import type { EvidenceRecord, RelationshipRecord } from '../records.ts';
import { rolledUp } from '../roll-up.ts';
import type { Ask } from './connection.ts';
import { claimsOf, filterMap, tallyOf } from './filter-cypher.ts';
import { listClaims } from './lists.ts';
import { actorsBySlug, findAmong } from './neighborhood.ts';
import { rolling } from './outermost.ts';
import { toTally } from './to-records.ts';

/** The evidence for one line; see the port. All its statements are sent together. */
export async function evidence(
  ask: Ask,
  asked: LineOptions & { first: number },
): Promise<EvidenceRecord | null> {
  const within = await rolling(ask, asked.filter);
  const options = {
    ...asked,
    filter: within,
    subject: rolledUp(asked.subject, within.outermost),
    object: rolledUp(asked.object, within.outermost),
  };
  const line = evidenceLine(options);
  const page: PageRequest = { limit: options.first, direction: 'FORWARD', cursor: null };
  const count = async (filter: ClaimFilter) => {
    const [row] = await ask<{ total: number }>(`${claimsOf(filter)} RETURN count(*) AS total`, {
      f: filterMap(filter),
    });
    return row?.total ?? 0;
  };
  const [actors, between, [counted], all, shown, affirmed, denied] = await Promise.all([
    actorsBySlug(ask, [options.subject, options.object]),
    findAmong(ask, [...new Set([options.subject, options.object])], options.filter),
    ask<{ t: Tally }>(tallyOf(line.within), { f: filterMap(line.within) }),
    count(line.everything),
    count(line.shown),
    listClaims(ask, line.side('AFFIRMED'), 'PUBLISHED', page),
    listClaims(ask, line.side('DENIED'), 'PUBLISHED', page),
  ]);
  const [subject, object] = [actors.get(options.subject), actors.get(options.object)];
  if (!subject || !object) return null;
  const isOnLine = (r: RelationshipRecord) =>
    line.has({ subject: r.subject.slug, type: r.type, object: r.object.slug });
  const relationships = between.filter(isOnLine);
  return {
    subject,
    object,
    tally: toTally((counted as { t: Tally }).t),
    disputed: relationships.some(r => r.disputed),
    relationships,
    affirmed,
    denied,
    others: between.filter(r => !isOnLine(r) && r.subject.slug !== r.object.slug),
    outsideFilter: all - shown,
  };
}
