/**
 * A dump as text: a first line that names the format, then one JSON array a record, kinds in a fixed order and each
 * sorted by its key, absent values null. Engines give records; this file alone knows how they are written.
 */
import { z } from 'zod';
import { ACTOR_KINDS, type Actor } from '../domain/actor.ts';
import type { Article, Outlet } from '../domain/article.ts';
import { MODALITIES, POLARITIES, REVIEW_STATES } from '../domain/claim.ts';
import { CONFIDENCE_FACTORS, RESOLUTIONS } from '../domain/claim-reason.ts';
import type { Decision } from '../domain/decision.ts';
import { IsnadError } from '../domain/errors.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import type { Tally } from '../domain/relationship.ts';
import type { ReviewedClaim } from '../domain/review.ts';
import type { Standing } from './records.ts';

/** Rises whenever a line's fields change. Before 2, claims did not say how they were found. */
const FORMAT = 2;

/** Formats that can be read back. */
const READABLE: readonly unknown[] = [1, FORMAT];

/** The first line of every dump. */
export const DUMP_HEADER = JSON.stringify(['isnad-dump', FORMAT]);

export type Role = { id: string; nameAr: string; nameEn: string };
export type DumpedArticle = {
  article: Article;
  extractor: string;
  threshold: number;
  previous: string | null;
  next: string | null;
};
export type DumpedClaim = { claim: ReviewedClaim; standing: Standing };
export type DumpedMention = { article: string; start: number; end: number; actor: string };
export type DumpedRelationship = Tally & { key: string; firstSeen: string; lastSeen: string };

const line = (kind: string, ...fields: unknown[]) => JSON.stringify([kind, ...fields]);

export const outletLine = (o: Outlet) => line('outlet', o.slug, o.nameAr, o.nameEn);

export const actorLine = (a: Actor) =>
  line(
    'actor',
    ...[a.slug, a.kind, a.nameAr, a.nameEn, a.shortAr, a.shortEn, a.aliases, a.memberOf, a.status],
  );

export const roleLine = (r: Role) => line('role', r.id, r.nameAr, r.nameEn);

export const articleLine = ({ article: a, extractor, threshold, previous, next }: DumpedArticle) =>
  line(
    'article',
    ...[a.id, a.title, a.language, a.outlet, a.url, a.fileName],
    ...[a.published?.date ?? null, a.published?.precision ?? null, a.published?.estimated ?? false],
    ...[a.original, a.retrievedAt, a.sha256, a.origin, a.boilerplate],
    ...[extractor, threshold, previous, next, a.text],
  );

export const claimLine = ({ claim: c, standing }: DumpedClaim) =>
  line(
    'claim',
    ...[c.id, c.article, c.subject, c.type, c.object, c.polarity, c.modality],
    ...[c.span.start, c.span.end, c.quote, c.sentence, c.subjectSpan, c.objectSpan, c.predicateSpan],
    ...[c.confidence, c.rule, c.extractor, c.method, c.eventDate],
    ...[c.state, standing, c.decisions, c.found],
    c.attribution.map(({ speaker, span }) => [speaker, span]),
    // Only where it is recorded, so that a dump of format 1 gives the same lines again.
    ...(c.reason ? [c.reason] : []),
  );

export const mentionLine = (m: DumpedMention) => line('mention', m.article, m.start, m.end, m.actor);

export const decisionLine = (d: Decision) => line('decision', d.id, d);

export const relationshipLine = (r: DumpedRelationship) =>
  line(
    'relationship',
    ...[r.key, r.claims, r.articles, r.outlets, r.origins, r.affirmed, r.denied],
    ...[r.actual, r.alleged, r.anticipated, r.accepted, r.rejected, r.lessSure],
    ...[r.firstSeen || null, r.lastSeen || null],
  );

