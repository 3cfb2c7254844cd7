/** Every parameter of a link, how it is read and how it is written. Pure. */
import { ACTOR_KINDS } from '../../server/domain/actor.ts';
import { EXTRACTION_METHODS, MODALITIES, POLARITIES, REVIEW_STATES } from '../../server/domain/claim.ts';
import { fromLanguageTag, LANGUAGES, toLanguageTag } from '../../server/domain/language.ts';
import { lastDayOf, parsePartialDate } from '../../server/domain/published-date.ts';
import {
  isQuadClass,
  isRelationType,
  QUAD_CLASSES,
  RELATION_TYPES,
} from '../../server/domain/relation-types.ts';
import {
  CLAIM_ORDERS,
  EMPTY_VIEW,
  type FilterState,
  LAYOUTS,
  type LineKey,
  NO_FILTER,
  type PathEnds,
  type Pin,
  TABLE_ROWS,
  type ViewState,
} from './view-state.ts';

/** A value of the link that means nothing here. */
export type DroppedValue = { name: string; value: string };

const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,119}$/u;
const HEX = /^[0-9a-f]{16}$/;
const GLOBAL_ID = /^(?:outlet|actor|speaker):[\p{L}\p{N}][\p{L}\p{N}_-]{0,119}$/u;

type Read<T> = (raw: string) => T | undefined;
type Codec<T> = { read: Read<T>; write(value: T): string | null };

function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return raw => values.find(value => value === raw.toUpperCase());
}

function matching(pattern: RegExp, prefix = ''): Read<string> {
  return raw => {
    const value = prefix && raw.startsWith(prefix) ? raw.slice(prefix.length) : raw;
    return pattern.test(value) ? value : undefined;
  };
}

const readGlobalId: Read<string> = raw => (GLOBAL_ID.test(raw) ? raw : undefined);

const readOutlet: Read<string> = raw => readGlobalId(raw.includes(':') ? raw : `outlet:${raw}`);

const readDate: Read<string> = raw => (parsePartialDate(raw) ? raw : undefined);

function wholeNumber(from: number, to: number): Read<number> {
  return raw => (/^\d{1,4}$/.test(raw) && Number(raw) >= from && Number(raw) <= to ? Number(raw) : undefined);
}

function optional<T>(read: Read<T>, write: (value: T) => string = String): Codec<T | null> {
  return { read, write: value => (value === null ? null : write(value)) };
}

const flag: Codec<boolean> = {
  read: raw => raw === 'true' || raw === '1',
  write: value => (value ? 'true' : null),
};

/** Whether a period that runs from one date to another holds a day. */
export function isPeriod(from: string, to: string): boolean {
  const first = parsePartialDate(from);
  const last = parsePartialDate(to);
  return first !== null && last !== null && first.date <= lastDayOf(last.date, last.precision);
}

/** Reads `sdf~ASSAULT~isis` or `sdf~MATERIAL_CONFLICT~isis`. */
export function parseLineKey(raw: string): LineKey | undefined {
  const [subject, kind, object, ...rest] = raw.replace(/^relationship:/, '').split('~');
  if (!subject || !kind || !object || rest.length > 0 || !SLUG.test(subject) || !SLUG.test(object))
    return undefined;
  return isRelationType(kind) || isQuadClass(kind) ? { subject, kind, object } : undefined;
}

export function formatLineKey({ subject, kind, object }: LineKey): string {
  return `${subject}~${kind}~${object}`;
}

/** Reads `sdf~-120~48`: an actor and where it was put. */
function parsePin(raw: string): Pin | undefined {
  const [slug, x, y, ...rest] = raw.split('~');
  const isPlace = (text: string | undefined) => text !== undefined && /^-?\d{1,5}$/.test(text);
  if (!slug || rest.length > 0 || !SLUG.test(slug) || !isPlace(x) || !isPlace(y)) return undefined;
  // Adding zero turns −0, which no link writes, into 0.
  return { slug, x: Number(x) + 0, y: Number(y) + 0 };
}

