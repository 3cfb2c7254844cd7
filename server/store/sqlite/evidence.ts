import type { QuadClass, RelationType } from '../../domain/relation-types.ts';
import { typesOfQuad } from '../../domain/relation-types.ts';
import { type ClaimFilter, NO_FILTER } from '../claim-filter.ts';
import type { PageRequest } from '../graph-store.ts';
import type { ActorRecord, EvidenceRecord } from '../records.ts';
import type { Database } from './database.ts';
import { readTally } from './facets.ts';
import { countedClaimsSql, filterValues } from './filter-sql.ts';
import { listClaims } from './lists.ts';
import { Materializer } from './materialize.ts';
import { relationshipsAmong } from './neighborhood.ts';

/** The types of a line: those asked for by name or by class, within those of the filter. */
function typesOf(types: RelationType[] | null, quads: QuadClass[] | null): RelationType[] | null {
  if (!types && !quads) return null;
  return [...new Set([...(types ?? []), ...(quads ?? []).flatMap(typesOfQuad)])];
}

/** The evidence for one line; see the port. */
export function evidence(
  db: Database,
  options: {
    subject: string;
    object: string;
    types: RelationType[] | null;
    quads: QuadClass[] | null;
    filter: ClaimFilter;
    first: number;
  },
): EvidenceRecord | null {
  const { subject, object, filter } = options;
  const materializer = new Materializer(db);
  const actors = materializer.actors([subject, object]);
  if (!actors.has(subject) || !actors.has(object)) return null;
  const types = typesOf(options.types, options.quads);
  const onLine = (type: string) => types === null || types.includes(type as RelationType);
  const line: ClaimFilter = {
    ...filter,
    subjects: [subject],
    objects: [object],
    types:
      filter.types && types ? types.filter(type => filter.types?.includes(type)) : (types ?? filter.types),
  };
  const page: PageRequest = { limit: options.first, direction: 'FORWARD', cursor: null };
  const side = (polarity: 'AFFIRMED' | 'DENIED') =>
    listClaims(
      db,
      {
        ...line,
        polarities: filter.polarities && !filter.polarities.includes(polarity) ? [] : [polarity],
      },
      'PUBLISHED',
      page,
      materializer,
    );
  const between = materializer.relationships(relationshipsAmong(db, [subject, object], filter));
  const isLine = (r: { subject: ActorRecord; object: ActorRecord; type: string }) =>
    r.subject.slug === subject && r.object.slug === object && onLine(r.type);
  const relationships = between.filter(isLine);
  const tally = readTally(db, line);
  const everything: ClaimFilter = { ...NO_FILTER, subjects: [subject], objects: [object], types };
  const all = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM claim c WHERE ${countedClaimsSql(everything)}`,
    {
      ...filterValues(everything),
    },
  ) as { total: number };
  return {
    subject: actors.get(subject) as ActorRecord,
    object: actors.get(object) as ActorRecord,
    tally,
    disputed: relationships.some(r => r.disputed),
    relationships,
    affirmed: side('AFFIRMED'),
    denied: side('DENIED'),
    others: between.filter(r => !isLine(r) && r.subject.slug !== r.object.slug),
    outsideFilter: Math.max(0, all.total - tally.claims),
  };
}
