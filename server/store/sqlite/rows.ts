import type { ActorKind, ActorStatus } from '../../domain/actor.ts';
import type { ActorRecord } from '../records.ts';

/** Rows as SQLite gives them: spans, lists and objects as JSON text, `''` for an unknown date. */

export type ActorRow = {
  slug: string;
  kind: string;
  name_ar: string;
  name_en: string;
  short_ar: string | null;
  short_en: string | null;
  aliases: string;
  member_of: string;
  status: string;
  claims: number;
  neighbors: number;
};

export type ArticleRow = {
  id: string;
  title: string;
  language: string;
  outlet: string;
  effective_outlet: string;
  url: string | null;
  file_name: string;
  published: string;
  published_end: string;
  precision: string;
  estimated: number;
  original: string | null;
  original_file: string | null;
  retrieved_at: string;
  sha256: string;
  origin: string;
  text_fold: string;
  boilerplate: string;
  extractor: string;
  threshold: number;
  previous: string | null;
  next: string | null;
  claims: number;
};

export type ClaimRow = {
  id: string;
  article: string;
  subject: string;
  type: string;
  quad: string;
  object: string;
  polarity: string;
  modality: string;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  sentence: string;
  subject_span: string | null;
  object_span: string | null;
  predicate_span: string | null;
  confidence: number;
  rule: string;
  extractor: string;
  method: string;
  event_date: string | null;
  state: string;
  standing: string;
  decisions: string;
  found: string | null;
};

export type RelationshipRow = {
  key: string;
  subject: string;
  type: string;
  quad: string;
  object: string;
  claims: number;
  articles: number;
  outlets: number;
  origins: number;
  affirmed: number;
  denied: number;
  actual: number;
  alleged: number;
  anticipated: number;
  accepted: number;
  rejected: number;
  less_sure: number;
  first_seen: string;
  last_seen: string;
  disputed: number;
};

/** An actor's row as a record. */
export function toActor(row: ActorRow): ActorRecord {
  return {
    slug: row.slug,
    kind: row.kind as ActorKind,
    nameAr: row.name_ar,
    nameEn: row.name_en,
    shortAr: row.short_ar,
    shortEn: row.short_en,
    aliases: JSON.parse(row.aliases) as string[],
    memberOf: JSON.parse(row.member_of) as string[],
    status: row.status as ActorStatus,
    claimCount: row.claims,
    neighborCount: row.neighbors,
  };
}
