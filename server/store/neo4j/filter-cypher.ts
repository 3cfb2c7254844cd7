/**
 * The statements that filter claims, put together from constants. What a reader asks for travels as one map, $f:
 * a map is planned once, whatever it holds, where single parameters are planned anew for each shape.
 */
import { fold } from '../../domain/folding.ts';
import { type ClaimFilter, isDerivable, isOnlyRolledUp, isOpen, type Outermost } from '../claim-filter.ts';
import type { Standing } from '../records.ts';
import { familiesOf, withFamilies } from '../roll-up.ts';
import { CLAIM_OBJECT, CLAIM_PUBLISHED, CLAIM_RELATIONSHIP, CLAIM_SUBJECT } from './schema.ts';

const among = (property: string, name: string) => `($f.${name} IS NULL OR c.${property} IN $f.${name})`;

/** The conditions of a filter on a claim `c`, but for those on its standing and on its relationship. */
const MATCHING = [
  '($f.actors IS NULL OR c.subject IN $f.actors OR c.object IN $f.actors)',
  among('subject', 'subjects'),
  among('object', 'objects'),
  among('subject', 'between'),
  among('object', 'between'),
  among('type', 'types'),
  among('quad', 'quads'),
  among('outlet', 'outlets'),
  '($f.speakers IS NULL OR any(s IN c.speakers WHERE s IN $f.speakers))',
  '($f.accordingTo IS NULL OR c.outlet IN $f.accordingOutlets OR any(s IN c.speakers WHERE s IN $f.accordingTo))',
  among('article', 'articles'),
  among('language', 'languages'),
  among('polarity', 'polarities'),
  among('modality', 'modalities'),
  among('status', 'reviewStates'),
  "($f.from IS NULL OR (c.publishedAt <> '' AND c.publishedUntil >= $f.from))",
  "($f.to IS NULL OR (c.publishedAt <> '' AND c.publishedAt <= $f.to))",
  '($f.text IS NULL OR c.quoteFold CONTAINS $f.text)',
  "($f.minConfidence IS NULL OR c.confidence >= $f.minConfidence OR c.status IN ['ACCEPTED', 'CORRECTED'])",
].join(' AND ');

/** Whether a claim `c` counts: shown, or hidden for a reason that the reader includes. */
const COUNTED = 'c.standing IN $f.counted';

/** Claims whose relationship is looked up: a composite index wants a condition on each of its properties. */
export const BY_RELATIONSHIP = `MATCH (c:Claim) USING INDEX c:Claim(${CLAIM_RELATIONSHIP.join(', ')})`;
export const WHOLE_RELATIONSHIP = 'c.publishedAt IS NOT NULL AND c.id IS NOT NULL';

const given = (properties: readonly string[]) => properties.map(p => `c.${p} IS NOT NULL`).join(' AND ');

/** Claims with one of some actors as their subject, or object. Each is sought by itself: for a list in a variable the whole index would be scanned. */
const bySubject = (list: string) =>
  `UNWIND ${list} AS end MATCH (c:Claim) USING INDEX c:Claim(${CLAIM_SUBJECT.join(', ')}) WHERE c.subject = end AND ${given(CLAIM_SUBJECT.slice(1))}`;
const byObject = (list: string) =>
  `UNWIND ${list} AS end MATCH (c:Claim) USING INDEX c:Claim(${CLAIM_OBJECT.join(', ')}) WHERE c.object = end AND ${given(CLAIM_OBJECT.slice(1))}`;
const byBoth = (subjects: string, objects: string) =>
  `${BY_RELATIONSHIP} WHERE c.subject IN ${subjects} AND c.object IN ${objects} AND c.type IS NOT NULL AND ${WHOLE_RELATIONSHIP}`;
const byEither = (list: string) =>
  `CALL () { ${bySubject(list)} RETURN c UNION ${byObject(list)} RETURN c } WITH c WHERE true`;

