import type { Tally } from '../../domain/relationship.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import type { FacetRecord, FacetsRecord } from '../records.ts';
import type { Ask } from './connection.ts';
import { claimsOf, filterMap, tallyOf } from './filter-cypher.ts';
import { rolling } from './outermost.ts';
import { speakerMap } from './result-cypher.ts';
import type { SpeakerMap } from './result-maps.ts';
import { toSpeaker, toTally } from './to-records.ts';

const PROPERTIES = ['type', 'quad', 'polarity', 'modality', 'reviewState', 'language', 'outlet'] as const;
type Counts = Record<(typeof PROPERTIES)[number], string> & { claims: number };

const OF_CLAIMS = `WITH c.type AS type, c.quad AS quad, c.polarity AS polarity, c.modality AS modality,
    c.status AS reviewState, c.language AS language, c.outlet AS outlet, count(*) AS claims
  RETURN type, quad, polarity, modality, reviewState, language, outlet, claims`;
const OF_SPEAKERS = `UNWIND c.speakers AS value WITH value, count(DISTINCT c) AS claims
  RETURN value, claims, ${speakerMap('value')} AS named`;
const OF_KINDS = `MATCH (c)-[:SUBJECT|OBJECT]->(a:Actor) WITH a.kind AS value, count(DISTINCT c) AS claims RETURN value, claims`;
const NAMES =
  'MATCH (o:Outlet) WHERE o.articleCount > 0 RETURN o.id AS id, o.nameAr AS nameAr, o.nameEn AS nameEn';

const byCount = (a: FacetRecord, b: FacetRecord) => b.claims - a.claims || (a.value < b.value ? -1 : 1);

/** Claims by their properties; see the port. Claims are grouped once by all of them; each facet adds up its groups. */
export async function facets(ask: Ask, asked: ClaimFilter): Promise<FacetsRecord> {
  const filter = await rolling(ask, asked);
  const f = filterMap(filter);
  const claims = claimsOf(filter);
  const [groups, speakers, kinds, outlets, [counted]] = await Promise.all([
    ask<Counts>(`${claims} ${OF_CLAIMS}`, { f }),
    ask<{ value: string; claims: number; named: SpeakerMap }>(`${claims} ${OF_SPEAKERS}`, { f }),
    ask<{ value: string; claims: number }>(`${claims} ${OF_KINDS}`, { f }),
    ask<{ id: string; nameAr: string; nameEn: string }>(NAMES),
    ask<{ t: Tally }>(tallyOf(filter), { f }),
  ]);
  const count = (property: (typeof PROPERTIES)[number]): FacetRecord[] => {
    const sums = new Map<string, number>();
    for (const group of groups) sums.set(group[property], (sums.get(group[property]) ?? 0) + group.claims);
    return [...sums]
      .map(([value, sum]) => ({ value, labelAr: null, labelEn: null, claims: sum }))
      .sort(byCount);
  };
  const named = new Map(outlets.map(outlet => [outlet.id, outlet]));
  return {
    type: count('type'),
    quad: count('quad'),
    polarity: count('polarity'),
    modality: count('modality'),
    reviewState: count('reviewState'),
    language: count('language'),
    outlet: count('outlet').map(facet => ({
      ...facet,
      value: `outlet:${facet.value}`,
      labelAr: named.get(facet.value)?.nameAr ?? null,
      labelEn: named.get(facet.value)?.nameEn ?? null,
    })),
    speaker: speakers
      .map(({ value, claims: sum, named: map }) => {
        const speaker = toSpeaker(value, map);
        return { value, labelAr: speaker?.nameAr ?? null, labelEn: speaker?.nameEn ?? null, claims: sum };
      })
      .sort(byCount),
    actorKind: kinds.map(row => ({ ...row, labelAr: null, labelEn: null })).sort(byCount),
    tally: toTally((counted as { t: Tally }).t),
  };
}
