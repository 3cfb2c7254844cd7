/**
 * The statements that filter claims. They are put together from constants when the program starts; what a
 * reader asks for is bound as values, a list as JSON text.
 */
import { fold } from '../../domain/folding.ts';
import { type ClaimFilter, isDerivable, isOpen, NO_FILTER } from '../claim-filter.ts';
import { withFamilies } from '../roll-up.ts';
import type { Values } from './database.ts';

const among = (column: string, name: string) =>
  `(:${name} IS NULL OR ${column} IN (SELECT value FROM json_each(:${name})))`;

const spokenBy = (name: string) =>
  `EXISTS (SELECT 1 FROM attribution a WHERE a.claim = c.id AND a.speaker IN (SELECT value FROM json_each(:${name})))`;

/** The conditions of a filter on a claim `c`, but for those on its standing and on its relationship. */
const MATCH = [
  `(:actors IS NULL OR c.subject IN (SELECT value FROM json_each(:actors)) OR c.object IN (SELECT value FROM json_each(:actors)))`,
  among('c.subject', 'subjects'),
  among('c.object', 'objects'),
  among('c.subject', 'between'),
  among('c.object', 'between'),
  among('c.type', 'types'),
  among('c.quad', 'quads'),
  among('c.outlet', 'outlets'),
  `(:speakers IS NULL OR ${spokenBy('speakers')})`,
  `(:accordingTo IS NULL OR c.outlet IN (SELECT value FROM json_each(:accordingOutlets)) OR ${spokenBy('accordingTo')})`,
  among('c.article', 'articles'),
  among('c.language', 'languages'),
  among('c.polarity', 'polarities'),
  among('c.modality', 'modalities'),
  among('c.state', 'reviewStates'),
  among('c.method', 'methods'),
  `(:from IS NULL OR (c.published <> '' AND c.published_end >= :from))`,
  `(:to IS NULL OR (c.published <> '' AND c.published <= :to))`,
  `(:text IS NULL OR instr(c.quote_fold, :text) > 0)`,
  `(:minConfidence IS NULL OR c.confidence >= :minConfidence OR c.state IN ('ACCEPTED', 'CORRECTED'))`,
].join('\n AND ');

/**
 * Whether a matching claim counts: shown, or hidden for a reason that the reader includes. The plus keeps SQLite from
 * starting at the index of standings, which nearly all claims share.
 */
const COUNTED = `(+c.standing = 'SHOWN' OR (:includeLessSure AND +c.standing = 'LESS_SURE') OR (:includeRejected AND +c.standing = 'REJECTED'))`;

/** Where a scan starts, so that an index answers it. */
const START = {
  pair: `c.subject IN (SELECT value FROM json_each(:subjects)) AND c.object IN (SELECT value FROM json_each(:objects))`,
  between: `c.subject IN (SELECT value FROM json_each(:between)) AND c.object IN (SELECT value FROM json_each(:between))`,
  articles: `c.article IN (SELECT value FROM json_each(:articles))`,
  subjects: `c.subject IN (SELECT value FROM json_each(:subjects))`,
  objects: `c.object IN (SELECT value FROM json_each(:objects))`,
  actors: `c.seq IN (SELECT seq FROM claim WHERE subject IN (SELECT value FROM json_each(:actors)) UNION SELECT seq FROM claim WHERE object IN (SELECT value FROM json_each(:actors)))`,
  speakers: `c.id IN (SELECT claim FROM attribution WHERE speaker IN (SELECT value FROM json_each(:speakers)))`,
  everywhere: 'TRUE',
} as const;

type Start = keyof typeof START;

function startOf(filter: ClaimFilter): Start {
  if (filter.subjects && filter.objects) return 'pair';
  for (const start of ['between', 'articles', 'subjects', 'objects', 'actors', 'speakers'] as const)
    if (filter[start]) return start;
  return 'everywhere';
}

type Sides = { subject: string; object: string };

/** What a side of a claim `c` counts as where members are rolled up. */
const ROLLED: Sides = {
  subject: 'coalesce((SELECT m.outermost FROM outermost m WHERE m.slug = c.subject), c.subject)',
  object: 'coalesce((SELECT m.outermost FROM outermost m WHERE m.slug = c.object), c.object)',
};
const PLAIN: Sides = { subject: 'c.subject', object: 'c.object' };

const sidesOf = ({ outermost }: ClaimFilter) => (outermost === null ? PLAIN : ROLLED);

/** Rolled up, what is said among the members of one parent is no relationship. */
const apart = ({ outermost }: ClaimFilter) =>
  outermost === null ? '' : ` AND ${ROLLED.subject} <> ${ROLLED.object}`;

const CONFLICTING = `sum(c.standing = 'SHOWN' AND c.polarity = 'AFFIRMED' AND c.modality <> 'ANTICIPATED') > 0 AND sum(c.standing = 'SHOWN' AND c.polarity = 'DENIED') > 0`;

