/** Maps of the statements' results made into records. */
import type { Actor } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import type { Decision } from '../../domain/decision.ts';
import type { DatePrecision } from '../../domain/published-date.ts';
import type { Tally } from '../../domain/relationship.ts';
import type { Span } from '../../domain/span.ts';
import type {
  ActorRecord,
  ArticleRecord,
  ClaimRecord,
  OutletRecord,
  RelationshipRecord,
  SpeakerRecord,
} from '../records.ts';
import { toSeen } from '../seen.ts';
import type {
  ActorMap,
  ArticleMap,
  ClaimMap,
  OutletMap,
  Pair,
  RelationshipMap,
  SpeakerMap,
} from './result-maps.ts';

const parse = <T>(text: string): T => JSON.parse(text) as T;

/** A span of two numbers. */
export const toSpan = ([start, end]: Pair): Span => ({ start, end });
/** The same; null where there is none. */
export const toSpanOrNull = (pair: Pair | null | undefined): Span | null => (pair ? toSpan(pair) : null);

export function toActor({ id, aliases, memberOf, ...rest }: ActorMap): ActorRecord {
  const { kind, nameAr, nameEn, shortAr, shortEn, status, claimCount, neighborCount } = rest;
  return {
    slug: id,
    kind,
    nameAr,
    nameEn,
    shortAr: shortAr ?? null,
    shortEn: shortEn ?? null,
    aliases: aliases ?? [],
    memberOf: memberOf ?? [],
    status,
    claimCount,
    neighborCount,
  };
}

export function toOutlet({ id, nameAr, nameEn, articleCount, claimCount }: OutletMap): OutletRecord {
  return { slug: id, nameAr, nameEn, articleCount, claimCount };
}

/** A date of publication from its properties; null where none is known. */
export function toPublished(map: Pick<ArticleMap, 'publishedAt' | 'precision' | 'estimated'>) {
  if (map.publishedAt === '') return null;
  return { date: map.publishedAt, precision: map.precision as DatePrecision, estimated: map.estimated };
}

export function toArticle(map: ArticleMap): ArticleRecord {
  const outlets = new Map(map.outlets.map(outlet => [outlet.id, toOutlet(outlet)]));
  const original = map.original ? parse<NonNullable<Article['original']>>(map.original) : null;
  return {
    id: map.id,
    title: map.title,
    language: map.language,
    outlet: outlets.get(map.outlet) as OutletRecord,
    effectiveOutlet: outlets.get(map.effectiveOutlet) as OutletRecord,
    original: original && {
      outlet: (original.outlet && outlets.get(original.outlet)) || null,
      file: original.file,
      url: original.url,
    },
    url: map.url ?? null,
    fileName: map.fileName,
    published: toPublished(map),
    retrievedAt: map.retrievedAt,
    sha256: map.sha256,
    origin: map.origin,
    boilerplate: parse<Span[]>(map.boilerplate),
    claimCount: map.claimCount,
    previousVersion: map.previous ?? null,
    nextVersion: map.next ?? null,
  };
}

/** A speaker by its global id; null where nobody of that name is known. */
export function toSpeaker(id: string, { actor, role }: SpeakerMap): SpeakerRecord | null {
  if (actor) return { id, nameAr: actor.nameAr, nameEn: actor.nameEn, actor: toActor(actor) };
  if (!role || role.nameAr === null || role.nameEn === null) return null;
  return { id, nameAr: role.nameAr, nameEn: role.nameEn, actor: null };
}

/** A claim with its article. */
export function toClaim(map: ClaimMap, article: ArticleRecord): ClaimRecord {
  return {
    id: map.id,
    subject: toActor(map.subjectActor),
    type: map.type,
    quad: map.quad,
    object: toActor(map.objectActor),
    polarity: map.polarity,
    modality: map.modality,
    attribution: map.chain.map(step => ({
      position: step.step,
      speaker: toSpeaker(step.speaker, step) as SpeakerRecord,
      span: step.start === null || step.end === null ? null : { start: step.start, end: step.end },
    })),
    article,
    span: { start: map.spanStart, end: map.spanEnd },
    quote: map.quote,
    prefix: map.prefix,
    suffix: map.suffix,
    sentence: toSpan(map.sentenceSpan),
    subjectSpan: toSpanOrNull(map.subjectSpan),
    objectSpan: toSpanOrNull(map.objectSpan),
    predicateSpan: toSpanOrNull(map.predicateSpan),
    confidence: map.confidence,
    rule: map.rule,
    extractor: map.extractor,
    method: map.method,
    eventDate: map.eventDate ?? null,
    state: map.status,
    standing: map.standing,
    decisions: toDecisions(map.reviews),
  };
}

/** A claim that brought its article. */
export const toClaimWithArticle = (map: ClaimMap & { from: ArticleMap }): ClaimRecord =>
  toClaim(map, toArticle(map.from));

export const toDecisions = (bodies: readonly string[]): Decision[] =>
  bodies.map(body => parse<Decision>(body));

export function toTally(map: Tally): Tally {
  const { claims, articles, outlets, origins, affirmed, denied, actual, alleged, anticipated } = map;
  const { accepted, rejected, lessSure } = map;
  return {
    claims,
    articles,
    outlets,
    origins,
    affirmed,
    denied,
    actual,
    alleged,
    anticipated,
    accepted,
    rejected,
    lessSure,
  };
}

export function toRelationship(map: RelationshipMap): RelationshipRecord {
  return {
    key: map.key,
    subject: toActor(map.subjectActor),
    type: map.type,
    quad: map.quad,
    object: toActor(map.objectActor),
    tally: toTally(map),
    disputed: map.disputed,
    firstSeen: toSeen(map.firstSeen),
    lastSeen: toSeen(map.lastSeen),
  };
}

/** The names by which an actor is found, as they are written, each once. */
export function namesOf(
  actor: Pick<Actor, 'nameAr' | 'nameEn' | 'shortAr' | 'shortEn' | 'aliases'>,
): string[] {
  const names = [actor.nameAr, actor.nameEn, actor.shortAr, actor.shortEn, ...actor.aliases];
  return [...new Set(names)].flatMap(name => name || []);
}
