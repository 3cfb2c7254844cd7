import { isRelationType, type RelationType } from './relation-types.ts';

/** Subject, type, object: what the claims that share them are a view on. */
export type Triple = { subject: string; type: RelationType; object: string };

/** The counts of a relationship over shown claims; `lessSure` counts the hidden others. */
export type Tally = {
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
  lessSure: number;
};

/** The key of a relationship: `sdf~ASSAULT~isis`. The global id is `relationship:` before it. */
export function relationshipKey({ subject, type, object }: Triple): string {
  return `${subject}~${type}~${object}`;
}

/** Reads a key; null where it is none. */
export function parseRelationshipKey(key: string): Triple | null {
  const [subject, type, object, ...rest] = key.split('~');
  if (!subject || !object || rest.length > 0 || type === undefined || !isRelationType(type)) return null;
  return { subject, type, object };
}