/** Reads `arab-tribes~international-coalition`; an end that is not chosen yet is empty. */
function parsePathEnds(raw: string): PathEnds | undefined {
  const [from = '', to, ...rest] = raw.split('~');
  const isEnd = (text: string) => text === '' || SLUG.test(text);
  if (to === undefined || rest.length > 0 || !isEnd(from) || !isEnd(to)) return undefined;
  if (from !== '' && from === to) return undefined;
  return { from: from || null, to: to || null };
}

function formatPathEnds({ from, to }: PathEnds): string {
  return `${from ?? ''}~${to ?? ''}`;
}

/** One of a few words, of which the first asks for nothing. */
function choice<T extends string>(values: readonly T[]): Codec<T> {
  return {
    read: raw => values.find(value => value === raw),
    write: value => (value === values[0] ? null : value),
  };
}

type ListCodec<T> = { name: string; read: Read<T>; write?: (value: T) => string };

type ListName<T> = { [K in keyof T]: T[K] extends readonly unknown[] ? K : never }[keyof T];
type Single<T> = Exclude<keyof T, ListName<T>>;

const VIEW_LISTS: { [K in ListName<ViewState>]: ListCodec<ViewState[K][number]> } = {
  actors: { name: 'actors', read: matching(SLUG, 'actor:') },
  hide: { name: 'hide', read: matching(SLUG, 'actor:') },
  added: { name: 'with', read: matching(SLUG, 'actor:') },
  only: { name: 'only', read: matching(SLUG, 'actor:') },
  chosen: { name: 'sel', read: matching(SLUG, 'actor:') },
  kinds: { name: 'kind', read: oneOf(ACTOR_KINDS) },
  pins: { name: 'pin', read: parsePin, write: ({ slug, x, y }) => `${slug}~${x}~${y}` },
  between: { name: 'between', read: matching(SLUG, 'actor:') },
};

const VIEW_SINGLES: {
  [K in Exclude<Single<ViewState>, 'filter'>]: { name: string; codec: Codec<ViewState[K]> };
} = {
  rel: { name: 'rel', codec: optional(parseLineKey, formatLineKey) },
  actor: { name: 'actor', codec: optional(matching(SLUG, 'actor:')) },
  view: { name: 'view', codec: choice(['graph', 'table']) },
  rows: { name: 'rows', codec: choice(TABLE_ROWS) },
  layout: { name: 'layout', codec: choice(LAYOUTS) },
  links: { name: 'links', codec: choice(['all', 'focus']) },
  split: { name: 'split', codec: flag },
  removed: { name: 'remove', codec: flag },
  path: { name: 'path', codec: optional(parsePathEnds, formatPathEnds) },
  steps: { name: 'steps', codec: optional(wholeNumber(1, 6)) },
  route: { name: 'route', codec: optional(wholeNumber(1, 20)) },
  budget: { name: 'budget', codec: optional(wholeNumber(1, 300)) },
  group: {
    name: 'group',
    codec: optional(raw =>
      (['article', 'outlet', 'origin', 'speaker'] as const).find(value => value === raw),
    ),
  },
  sort: { name: 'sort', codec: choice(CLAIM_ORDERS) },
  claim: { name: 'claim', codec: optional(matching(HEX, 'claim:')) },
  lang: { name: 'lang', codec: optional(raw => fromLanguageTag(raw) ?? undefined, toLanguageTag) },
};

const FILTER_LISTS: { [K in ListName<FilterState>]: ListCodec<FilterState[K][number]> } = {
  types: { name: 'type', read: oneOf(RELATION_TYPES) },
  quads: { name: 'quad', read: oneOf(QUAD_CLASSES) },
  outlets: { name: 'outlet', read: readOutlet },
  according: { name: 'according', read: readGlobalId },
  polarities: { name: 'polarity', read: oneOf(POLARITIES) },
  modalities: { name: 'modality', read: oneOf(MODALITIES) },
  reviews: { name: 'review', read: oneOf(REVIEW_STATES) },
  methods: { name: 'method', read: oneOf(EXTRACTION_METHODS) },
  languages: { name: 'in', read: oneOf(LANGUAGES) },
  articles: { name: 'article', read: matching(HEX, 'article:') },
};

