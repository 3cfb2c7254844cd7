import type { ActorKind } from '../../../domain/actor.ts';
import type { RelationType } from '../../../domain/relation-types.ts';

const PEOPLE: readonly ActorKind[] = ['GROUP', 'TRIBE', 'ORGANIZATION', 'PERSON'];
const BODIES: readonly ActorKind[] = [
  'GROUP',
  'TRIBE',
  'ARMED_GROUP',
  'MILITARY',
  'GOVERNMENT',
  'STATE',
  'BLOC',
  'COALITION',
  'ORGANIZATION',
];

/** Types whose sides can only be certain kinds of actor. */
const LIMITS: Partial<
  Record<RelationType, { subject?: readonly ActorKind[]; object?: readonly ActorKind[] }>
> = {
  CONTROLS: { object: ['FACILITY'] },
  LEADS: { object: [...BODIES, 'MEDIA'] },
  MEMBER_OF: { object: [...BODIES, 'MEDIA'] },
  PROTEST: { subject: PEOPLE },
};

/** A facility is held, seized, attacked or left; it does nothing itself. */
const DONE_TO_FACILITIES: readonly RelationType[] = ['CONTROLS', 'ASSAULT', 'RETREAT', 'COERCE'];

/** Told, asked or promised something by a source, a medium is no party to it. */
const NOT_DONE_TO_MEDIA: readonly RelationType[] = [
  'REQUEST',
  'CONSULT',
  'AGREE',
  'RETREAT',
  'MOBILIZE',
  'ASSAULT',
];

/** A medium tells of deeds and does none. */
const NOT_DONE_BY_MEDIA: readonly RelationType[] = ['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'CONTROLS'];

/** Whether an actor of a kind can be a side of a relationship. */
export function canBe(role: 'subject' | 'object', type: RelationType, kind: ActorKind): boolean {
  if (kind === 'FACILITY') return role === 'object' && DONE_TO_FACILITIES.includes(type);
  if (kind === 'MEDIA' && role === 'object' && NOT_DONE_TO_MEDIA.includes(type)) return false;
  if (kind === 'MEDIA' && role === 'subject' && NOT_DONE_BY_MEDIA.includes(type)) return false;
  const kinds = LIMITS[type]?.[role];
  return kinds === undefined || kinds.includes(kind);
}

const DONE_BY_UNNAMED: ReadonlySet<RelationType> = new Set(['ASSAULT', 'COERCE', 'PROTEST']);

/** People who are only ever the victims of violence where nothing says who they are. */
const VICTIMS =
  /^candidate-(?:شخص|شخصون|اشخاص|مدني|مدنيون|اخر|اخرون|ضحايا|رهاين|اطفال|طفل|نسا|امراه|عايلات|سكان|مواطن|مواطنون|حجاج|مصلون|سياح|سايحون|عمال|رجل|فتاه|شهود|قتيل|مهاجرون|نازحون|لاجيون|مزيد|غيرهم)$/;

/** Whether people without a name («مسلحون») can be a side; of other claims they only take a place. */
export function admitsUnnamed(type: RelationType, role: 'subject' | 'object', slug: string): boolean {
  if (!DONE_BY_UNNAMED.has(type)) return false;
  return role === 'object' || type === 'PROTEST' || !VICTIMS.test(slug);
}
