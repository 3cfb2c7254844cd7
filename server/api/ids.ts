import { IsnadError } from '../domain/errors.ts';

const KINDS = ['actor', 'outlet', 'article', 'claim', 'relationship', 'speaker', 'decision'] as const;

/** What a global id may name. */
export type IdKind = (typeof KINDS)[number];

/** A global id taken apart: `actor:sdf` is the actor of the local id `sdf`. */
export type GlobalId = { kind: IdKind; local: string };

/** An outlet and the media actor of the same slug are one thing: arguments take either. */
const SAME_AS: Partial<Record<IdKind, IdKind>> = { actor: 'outlet', outlet: 'actor' };

/** The global id of something: `actor:sdf`. */
export function toGlobalId(kind: IdKind, local: string): string {
  return `${kind}:${local}`;
}

/** Takes a global id apart; null where it is none of ours. */
export function fromGlobalId(id: string): GlobalId | null {
  const colon = id.indexOf(':');
  const kind = KINDS.find(name => name === id.slice(0, colon));
  const local = id.slice(colon + 1);
  return kind && local !== '' ? { kind, local } : null;
}

function refuseId(id: string, kind: IdKind, field: string): never {
  throw new IsnadError(
    'BAD_USER_INPUT',
    `${field} takes the id of one ${kind}, as \`${kind}:…\` or only the part after the colon; "${id}" is none.`,
    { field },
  );
}

/**
 * The local part of an id that an argument gives, in either form: `actor:sdf` and `sdf` are both `sdf`.
 *
 * @throws IsnadError BAD_USER_INPUT where it is empty or names something else.
 */
export function toLocalId(kind: IdKind, id: string, field: string): string {
  if (!id.includes(':')) return id === '' ? refuseId(id, kind, field) : id;
  const parsed = fromGlobalId(id);
  if (!parsed || (parsed.kind !== kind && parsed.kind !== SAME_AS[kind])) return refuseId(id, kind, field);
  return parsed.local;
}

/**
 * The global id of a speaker that an argument gives: `speaker:informed-sources`, `actor:sdf`, `sdf`. An outlet
 * speaks as the actor of its slug.
 *
 * @throws IsnadError BAD_USER_INPUT where it is empty or names something else.
 */
export function toSpeakerId(id: string, field: string): string {
  const parsed = fromGlobalId(id.includes(':') ? id : `actor:${id}`);
  if (parsed?.kind === 'speaker') return id;
  if (parsed?.kind === 'actor' || parsed?.kind === 'outlet') return toGlobalId('actor', parsed.local);
  return refuseId(id, 'speaker', field);
}
