// Ten questions that an analyst may ask of the graph by hand, in Neo4j Browser or cypher-shell. The actors that they name
// are in the shipped digests: put others in their place. Each starts at an index. A claim whose standing is 'SHOWN' is in
// the newest version of its article, not rejected, and sure enough; ask for others by leaving that out.

// 1. Who accuses the SDF, and according to which outlet?
MATCH (accuser:Actor)<-[:SUBJECT]-(c:Claim {type: 'ACCUSE', standing: 'SHOWN'})-[:OBJECT]->(:Actor {id: 'sdf'})
RETURN accuser.id AS accuser, c.outlet AS outlet, c.polarity AS polarity, count(*) AS claims
ORDER BY claims DESC, accuser, outlet, polarity;

// 2. Which relationships are disputed, and in which words, for and against?
MATCH (a:Actor)-[r:RELATES {disputed: true}]->(b:Actor) USING INDEX r:RELATES(disputed)
RETURN a.id AS subject, r.type AS type, b.id AS object, r.affirmed AS affirmed, r.denied AS denied,
  head(COLLECT {
    MATCH (a)<-[:SUBJECT]-(c:Claim {type: r.type, standing: 'SHOWN', polarity: 'AFFIRMED'})-[:OBJECT]->(b)
    RETURN c.quote ORDER BY c.publishedAt DESC, c.id LIMIT 1 }) AS oneFor,
  head(COLLECT {
    MATCH (a)<-[:SUBJECT]-(c:Claim {type: r.type, standing: 'SHOWN', polarity: 'DENIED'})-[:OBJECT]->(b)
    RETURN c.quote ORDER BY c.publishedAt DESC, c.id LIMIT 1 }) AS oneAgainst
ORDER BY r.claims DESC, subject, object;

// 3. Who is said to be allied with the SDF, directly or through one other?
MATCH path = (:Actor {id: 'sdf'})-[:RELATES*1..2 {type: 'ALLIED_WITH'}]-(ally:Actor)
WHERE ally.id <> 'sdf' AND all(r IN relationships(path) WHERE r.affirmed > 0)
WITH ally, min(length(path)) AS steps, collect(DISTINCT CASE length(path) WHEN 2 THEN nodes(path)[1].id END) AS through
RETURN ally.id AS ally, steps, through
ORDER BY steps, ally;

// 4. Who speaks most about Turkey? The last step of a chain is who says it.
MATCH (c:Claim {standing: 'SHOWN'})-[:SUBJECT|OBJECT]->(:Actor {id: 'turkey'})
WITH DISTINCT c
MATCH (c)-[step:ATTRIBUTED_TO]->(speaker)
WITH c, speaker ORDER BY step.step DESC
WITH c, head(collect(speaker)) AS speaker
RETURN speaker.id AS speaker, speaker.nameEn AS name, count(*) AS claims
ORDER BY claims DESC, speaker
LIMIT 10;

// 5. What was claimed of the SDF month by month? Of some articles no more than the year is known: they are left out.
MATCH (c:Claim {standing: 'SHOWN'})-[:SUBJECT|OBJECT]->(:Actor {id: 'sdf'})
WHERE c.precision IN ['MONTH', 'DAY']
WITH DISTINCT c
RETURN left(c.publishedAt, 7) AS month, count(*) AS claims, count(CASE c.polarity WHEN 'DENIED' THEN 1 END) AS denied
ORDER BY month;

// 6. What is claimed to be done to ISIS that reached the outlet through others? The chain, outermost first.
MATCH (s:Actor)<-[:SUBJECT]-(c:Claim {standing: 'SHOWN'})-[:OBJECT]->(:Actor {id: 'isis'})
WHERE COUNT { (c)-[:ATTRIBUTED_TO]->() } >= 2
RETURN c.id AS claim, s.id AS subject, c.type AS type, c.quote AS quote,
  COLLECT { MATCH (c)-[step:ATTRIBUTED_TO]->(speaker) RETURN speaker.id ORDER BY step.step } AS chain
ORDER BY size(chain) DESC, claim;

// 7. What connects the tribes with the international coalition, and in which words?
MATCH path = shortestPath((:Actor {id: 'arab-tribes'})-[:RELATES*..6]-(:Actor {id: 'international-coalition'}))
UNWIND relationships(path) AS r
WITH startNode(r) AS a, r, endNode(r) AS b
RETURN a.id AS subject, r.type AS type, b.id AS object, r.claims AS claims,
  head(COLLECT {
    MATCH (a)<-[:SUBJECT]-(c:Claim {type: r.type, standing: 'SHOWN'})-[:OBJECT]->(b)
    RETURN c.quote ORDER BY c.publishedAt DESC, c.id LIMIT 1 }) AS quote;

// 8. Which outlets contradict each other on the SDF and the West, in either direction?
MATCH (c:Claim)
WHERE c.subject IN ['sdf', 'west'] AND c.object IN ['sdf', 'west']
  AND c.type IS NOT NULL AND c.publishedAt IS NOT NULL AND c.id IS NOT NULL AND c.standing = 'SHOWN'
WITH c.subject AS subject, c.type AS type, c.object AS object,
  collect(DISTINCT CASE c.polarity WHEN 'AFFIRMED' THEN c.outlet END) AS affirmedBy,
  collect(DISTINCT CASE c.polarity WHEN 'DENIED' THEN c.outlet END) AS deniedBy
WHERE size(affirmedBy) > 0 AND size(deniedBy) > 0
RETURN subject, type, object, affirmedBy, deniedBy
ORDER BY subject, type, object;

// 9. What do the United States and all that are part of them do, and to whom?
MATCH (member:Actor)-[:MEMBER_OF*0..5]->(:Actor {id: 'united-states'})
WITH DISTINCT member
MATCH (member)-[r:RELATES]->(other:Actor)
RETURN other.id AS object, r.type AS type, sum(r.claims) AS claims, collect(member.id) AS members
ORDER BY claims DESC, object, type;

// 10. Which claims did nobody review although they are the least sure? They are the ones to look at first.
MATCH (s:Actor)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Actor)
WHERE c.publishedAt >= '' AND c.id IS NOT NULL AND c.standing IN ['SHOWN', 'LESS_SURE']
  AND c.status = 'UNREVIEWED' AND c.confidence < 0.8
RETURN c.id AS claim, s.id AS subject, c.type AS type, o.id AS object, c.confidence AS confidence, c.quote AS quote
ORDER BY confidence, claim
LIMIT 25;
