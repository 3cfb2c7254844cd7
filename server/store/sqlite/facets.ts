import type { Tally } from '../../domain/relationship.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import type { FacetRecord, FacetsRecord } from '../records.ts';
import type { Database } from './database.ts';
import { consideredClaimsSql, countedClaimsSql, filterValues, TALLY } from './filter-sql.ts';
import { Materializer } from './materialize.ts';
import { rolling } from './outermost.ts';

type TallyRow = Omit<Tally, 'lessSure'> & { less_sure: number };

/** What the claims of a filter count up to. */
export function readTally(db: Database, filter: ClaimFilter): Tally {
  const row = db.get<Record<keyof TallyRow, number | null>>(
    `SELECT ${TALLY} FROM claim c WHERE ${consideredClaimsSql(filter)}`,
    filterValues(filter),
  );
  const n = (key: keyof TallyRow) => row?.[key] ?? 0;
  return {
    claims: n('claims'),
    articles: n('articles'),
    outlets: n('outlets'),
    origins: n('origins'),
    affirmed: n('affirmed'),
    denied: n('denied'),
    actual: n('actual'),
    alleged: n('alleged'),
    anticipated: n('anticipated'),
    accepted: n('accepted'),
    rejected: n('rejected'),
    lessSure: n('less_sure'),
  };
}

const COLUMNS = {
  type: 'c.type',
  quad: 'c.quad',
  polarity: 'c.polarity',
  modality: 'c.modality',
  reviewState: 'c.state',
  language: 'c.language',
  outlet: 'c.outlet',
} as const;

const byCount = (a: FacetRecord, b: FacetRecord) => b.claims - a.claims || (a.value < b.value ? -1 : 1);

/** Claims by their properties; see the port. */
export function facets(db: Database, asked: ClaimFilter): FacetsRecord {
  const filter = rolling(db, asked);
  const materializer = new Materializer(db);
  const values = filterValues(filter);
  const where = countedClaimsSql(filter);
  const count = (facet: keyof typeof COLUMNS): FacetRecord[] =>
    db
      .all<{ value: string; claims: number }>(
        `SELECT ${COLUMNS[facet]} AS value, count(*) AS claims FROM claim c WHERE ${where} GROUP BY 1`,
        values,
      )
      .map(row => ({ ...row, labelAr: null, labelEn: null }))
      .sort(byCount);
  const outletRows = count('outlet');
  const outlets = materializer.outlets(outletRows.map(row => row.value));
  const speakerRows = db.all<{ value: string; claims: number }>(
    `SELECT a.speaker AS value, count(DISTINCT c.id) AS claims FROM claim c JOIN attribution a ON a.claim = c.id WHERE ${where} GROUP BY 1`,
    values,
  );
  const speakers = materializer.speakers(speakerRows.map(row => row.value));
  const kinds = db.all<{ value: string; claims: number }>(
    `SELECT x.kind AS value, count(DISTINCT c.id) AS claims FROM claim c JOIN actor x ON x.slug IN (c.subject, c.object) WHERE ${where} GROUP BY 1`,
    values,
  );
  return {
    type: count('type'),
    quad: count('quad'),
    polarity: count('polarity'),
    modality: count('modality'),
    reviewState: count('reviewState'),
    language: count('language'),
    outlet: outletRows.map(({ value, claims }) => ({
      value: `outlet:${value}`,
      labelAr: outlets.get(value)?.nameAr ?? null,
      labelEn: outlets.get(value)?.nameEn ?? null,
      claims,
    })),
    speaker: speakerRows
      .map(({ value, claims }) => ({
        value,
        labelAr: speakers.get(value)?.nameAr ?? null,
        labelEn: speakers.get(value)?.nameEn ?? null,
        claims,
      }))
      .sort(byCount),
    actorKind: kinds.map(row => ({ ...row, labelAr: null, labelEn: null })).sort(byCount),
    tally: readTally(db, filter),
  };
}
