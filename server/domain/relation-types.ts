/**
 * The relationship types: PLOVER's sixteen event types (Open Event Data Alliance) in four quad classes,
 * and five structural ones. This table is the only place that says which type belongs to which class.
 */

export const QUAD_CLASSES = [
  'MATERIAL_CONFLICT',
  'VERBAL_CONFLICT',
  'MATERIAL_COOPERATION',
  'VERBAL_COOPERATION',
  'STRUCTURAL',
] as const;

/** The class of a relationship type: conflict or cooperation, by deeds (material) or by words (verbal), or structural. */
export type QuadClass = (typeof QUAD_CLASSES)[number];

const QUAD_BY_TYPE = {
  AGREE: 'VERBAL_COOPERATION',
  CONSULT: 'VERBAL_COOPERATION',
  SUPPORT: 'VERBAL_COOPERATION',
  CONCEDE: 'VERBAL_COOPERATION',
  COOPERATE: 'MATERIAL_COOPERATION',
  AID: 'MATERIAL_COOPERATION',
  RETREAT: 'MATERIAL_COOPERATION',
  REQUEST: 'VERBAL_CONFLICT',
  ACCUSE: 'VERBAL_CONFLICT',
  REJECT: 'VERBAL_CONFLICT',
  THREATEN: 'VERBAL_CONFLICT',
  PROTEST: 'MATERIAL_CONFLICT',
  SANCTION: 'MATERIAL_CONFLICT',
  MOBILIZE: 'MATERIAL_CONFLICT',
  COERCE: 'MATERIAL_CONFLICT',
  ASSAULT: 'MATERIAL_CONFLICT',
  ALLIED_WITH: 'STRUCTURAL',
  MEMBER_OF: 'STRUCTURAL',
  LEADS: 'STRUCTURAL',
  CONTROLS: 'STRUCTURAL',
  OPPOSES: 'STRUCTURAL',
} as const satisfies Record<string, QuadClass>;

/** What a claim says its subject does to, or is to, its object. */
export type RelationType = keyof typeof QUAD_BY_TYPE;

/** All types, in the order in which lists and legends show them. */
export const RELATION_TYPES = Object.keys(QUAD_BY_TYPE) as readonly RelationType[];

/** The quad class of a type. */
export function quadOf(type: RelationType): QuadClass {
  return QUAD_BY_TYPE[type];
}

/** The types of one quad class, in table order. */
export function typesOfQuad(quad: QuadClass): RelationType[] {
  return RELATION_TYPES.filter(type => QUAD_BY_TYPE[type] === quad);
}

/** Tells whether a string names a relationship type. */
export function isRelationType(value: string): value is RelationType {
  return Object.hasOwn(QUAD_BY_TYPE, value);
}

/** Tells whether a string names a quad class. */
export function isQuadClass(value: string): value is QuadClass {
  return (QUAD_CLASSES as readonly string[]).includes(value);
}
