import type { Actor } from '../../domain/actor.ts';
import { foldName, skeleton } from '../../domain/folding.ts';
import { type Ask, int } from './connection.ts';
import { namesOf } from './to-records.ts';

const between = (parts: readonly string[]) => `|${parts.join('|')}|`;

/** What is stored of an actor; a property without a value is left away, but for those that an index holds. */
function toProperties(actor: Actor): Record<string, unknown> {
  const names = namesOf(actor);
  return {
    id: actor.slug,
    kind: actor.kind,
    nameAr: actor.nameAr,
    nameEn: actor.nameEn,
    shortAr: actor.shortAr,
    shortEn: actor.shortEn,
    aliases: actor.aliases,
    // Left away where it is empty, so that the index of parents holds members only.
    memberOf: actor.memberOf.length > 0 ? actor.memberOf : null,
    status: actor.status,
    folded: between(names.map(foldName)),
    skeletons: between(names.map(skeleton)),
  };
}

/** Setting the id first takes the locks in the order of the rows: two writers of the same actors wait, and never deadlock. */
const UPSERT = `UNWIND $rows AS row MERGE (a:Actor {id: row.id})
  ON CREATE SET a += row, a.claimCount = $none, a.neighborCount = $none ON MATCH SET a += row`;
const ADD = `UNWIND $rows AS row MERGE (a:Actor {id: row.id})
  ON CREATE SET a += row, a.claimCount = $none, a.neighborCount = $none SET a.id = row.id`;

const UNLINK = 'UNWIND $ids AS id MATCH (:Actor {id: id})-[m:MEMBER_OF]->() DELETE m';
const LINK_PARENTS = `UNWIND $ids AS id MATCH (a:Actor {id: id}) UNWIND a.memberOf AS parent
  MATCH (p:Actor {id: parent}) MERGE (a)-[:MEMBER_OF]->(p)`;
/** Members that were stored before their parent. */
const LINK_MEMBERS = `MATCH (a:Actor) WHERE a.memberOf IS NOT NULL UNWIND a.memberOf AS parent
  WITH a, parent WHERE parent IN $ids MATCH (p:Actor {id: parent}) MERGE (a)-[:MEMBER_OF]->(p)`;
const inOrder = (actors: readonly Actor[]) =>
  [...new Map(actors.map(actor => [actor.slug, actor])).values()]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(toProperties);

async function write(ask: Ask, statement: string, actors: readonly Actor[], relink: boolean): Promise<void> {
  if (actors.length === 0) return;
  const rows = inOrder(actors);
  const ids = rows.map(row => row.id);
  await Promise.all([
    ask(statement, { rows, none: int(0) }),
    ...(relink ? [ask(UNLINK, { ids })] : []),
    ask(LINK_PARENTS, { ids }),
    ask(LINK_MEMBERS, { ids }),
  ]);
}

/** Adds actors or replaces what is known of them. */
export const upsertActors = (ask: Ask, actors: readonly Actor[]) => write(ask, UPSERT, actors, true);

/** Adds those that are not stored yet; known ones stay as they are. */
export const addActors = (ask: Ask, actors: readonly Actor[]) => write(ask, ADD, actors, false);

const UPSERT_ROLES = `UNWIND $rows AS row MERGE (s:Speaker {id: row.id}) SET s.nameAr = row.nameAr, s.nameEn = row.nameEn`;

/** Adds names of unresolved speakers, or replaces them. */
export async function upsertRoles(
  ask: Ask,
  roles: readonly { id: string; nameAr: string; nameEn: string }[],
): Promise<void> {
  if (roles.length > 0) await ask(UPSERT_ROLES, { rows: roles });
}
