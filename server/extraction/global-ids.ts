/** The global id of an actor: `actor:sdf`. */
export function actorGlobalId(slug: string): string {
  return `actor:${slug}`;
}
