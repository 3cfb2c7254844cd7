import type * as schema from '../../schema/generated/resolvers.ts';
import { fold } from '../domain/folding.ts';
import { lastDayOf, parsePartialDate } from '../domain/published-date.ts';
import { type ClaimFilter, NO_FILTER } from '../store/claim-filter.ts';
import { refuse, toCount, toList } from './arguments.ts';
import { type IdKind, toGlobalId, toLocalId, toSpeakerId } from './ids.ts';

type Given<T> = readonly T[] | null | undefined;

/** The local ids of a list of ids in either form. */
export function toLocalIds(kind: IdKind, ids: Given<string>, field: string): string[] | null {
  return toList(ids, field)?.map(id => toLocalId(kind, id, field)) ?? null;
}

/** First and last day of the time between two dates that may be months or years. */
export function toDays(
  from: string | null | undefined,
  to: string | null | undefined,
  field: string,
): { from: string | null; to: string | null } {
  const first = from ? parsePartialDate(from) : null;
  const last = to ? parsePartialDate(to) : null;
  const days = { from: first?.date ?? null, to: last && lastDayOf(last.date, last.precision) };
  if (days.from && days.to && days.from > days.to)
    refuse(`${field}.from`, `${field}.from (${from}) lies after ${field}.to (${to}). Exchange them.`);
  return days;
}

/** Text as the store compares it; null where nothing is left to look for. */
export function toFoldedText(text: string | null | undefined): string | null {
  return fold(text?.trim() ?? '') || null;
}

function toSure(value: number | null | undefined, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (!(value >= 0 && value <= 1)) refuse(field, `${field} takes a number from 0 to 1; it was ${value}.`);
  return value;
}

function toOrigins(value: number | null | undefined, field: string): number | null {
  if (value === null || value === undefined) return null;
  return toCount(value, { field, least: 1, most: 1_000_000, otherwise: 1 });
}

/** Whoever says it: an outlet, by either name, also counts as the outlet. */
function toVoices(ids: Given<string>, field: string): string[] | null {
  return (
    toList(ids, field)?.flatMap(id => {
      const speaker = toSpeakerId(id, field);
      return speaker.startsWith('actor:')
        ? [toGlobalId('outlet', toLocalId('actor', speaker, field)), speaker]
        : [speaker];
    }) ?? null
  );
}

/**
 * The filter as the store takes it: local ids, whole days, folded text.
 *
 * @throws IsnadError BAD_USER_INPUT that names the field and what it takes.
 */
export function toClaimFilter(
  given: schema.ClaimFilter | null | undefined,
  { field = 'filter', rollUp = false }: { field?: string; rollUp?: boolean | null | undefined } = {},
): ClaimFilter {
  if (!given) return rollUp ? { ...NO_FILTER, rollUp } : NO_FILTER;
  const at = (name: keyof schema.ClaimFilter) => `${field}.${name}`;
  return {
    actors: toLocalIds('actor', given.actors, at('actors')),
    subjects: toLocalIds('actor', given.subjects, at('subjects')),
    objects: toLocalIds('actor', given.objects, at('objects')),
    between: toLocalIds('actor', given.between, at('between')),
    types: toList(given.types, at('types')),
    quads: toList(given.quads, at('quads')),
    outlets: toLocalIds('outlet', given.outlets, at('outlets')),
    speakers: toList(given.speakers, at('speakers'))?.map(id => toSpeakerId(id, at('speakers'))) ?? null,
    accordingTo: toVoices(given.accordingTo, at('accordingTo')),
    articles: toLocalIds('article', given.articles, at('articles')),
    languages: toList(given.languages, at('languages')),
    polarities: toList(given.polarities, at('polarities')),
    modalities: toList(given.modalities, at('modalities')),
    reviewStates: toList(given.reviewStates, at('reviewStates')),
    methods: toList(given.methods, at('methods')),
    ...toDays(given.from, given.to, field),
    text: toFoldedText(given.text),
    disputed: given.disputed ?? null,
    minOrigins: toOrigins(given.minOrigins, at('minOrigins')),
    minConfidence: toSure(given.minConfidence, at('minConfidence')),
    includeLessSure: given.includeLessSure ?? false,
    includeRejected: given.includeRejected ?? false,
    rollUp: rollUp ?? false,
    outermost: null,
  };
}

function among<T>(asked: T[] | null, own: readonly T[]): T[] {
  return own.filter(value => asked === null || asked.includes(value));
}

/** A filter narrowed to the claims that an actor is a side of, on one side or on either. */
export function sideOf(filter: ClaimFilter, slug: string, role: schema.Role | null | undefined): ClaimFilter {
  if (role === 'SUBJECT') return { ...filter, subjects: among(filter.subjects, [slug]) };
  if (role === 'OBJECT') return { ...filter, objects: among(filter.objects, [slug]) };
  if (filter.actors === null || filter.actors.includes(slug)) return { ...filter, actors: [slug] };
  // Two lists that both must hold a side: one of them becomes "both sides are among these".
  return { ...filter, actors: [slug], between: among(filter.between, [slug, ...filter.actors]) };
}

/** A filter narrowed to the claims of one relationship. */
export function ofRelationship(
  filter: ClaimFilter,
  { subject, type, object }: { subject: string; type: schema.RelationType; object: string },
): ClaimFilter {
  return {
    ...filter,
    subjects: among(filter.subjects, [subject]),
    types: among(filter.types, [type]),
    objects: among(filter.objects, [object]),
  };
}

/** A filter narrowed to the claims of one article. */
export function inArticle(filter: ClaimFilter, article: string): ClaimFilter {
  return { ...filter, articles: among(filter.articles, [article]) };
}