/** Where the reading of claims starts, so that an index answers it; each ends with a condition to add to. */
const START = {
  pair: byBoth('$f.subjects', '$f.objects'),
  between: byBoth('$f.between', '$f.between'),
  articles: 'MATCH (x:Article)<-[:CITES]-(c:Claim) WHERE x.id IN $f.articles',
  subjects: bySubject('$f.subjects'),
  objects: byObject('$f.objects'),
  actors: byEither('$f.actors'),
  speakers: `CALL () {
      MATCH (s:Speaker)<-[:ATTRIBUTED_TO]-(c:Claim) WHERE s.id IN $f.speakers RETURN c
      UNION MATCH (s:Actor)<-[:ATTRIBUTED_TO]-(c:Claim) WHERE s.id IN $f.speakingActors RETURN c
    } WITH c WHERE true`,
  everywhere: 'MATCH (c:Claim) WHERE true',
} as const;

type Start = keyof typeof START;

function startOf(filter: ClaimFilter): Start {
  if (filter.subjects && filter.objects) return 'pair';
  for (const start of ['between', 'articles', 'subjects', 'objects', 'actors', 'speakers'] as const)
    if (filter[start]) return start;
  return 'everywhere';
}

const sumOf = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const each = (property: string, also = '') =>
  `count(DISTINCT CASE WHEN ${COUNTED}${also} THEN c.${property} END)`;

/** A date for comparison: the first day that it may mean, then as much as is known, marked where estimated: `2019-01-01 2019~`. */
const SEEN = `c.publishedAt + ' ' + left(c.publishedAt, CASE c.precision WHEN 'DAY' THEN 10 WHEN 'MONTH' THEN 7 ELSE 4 END) + CASE WHEN c.estimated THEN '~' ELSE '' END`;
const DATED = `CASE WHEN ${COUNTED} AND c.publishedAt <> '' THEN ${SEEN} END`;