/** Columns of a tally over claims `c`; each counts only what is counted. */
export const TALLY = `
  sum(${COUNTED}) AS claims,
  count(DISTINCT CASE WHEN ${COUNTED} THEN c.article END) AS articles,
  count(DISTINCT CASE WHEN ${COUNTED} AND c.outlet <> 'unknown' THEN c.outlet END) AS outlets,
  count(DISTINCT CASE WHEN ${COUNTED} THEN c.origin END) AS origins,
  sum(${COUNTED} AND c.polarity = 'AFFIRMED') AS affirmed,
  sum(${COUNTED} AND c.polarity = 'DENIED') AS denied,
  sum(${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ACTUAL') AS actual,
  sum(${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ALLEGED') AS alleged,
  sum(${COUNTED} AND c.polarity = 'AFFIRMED' AND c.modality = 'ANTICIPATED') AS anticipated,
  sum(${COUNTED} AND c.state IN ('ACCEPTED', 'CORRECTED')) AS accepted,
  sum(c.standing = 'REJECTED') AS rejected,
  sum(c.standing = 'LESS_SURE') AS less_sure`;

/** A date for comparison: the first day that it may mean, then as much as is known of it, marked where an editor estimated it: `2019-01-01 2019~`. */
const SEEN = `c.published || ' ' || substr(c.published, 1, CASE c.precision WHEN 'DAY' THEN 10 WHEN 'MONTH' THEN 7 ELSE 4 END) || CASE WHEN c.estimated THEN '~' ELSE '' END`;

const relationshipColumns = ({ subject, object }: Sides) => `
  ${subject} || '~' || c.type || '~' || ${object} AS key, ${subject} AS subject, c.type, c.quad, ${object} AS object, ${TALLY},
  coalesce(min(CASE WHEN ${COUNTED} AND c.published <> '' THEN ${SEEN} END), '') AS first_seen,
  coalesce(max(CASE WHEN ${COUNTED} AND c.published <> '' THEN ${SEEN} END), '') AS last_seen,
  (${CONFLICTING}) AS disputed`;

const ON_RELATIONSHIP = `(:disputed IS NULL OR (${CONFLICTING}) = :disputed)
  AND (:minOrigins IS NULL OR count(DISTINCT CASE WHEN ${COUNTED} THEN c.origin END) >= :minOrigins)`;

/** The derived relationships that a filter asks for by what they know of themselves; the columns are those of `countedRelationshipsSql`. */
const DERIVED = `(SELECT * FROM (SELECT *, (actual + alleged > 0 AND denied > 0) AS disputed FROM relationship)
  WHERE (:disputed IS NULL OR disputed = :disputed) AND (:minOrigins IS NULL OR origins >= :minOrigins))`;

/** A relation of relationships that claims of a filter support, with their tallies within it. */
export function relationshipsSql(filter: ClaimFilter): string {
  return isDerivable(filter) ? DERIVED : countedRelationshipsSql(filter);
}

/** The same, always counted from claims. */
export function countedRelationshipsSql(filter: ClaimFilter): string {
  const { subject, object } = sidesOf(filter);
  return `(SELECT ${relationshipColumns({ subject, object })} FROM claim c
    WHERE ${START[startOf(filter)]} AND c.standing <> 'SUPERSEDED' AND ${MATCH}${apart(filter)}
    GROUP BY ${subject}, c.type, ${object} HAVING sum(${COUNTED}) > 0 AND ${ON_RELATIONSHIP})`;
}

/** The condition on a claim `c` that it counts within a filter. */
export function countedClaimsSql(filter: ClaimFilter): string {
  if (isOpen(filter)) return "+c.standing = 'SHOWN'";
  const own = `${START[startOf(filter)]} AND ${COUNTED} AND ${MATCH}${apart(filter)}`;
  if (filter.disputed === null && filter.minOrigins === null) return own;
  const { subject, object } = sidesOf(filter);
  return `${own} AND (${subject}, c.type, ${object}) IN (SELECT r.subject, r.type, r.object FROM ${relationshipsSql(filter)} r)`;
}

/** The condition on a claim `c`, found by its relationship, that it counts within a filter which asks nothing of relationships. */
export function matchingClaimsSql(): string {
  return `${COUNTED} AND ${MATCH}`;
}

/** The condition on a claim `c` that a filter speaks of it, counted or not: what a tally looks at. */
export function consideredClaimsSql(filter: ClaimFilter): string {
  return `${START[startOf(filter)]} AND c.standing <> 'SUPERSEDED' AND ${MATCH}${apart(filter)}`;
}

const asSpeaker = (id: string) => (id.startsWith('outlet:') ? `actor:${id.slice('outlet:'.length)}` : id);

/** The values of a filter. An outlet and the media actor of the same slug are one thing. */
export function filterValues(filter: ClaimFilter): Values {
  const {
    accordingTo,
    speakers,
    text,
    rollUp: _rollUp,
    outermost: _outermost,
    ...rest
  } = withFamilies(filter);
  return {
    ...rest,
    text: text === null ? null : fold(text),
    speakers: speakers?.map(asSpeaker) ?? null,
    accordingTo: accordingTo?.map(asSpeaker) ?? null,
    accordingOutlets:
      accordingTo
        ?.map(asSpeaker)
        .flatMap(id => (id.startsWith('actor:') ? [id.slice('actor:'.length)] : [])) ?? null,
  };
}

/** The values of the filter that asks for nothing. */
export const OPEN_VALUES = filterValues(NO_FILTER);
