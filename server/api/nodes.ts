import type { ApiContext } from './context.ts';
import { fromGlobalId, type IdKind } from './ids.ts';

/** The type of the schema that each kind of id names. */
const TYPES = {
  actor: 'Actor',
  outlet: 'Outlet',
  article: 'Article',
  claim: 'Claim',
  relationship: 'Relationship',
  speaker: 'SpeakerRole',
  decision: 'Decision',
} as const satisfies Record<IdKind, string>;

/** A record that says which type of the schema it is, where a field may be of several. */
export function asKind<T extends object>(kind: IdKind, record: T): T & { __typename: string } {
  return { ...record, __typename: TYPES[kind] };
}

/** What a global id names; null where there is nothing of it. */
export async function findNode(id: string, { loaders }: ApiContext) {
  const parsed = fromGlobalId(id);
  if (!parsed) return null;
  const { kind, local } = parsed;
  const record = await loaders[kind].load(kind === 'speaker' ? id : local);
  return record && asKind(kind, record);
}
