/** The parts of statements that give things as maps, joined as records need them; `to-records.ts` reads the maps. */

const ACTOR_MAP =
  '{.id, .kind, .nameAr, .nameEn, .shortAr, .shortEn, .aliases, .memberOf, .status, .claimCount, .neighborCount}';

/** An actor as a map. */
export const actorMap = (actor: string) => `${actor} ${ACTOR_MAP}`;

/** An outlet as a map. */
export const outletMap = (outlet: string) => `${outlet} {.id, .nameAr, .nameEn, .articleCount, .claimCount}`;

/** An article without its text as a map, with the outlets that it names. */
export const articleMap = (
  x: string,
) => `${x} {.id, .title, .language, .outlet, .effectiveOutlet, .url, .fileName,
    .publishedAt, .precision, .estimated, .original, .retrievedAt, .sha256, .origin, .boilerplate, .claimCount, .previous, .next,
    outlets: COLLECT { MATCH (l:Outlet) WHERE l.id IN [${x}.outlet, ${x}.effectiveOutlet, coalesce(${x}.originalOutlet, '')] RETURN ${outletMap('l')} }}`;

/** Of claims `c` in scope: the claim with its chain and decisions, and with its ends, as entries of a map; how it was found stays behind. */
const BARE_ENTRIES = `.*, reason: null,
    chain: COLLECT { MATCH (c)-[t:ATTRIBUTED_TO]->(s) WITH t, s ORDER BY t.step
      RETURN {step: t.step, speaker: t.speaker, start: t.spanStart, end: t.spanEnd,
        actor: CASE WHEN s:Actor THEN ${actorMap('s')} END, role: CASE WHEN s:Speaker THEN s {.nameAr, .nameEn} END} },
    reviews: COLLECT { UNWIND c.decisions AS id MATCH (d:Decision {id: id}) RETURN d.body }`;
const CLAIM_ENTRIES = `${BARE_ENTRIES},
    subjectActor: head(COLLECT { MATCH (c)-[:SUBJECT]->(a:Actor) RETURN ${actorMap('a')} }),
    objectActor: head(COLLECT { MATCH (c)-[:OBJECT]->(a:Actor) RETURN ${actorMap('a')} })`;

/** A claim `c` as a map, without its ends and its article. */
export const BARE_CLAIM_MAP = `c {${BARE_ENTRIES}}`;

/** A claim `c` as a map, without its article. */
export const CLAIM_MAP = `c {${CLAIM_ENTRIES}}`;

/** A claim `c` as a map, with its article. */
export const CLAIM_WITH_ARTICLE = `c {${CLAIM_ENTRIES},
    from: head(COLLECT { MATCH (c)-[:CITES]->(x:Article) RETURN ${articleMap('x')} })}`;

/** A relationship `r` as a map, with its ends. */
export const RELATIONSHIP_MAP = `r {.*,
    subjectActor: head(COLLECT { MATCH (a:Actor {id: r.src}) RETURN ${actorMap('a')} }),
    objectActor: head(COLLECT { MATCH (a:Actor {id: r.dst}) RETURN ${actorMap('a')} })}`;

/** A speaker, an actor or a role, as a map, by an expression of its global id. */
export const speakerMap = (id: string) => `{
    actor: head(COLLECT { MATCH (a:Actor {id: substring(${id}, 6)}) WHERE ${id} STARTS WITH 'actor:' RETURN ${actorMap('a')} }),
    role: head(COLLECT { MATCH (s:Speaker {id: ${id}}) RETURN s {.nameAr, .nameEn} }) }`;