const FILTER_SINGLES: { [K in Single<FilterState>]: { name: string; codec: Codec<FilterState[K]> } } = {
  from: { name: 'from', codec: optional(readDate) },
  to: { name: 'to', codec: optional(readDate) },
  text: { name: 'text', codec: optional(raw => raw.trim().slice(0, 200) || undefined) },
  disputed: {
    name: 'disputed',
    codec: optional(raw => (raw === 'true' ? true : raw === 'false' ? false : undefined)),
  },
  origins: { name: 'origins', codec: optional(wholeNumber(1, 999)) },
  lessSure: { name: 'lesssure', codec: flag },
  rollUp: { name: 'rollup', codec: flag },
  rejected: { name: 'rejected', codec: flag },
};

type AnyList = Record<string, ListCodec<unknown>>;
type AnySingle = Record<string, { name: string; codec: Codec<unknown> }>;

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function readInto(
  target: Record<string, unknown>,
  lists: AnyList,
  singles: AnySingle,
  parameters: URLSearchParams,
  dropped: DroppedValue[],
): void {
  for (const [field, { name, read }] of Object.entries(lists)) {
    const values: unknown[] = [];
    for (const raw of parameters
      .getAll(name)
      .flatMap(text => text.split(','))
      .map(text => text.trim())) {
      if (raw === '') continue;
      const value = read(raw);
      if (value === undefined) dropped.push({ name, value: raw });
      else if (!values.some(other => isSame(other, value))) values.push(value);
    }
    if (values.length > 0) target[field] = values;
  }
  for (const [field, { name, codec }] of Object.entries(singles)) {
    const raw = parameters.get(name);
    if (raw === null || raw.trim() === '') continue;
    const value = codec.read(raw.trim());
    if (value === undefined) dropped.push({ name, value: raw.trim() });
    else target[field] = value;
  }
}

const KNOWN = new Set(
  [VIEW_LISTS, VIEW_SINGLES, FILTER_LISTS, FILTER_SINGLES].flatMap(table =>
    Object.values(table).map(entry => entry.name),
  ),
);

/** Reads a link's query. What means nothing is left out and named; nothing throws. */
export function decodeView(search: string): { view: ViewState; dropped: DroppedValue[] } {
  const parameters = new URLSearchParams(search);
  const dropped: DroppedValue[] = [];
  const filter: Record<string, unknown> = { ...NO_FILTER };
  const view: Record<string, unknown> = { ...EMPTY_VIEW };
  readInto(view, VIEW_LISTS as AnyList, VIEW_SINGLES as AnySingle, parameters, dropped);
  readInto(filter, FILTER_LISTS as AnyList, FILTER_SINGLES as AnySingle, parameters, dropped);
  for (const name of new Set(parameters.keys()))
    if (!KNOWN.has(name)) dropped.push({ name, value: parameters.get(name) ?? '' });
  const { from, to } = filter as FilterState;
  if (from !== null && to !== null && !isPeriod(from, to)) {
    dropped.push({ name: 'to', value: to });
    filter.to = null;
  }
  view.filter = filter;
  return { view: view as ViewState, dropped };
}

/** Writes a value so that a person can read it: only what would break the query is escaped. */
function escapeValue(text: string): string {
  return encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%7E/g, '~');
}

/** Writes a view as a link's query, without `?`; parameters that ask for nothing are left out. */
export function encodeView(view: ViewState): string {
  const parts: string[] = [];
  const add = (name: string, text: string | null) => {
    if (text !== null && text !== '') parts.push(`${name}=${escapeValue(text)}`);
  };
  const write = (source: Record<string, unknown>, lists: AnyList, singles: AnySingle) => {
    for (const [field, { name, write: writeOne = String }] of Object.entries(lists))
      add(name, (source[field] as unknown[]).map(writeOne).join(','));
    for (const [field, { name, codec }] of Object.entries(singles)) add(name, codec.write(source[field]));
  };
  write(view, VIEW_LISTS as AnyList, VIEW_SINGLES as AnySingle);
  write(view.filter, FILTER_LISTS as AnyList, FILTER_SINGLES as AnySingle);
  return parts.join('&');
}