const text = z.string();
const maybe = text.nullable();
const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const language = z.enum(['AR', 'EN']);
const type = z.enum(RELATION_TYPES as unknown as [RelationType, ...RelationType[]]);
const content = {
  subject: text,
  type,
  object: text,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  attribution: z.array(z.object({ speaker: text, span: span.nullable() })),
  span,
  quote: text,
};
const words = z.object({ ...span.shape, text });
const side = z.object({
  how: z.enum(RESOLUTIONS),
  mention: words,
  slot: text,
  antecedent: words.nullable(),
});
const reason = z.object({
  rule: text,
  configuration: text,
  matched: z.array(words),
  subject: side,
  object: side,
  confidenceParts: z.array(z.object({ factor: z.enum(CONFIDENCE_FACTORS), value: z.number() })),
});
const found = z.object({
  ...content,
  sentence: span,
  subjectSpan: span.nullable(),
  objectSpan: span.nullable(),
  predicateSpan: span.nullable(),
  confidence: z.number(),
  rule: text,
  extractor: text,
  method: z.enum(['RULE', 'MODEL', 'ANALYST']),
  eventDate: maybe,
  reason: reason.nullish(),
});
const decision = z.looseObject({
  id: text,
  kind: z.enum(['ACCEPT', 'REJECT', 'CORRECT', 'ADD']),
  reviewer: text,
  at: text,
  reason: maybe,
  claim: z.looseObject({ article: text, span, quote: text }),
});
const count = z.int().nonnegative();
const original = z.object({ outlet: maybe, attributedAs: maybe, file: maybe, url: maybe });

/** What each kind of line holds after its kind. */
const FIELDS = {
  outlet: z.tuple([text, text, text]),
  actor: z.tuple([
    ...([text, z.enum(ACTOR_KINDS), text, text, maybe, maybe] as const),
    ...([z.array(text), z.array(text), z.enum(['CURATED', 'CANDIDATE'])] as const),
  ]),
  role: z.tuple([text, text, text]),
  article: z.tuple([
    ...([text, text, language, text, maybe, text] as const),
    ...([maybe, z.enum(['DAY', 'MONTH', 'YEAR']).nullable(), z.boolean()] as const),
    ...([original.nullable(), text, text, text, z.array(span)] as const),
    ...([text, z.number(), maybe, maybe, text] as const),
  ]),
  claim: z.tuple([
    ...([text, text, text, type, text, z.enum(POLARITIES), z.enum(MODALITIES)] as const),
    ...([count, count, text, span, span.nullable(), span.nullable(), span.nullable()] as const),
    ...([z.number(), text, text, z.enum(['RULE', 'MODEL', 'ANALYST']), maybe] as const),
    ...([z.enum(REVIEW_STATES), text, z.array(text), found.nullable()] as const),
    z.array(z.tuple([text, span.nullable()])),
    reason.optional(),
  ]),
  mention: z.tuple([text, count, count, text]),
  decision: z.tuple([text, decision]),
  relationship: z.tuple([text]).rest(z.union([count, maybe])),
} as const;

/**
 * Places among a claim's fields of what was found before a correction, and of how it was found; taken as they are
 * written, as a decision is.
 */
const FOUND = 22;
const REASON = 24;

/** A record of a dump, read back. Of a relationship only the key: its counts follow from the claims. */
export type DumpEntry =
  | { kind: 'outlet'; outlet: Outlet }
  | { kind: 'actor'; actor: Actor }
  | { kind: 'role'; role: Role }
  | ({ kind: 'article' } & DumpedArticle)
  | { kind: 'claim'; claim: ReviewedClaim }
  | ({ kind: 'mention' } & DumpedMention)
  | { kind: 'decision'; decision: Decision }
  | { kind: 'relationship'; key: string };

