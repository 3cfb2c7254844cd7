import type { Tally } from '../../domain/relationship.ts';
import { evidenceLine, type LineOptions } from '../evidence-line.ts';
import type { PageRequest } from '../graph-store.ts';
import type { EvidenceRecord, RelationshipRecord } from '../records.ts';
import type { Ask } from './connection.ts';
import { claimsOf, filterMap, tallyOf } from './filter-cypher.ts';
import { listClaims } from './lists.ts';
import { actorsBySlug, findAmong } from './neighborhood.ts';
import { toTally } from './to-records.ts';

/** The evidence for one line; see the port. All its statements are sent together. */
export async function evidence(
  ask: Ask,
  options: LineOptions & { first: number },
): Promise<EvidenceRecord | null> {
  const line = evidenceLine(options);
  const page: PageRequest = { limit: options.first, direction: 'FORWARD', cursor: null };
  const [actors, between, [counted], [all], affirmed, denied] = await Promise.all([
    actorsBySlug(ask, [options.subject, options.object]),
    findAmong(ask, [...new Set([options.subject, options.object])], options.filter),
    ask<{ t: Tally }>(tallyOf(line.within), { f: filterMap(line.within) }),
    ask<{ total: number }>(`${claimsOf(line.everything)} RETURN count(*) AS total`, {
      f: filterMap(line.everything),
    }),
    listClaims(ask, line.side('AFFIRMED'), 'PUBLISHED', page),
    listClaims(ask, line.side('DENIED'), 'PUBLISHED', page),
  ]);
  const [subject, object] = [actors.get(options.subject), actors.get(options.object)];
  if (!subject || !object) return null;
  const isOnLine = (r: RelationshipRecord) =>
    line.has({ subject: r.subject.slug, type: r.type, object: r.object.slug });
  const relationships = between.filter(isOnLine);
  const tally = toTally((counted as { t: Tally }).t);
  return {
    subject,
    object,
    tally,
    disputed: relationships.some(r => r.disputed),
    relationships,
    affirmed,
    denied,
    others: between.filter(r => !isOnLine(r) && r.subject.slug !== r.object.slug),
    outsideFilter: Math.max(0, (all?.total ?? 0) - tally.claims),
  };
}
