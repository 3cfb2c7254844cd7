import type { ClaimFilter } from '../claim-filter.ts';
import { type Member, outermostOf } from '../roll-up.ts';
import type { Ask } from './connection.ts';

/** Members with those of their parents that are stored, in the order in which they are listed. */
const MEMBERS = `MATCH (a:Actor) WHERE a.memberOf IS NOT NULL
  RETURN a.id AS slug, a.memberOf AS memberOf, COLLECT { MATCH (a)-[:MEMBER_OF]->(p) RETURN p.id } AS known`;

/** A filter that knows what members count as, where they are rolled up: members are few, so they travel with the question. */
export async function rolling(ask: Ask, filter: ClaimFilter): Promise<ClaimFilter> {
  if (!filter.rollUp || filter.outermost !== null) return filter;
  const members = await ask<Member & { known: string[] }>(MEMBERS);
  const known = new Set(members.flatMap(member => member.known));
  return { ...filter, outermost: outermostOf(members, slug => known.has(slug)) };
}