const READ = {
  outlet: fields => {
    const [slug, nameAr, nameEn] = FIELDS.outlet.parse(fields);
    return { kind: 'outlet', outlet: { slug, nameAr, nameEn } };
  },
  actor: fields => {
    const [slug, kind, nameAr, nameEn, shortAr, shortEn, aliases, memberOf, status] =
      FIELDS.actor.parse(fields);
    const names = { nameAr, nameEn, shortAr, shortEn };
    return { kind: 'actor', actor: { slug, kind, ...names, aliases, memberOf, status } };
  },
  role: fields => {
    const [id, nameAr, nameEn] = FIELDS.role.parse(fields);
    return { kind: 'role', role: { id, nameAr, nameEn } };
  },
  article: fields => {
    const values = FIELDS.article.parse(fields);
    const [id, title, lang, outlet, url, fileName, date, precision, estimated, digest, ...rest] = values;
    const [retrievedAt, sha256, origin, boilerplate, extractor, threshold, previous, next, body] = rest;
    return {
      kind: 'article',
      article: {
        ...{ id, title, language: lang, outlet, url, fileName },
        published: date === null || precision === null ? null : { date, precision, estimated },
        ...{ original: digest, retrievedAt, sha256, text: body, origin, boilerplate },
      },
      ...{ extractor, threshold, previous, next },
    };
  },
  claim: fields => {
    const values = FIELDS.claim.parse(fields);
    const [id, article, subject, kind, object, polarity, modality, start, end, quote, ...places] = values;
    const [sentence, subjectSpan, objectSpan, predicateSpan, confidence, rule, extractor, ...rest] = places;
    const [method, eventDate, state, _standing, decisions, , chain] = rest;
    return {
      kind: 'claim',
      claim: {
        ...{ id, article, subject, type: kind, object, polarity, modality, span: { start, end }, quote },
        ...{
          sentence,
          subjectSpan,
          objectSpan,
          predicateSpan,
          confidence,
          rule,
          extractor,
          method,
          eventDate,
        },
        ...{ state, decisions, found: fields[FOUND] as ReviewedClaim['found'] },
        reason: (fields[REASON] ?? null) as ReviewedClaim['reason'],
        attribution: chain.map(([speaker, at]) => ({ speaker, span: at })),
      },
    };
  },
  mention: fields => {
    const [article, start, end, actor] = FIELDS.mention.parse(fields);
    return { kind: 'mention', article, start, end, actor };
  },
  decision: fields => {
    FIELDS.decision.parse(fields);
    // Checked, and taken as it is written: the order of its fields is part of the line.
    return { kind: 'decision', decision: fields[1] as Decision };
  },
  relationship: fields => ({ kind: 'relationship', key: FIELDS.relationship.parse(fields)[0] }),
} as const satisfies Record<string, (fields: unknown[]) => DumpEntry>;

const isKind = (kind: unknown): kind is keyof typeof READ =>
  typeof kind === 'string' && Object.hasOwn(READ, kind);

function refuse(number: number, problem: string): never {
  throw new IsnadError(
    'DUMP_INVALID',
    `Line ${number} of the dump ${problem}. Nothing was restored; make the dump again with isnad dump.`,
    { line: number },
  );
}

function fieldsOf(source: string, number: number): [unknown, ...unknown[]] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return refuse(number, 'is not whole JSON');
  }
  return Array.isArray(value) && value.length > 0
    ? (value as [unknown, ...unknown[]])
    : refuse(number, 'is no record');
}

/**
 * Checks the first line of a dump.
 *
 * @throws IsnadError DUMP_INVALID where it is of no dump, or of a later format.
 */
export function checkHeader(source: string): void {
  const [name, format] = fieldsOf(source, 1);
  if (name !== 'isnad-dump') refuse(1, 'does not say that it is one: it begins with ["isnad-dump", …]');
  if (!READABLE.includes(format)) refuse(1, `says format ${String(format)}, and this isnad knows ${FORMAT}`);
}

/**
 * Reads one further line.
 *
 * @param number of the line, from 1, for what is said of it.
 * @throws IsnadError DUMP_INVALID.
 */
export function readLine(source: string, number: number): DumpEntry {
  const [kind, ...fields] = fieldsOf(source, number);
  if (!isKind(kind)) return refuse(number, `is of no known kind`);
  try {
    return READ[kind](fields);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const at = error.issues[0]?.path.join('.');
    return refuse(number, `(${kind}) is wrong at field ${at}: ${error.issues[0]?.message}`);
  }
}
