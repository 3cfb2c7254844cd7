import type { Language } from './language.ts';

export const ACTOR_KINDS = [
  'PERSON',
  'GROUP',
  'TRIBE',
  'ARMED_GROUP',
  'MILITARY',
  'GOVERNMENT',
  'STATE',
  'BLOC',
  'COALITION',
  'ORGANIZATION',
  'MEDIA',
  'FACILITY',
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** CURATED: in the gazetteer or confirmed by a person. CANDIDATE: a name that the extractor proposes. */
export type ActorStatus = 'CURATED' | 'CANDIDATE';

/** Somebody who acts or is acted upon: a person, an organisation, a state, a named facility. */
export type Actor = {
  /** Readable and stable, kebab-case: `sdf`. The global id is `actor:sdf`. */
  slug: string;
  kind: ActorKind;
  nameAr: string;
  nameEn: string;
  /** What the canvas shows where the full name is long; null: the full name. */
  shortAr: string | null;
  shortEn: string | null;
  /** Names and descriptions by which texts call the actor, as they are written. */
  aliases: string[];
  /** Slugs of the actors that this one is part of. */
  memberOf: string[];
  status: ActorStatus;
};

/** The actor's name in a language, else in the other. */
export function actorName(actor: Pick<Actor, 'nameAr' | 'nameEn'>, language: Language): string {
  return (language === 'AR' ? actor.nameAr : actor.nameEn) || actor.nameEn || actor.nameAr;
}

/** The actor's short name in a language, else its full name. */
export function actorShortName(
  actor: Pick<Actor, 'nameAr' | 'nameEn' | 'shortAr' | 'shortEn'>,
  language: Language,
): string {
  return (language === 'AR' ? actor.shortAr : actor.shortEn) ?? actorName(actor, language);
}

/** Tells whether a string names an actor kind. */
export function isActorKind(value: string): value is ActorKind {
  return (ACTOR_KINDS as readonly string[]).includes(value);
}