/** A tally over claims `c`, as entries of a map; each counts only what is counted. */
const TALLY = `
  claims: ${sumOf(COUNTED)}, articles: ${each('article')}, outlets: ${each('outlet', " AND c.outlet <> 'unknown'")},
  origins: ${each('origin')}, affirmed: ${sumOf(`${COUNTED} AND c.polarity = 'AFFIRMED'`)},
  denied: ${sumOf(`${COUNTED} AND c.polarity = 'DENIED'`)},
  actual: ${sumOf(`${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ACTUAL'`)},
  alleged: ${sumOf(`${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ALLEGED'`)},
  anticipated: ${sumOf(`${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ANTICIPATED'`)},
  accepted: ${sumOf(`${COUNTED} AND c.status IN ['ACCEPTED', 'CORRECTED']`)},
  rejected: ${sumOf("c.standing = 'REJECTED'")}, lessSure: ${sumOf("c.standing = 'LESS_SURE'")}`;

const SAID = sumOf("c.standing = 'SHOWN' AND c.polarity = 'AFFIRMED' AND c.modality <> 'ANTICIPATED'");
const GAINSAID = sumOf("c.standing = 'SHOWN' AND c.polarity = 'DENIED'");

const ON_RELATIONSHIP = (r: string) =>
  `($f.disputed IS NULL OR ${r}.disputed = $f.disputed) AND ($f.minOrigins IS NULL OR ${r}.origins >= $f.minOrigins)`;

/** What a side of a claim `c` counts as. */
type Sides = { subject: string; object: string };
const PLAIN: Sides = { subject: 'c.subject', object: 'c.object' };
const ROLLED: Sides = {
  subject: 'coalesce($f.outermost[c.subject], c.subject)',
  object: 'coalesce($f.outermost[c.object], c.object)',
};
const sidesOf = ({ outermost }: ClaimFilter): Sides => (outermost === null ? PLAIN : ROLLED);

/**
 * The conditions of a filter. Rolled up, what is said among the members of one parent is no relationship. How a claim came
 * to be is in no index from which walks start: it is looked at only where it is asked for.
 */
const matching = ({ outermost, methods }: ClaimFilter) =>
  [
    MATCHING,
    ...(methods === null ? [] : ['c.method IN $f.methods']),
    ...(outermost === null ? [] : [`${ROLLED.subject} <> ${ROLLED.object}`]),
  ].join(' AND ');
const considered = (filter: ClaimFilter) => `c.standing <> 'SUPERSEDED' AND ${matching(filter)}`;

/** A list of actors, or where members are rolled up all that count as the same as one of a list of outermost ones. */
const membersOf = ({ outermost }: ClaimFilter, list: string) =>
  outermost === null ? list : `reduce(all = [], one IN ${list} | all + coalesce($f.families[one], [one]))`;

const countRelationships = ({ subject, object }: Sides) => `
  WITH ${subject} AS src, c.type AS type, c.quad AS quad, ${object} AS dst, {${TALLY},
    firstSeen: coalesce(min(${DATED}), ''), lastSeen: coalesce(max(${DATED}), ''),
    said: ${SAID}, gainsaid: ${GAINSAID} } AS t
  WITH t {.*, key: src + '~' + type + '~' + dst, src: src, type: type, quad: quad, dst: dst,
    disputed: t.said > 0 AND t.gainsaid > 0 } AS r`;

/** Relationships `r` (a map) counted from claims `c` in scope. */
export const COUNT_RELATIONSHIPS = countRelationships(PLAIN);

const countedFrom = (filter: ClaimFilter, start: string) =>
  `${start} AND ${considered(filter)} ${countRelationships(sidesOf(filter))} WHERE r.claims > 0 AND ${ON_RELATIONSHIP('r')}`;

const derived = (pattern: string) => `MATCH ${pattern} WHERE ${ON_RELATIONSHIP('r')}`;

/**
 * Relationships `r` that claims of a filter support, with their tallies within it; a further condition may follow.
 * Derived ones where the filter asks for no more than they know, else counted from claims.
 */
export function relationshipsOf(filter: ClaimFilter): string {
  if (!isDerivable(filter)) return countedFrom(filter, START[startOf(filter)]);
  if (isOpen(filter)) return 'MATCH ()-[r:RELATES]->() WHERE true';
  // Disputes are few: an index knows them.
  if (filter.disputed === true)
    return `MATCH ()-[r:RELATES]->() USING INDEX r:RELATES(disputed) WHERE r.disputed = true AND ${ON_RELATIONSHIP('r')}`;
  return derived('()-[r:RELATES]->()');
}

/** What of a relationship a walk over the graph needs. */
const LINK = 'r.src AS src, r.type AS type, r.dst AS dst, r.claims AS claims';
const linkOfClaims = ({ subject, object }: Sides) =>
  `${subject} AS src, c.type AS type, ${object} AS dst, count(*) AS claims`;

/**
 * Relationships that have one of some actors on either side, each once, as columns src, type, dst and claims. Claims
 * are counted in the indexes: of those that come out of a subquery every property would be read anew.
 *
 * @param list an expression of the actors' ids: a parameter, or a variable that `scope` brings in.
 */
export function linksOf(filter: ClaimFilter, list: string, scope = ''): string {
  if (isDerivable(filter))
    return `CALL (${scope}) {
      MATCH (a:Actor)-[r:RELATES]->() WHERE a.id IN ${list} AND ${ON_RELATIONSHIP('r')} RETURN ${LINK}
      UNION ALL MATCH (a:Actor)<-[r:RELATES]-() WHERE a.id IN ${list} AND NOT r.src IN ${list} AND ${ON_RELATIONSHIP('r')} RETURN ${LINK} }`;
  const sides = sidesOf(filter);
  const members = membersOf(filter, list);
  if (isOnlyRolledUp(filter))
    return `CALL (${scope}) {
      WITH ${members} AS members
      CALL (members) {
        MATCH (a:Actor)-[r:RELATES]->() WHERE a.id IN members RETURN r
        UNION MATCH (a:Actor)<-[r:RELATES]-() WHERE a.id IN members RETURN r }
      WITH coalesce($f.outermost[r.src], r.src) AS src, r.type AS type, coalesce($f.outermost[r.dst], r.dst) AS dst, r.claims AS claims
      WHERE src <> dst RETURN src, type, dst, sum(claims) AS claims }`;
  const others = `${byObject(members)} AND NOT ${sides.subject} IN ${list}`;
  if (filter.disputed !== null || filter.minOrigins !== null)
    return `CALL (${scope}) {
      ${countedFrom(filter, bySubject(members))} RETURN ${LINK}
      UNION ALL ${countedFrom(filter, others)} RETURN ${LINK} }`;
  return `CALL (${scope}) {
    ${bySubject(members)} AND ${COUNTED} AND ${matching(filter)} RETURN ${linkOfClaims(sides)}
    UNION ALL ${others} AND ${COUNTED} AND ${matching(filter)} RETURN ${linkOfClaims(sides)} }`;
}

/** Relationships `r` between some actors that claims of a filter support; a further clause may follow. */
export function relationshipsAmong(filter: ClaimFilter, list: string): string {
  return isDerivable(filter)
    ? `MATCH (a:Actor) WHERE a.id IN ${list} ${derived('(a)-[r:RELATES]->()')} AND r.dst IN ${list}`
    : countedFrom(filter, byBoth(membersOf(filter, list), membersOf(filter, list)));
}

/** All shown claims, in the order of their publication where that is asked for, counted without reading them. */
const SHOWN = `MATCH (c:Claim) USING INDEX c:Claim(${CLAIM_PUBLISHED.join(', ')})
  WHERE c.publishedAt IS NOT NULL AND c.id IS NOT NULL AND c.standing = 'SHOWN'`;

/** Claims `c` that count within a filter; a further condition may follow. */
export function claimsOf(filter: ClaimFilter): string {
  if (isOpen(filter)) return SHOWN;
  if (isDerivable(filter))
    return `${relationshipsOf(filter)} ${BY_RELATIONSHIP}
      WHERE c.subject = r.src AND c.object = r.dst AND c.type = r.type AND ${WHOLE_RELATIONSHIP} AND c.standing = 'SHOWN'`;
  const start = startOf(filter);
  if (filter.disputed === null && filter.minOrigins === null)
    return `${START[start]} AND ${COUNTED} AND ${matching(filter)}`;
  const { subject, object } = sidesOf(filter);
  return `${START[start]} AND ${considered(filter)}
    WITH ${subject} AS src, c.type AS type, ${object} AS dst, collect(c) AS claims,
      {said: ${SAID}, gainsaid: ${GAINSAID}, origins: ${each('origin')}} AS t
    WITH claims, t {.origins, disputed: t.said > 0 AND t.gainsaid > 0} AS r WHERE ${ON_RELATIONSHIP('r')}
    UNWIND claims AS c WITH c WHERE ${COUNTED}`;
}

/** Claims `c` of a relationship, a map in a variable, that count within a filter which asks nothing of relationships. */
export function claimsOfRelationship(filter: ClaimFilter, k: string): string {
  return `${BY_RELATIONSHIP} WHERE c.subject IN ${k}.subjects AND c.object IN ${k}.objects AND c.type = ${k}.type
    AND ${WHOLE_RELATIONSHIP} AND ${COUNTED} AND ${matching(filter)}`;
}

/** The tally of a filter: a row with the map `t`, over all claims of which the filter speaks. */
export function tallyOf(filter: ClaimFilter): string {
  return `${START[startOf(filter)]} AND ${considered(filter)} RETURN {${TALLY}} AS t`;
}

const asSpeaker = (id: string) => (id.startsWith('outlet:') ? `actor:${id.slice('outlet:'.length)}` : id);
const actorsAmong = (ids: readonly string[] | null) =>
  ids?.flatMap(id => (id.startsWith('actor:') ? [id.slice('actor:'.length)] : [])) ?? null;
const once = <T>(list: readonly T[] | null) => list && [...new Set(list)];

/** Each outermost parent with itself and its members. */
const familiesByParent = (outermost: Outermost) =>
  Object.fromEntries(
    [...new Set(Object.values(outermost))].map(parent => [parent, familiesOf([parent], outermost)]),
  );

/** The map $f of a filter. An outlet and the media actor of the same slug are one thing. */
export function filterMap(asked: ClaimFilter): Record<string, unknown> {
  const filter = withFamilies(asked);
  const { includeLessSure, includeRejected, rollUp: _rollUp, ...rest } = filter;
  const standings: Standing[] = ['SHOWN'];
  if (includeLessSure) standings.push('LESS_SURE');
  if (includeRejected) standings.push('REJECTED');
  const speakers = once(filter.speakers?.map(asSpeaker) ?? null);
  const accordingTo = once(filter.accordingTo?.map(asSpeaker) ?? null);
  return {
    ...rest,
    actors: once(filter.actors),
    subjects: once(filter.subjects),
    objects: once(filter.objects),
    between: once(filter.between),
    articles: once(filter.articles),
    text: filter.text === null ? null : fold(filter.text),
    speakers,
    speakingActors: actorsAmong(speakers),
    accordingTo,
    accordingOutlets: actorsAmong(accordingTo),
    counted: standings,
    families: filter.outermost && familiesByParent(filter.outermost),
  };
}
