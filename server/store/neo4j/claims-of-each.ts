import { relationshipKey, type Triple } from '../../domain/relationship.ts';
import type { ClaimFilter } from '../claim-filter.ts';
import { type Keyset, toCursor } from '../cursor.ts';
import type { ClaimOrder } from '../graph-store.ts';
import type { ArticleRecord, ClaimRecord, Page } from '../records.ts';
import { familiesOf } from '../roll-up.ts';
import { type Ask, int } from './connection.ts';
import { claimsOfRelationship, filterMap } from './filter-cypher.ts';
import { CLAIM_ORDER } from './lists.ts';
import { rolling } from './outermost.ts';
import { actorMap, articleMap, BARE_CLAIM_MAP } from './result-cypher.ts';
import type { ActorMap, ArticleMap, ClaimMap } from './result-maps.ts';
import { toArticle, toClaim } from './to-records.ts';

/** One statement; articles and ends, which many of the claims share, come once each. */
const statement = (filter: ClaimFilter, order: ClaimOrder) => {
  const keys = CLAIM_ORDER[order];
  return `
    UNWIND $triples AS k
    CALL (k) { ${claimsOfRelationship(filter, 'k')}
      WITH c ORDER BY ${keys.map(({ by, descending }) => `${by} ${descending ? 'DESC' : 'ASC'}`).join(', ')}
      WITH collect(c) AS found RETURN size(found) AS total, found[..toInteger($first)] AS some }
    WITH collect({key: k.key, total: total, some: some}) AS pages
    CALL (pages) { UNWIND pages AS p UNWIND p.some AS c WITH DISTINCT c.article AS id
      MATCH (x:Article {id: id}) RETURN collect(${articleMap('x')}) AS articles }
    CALL () { MATCH (a:Actor) WHERE a.id IN $ends RETURN collect(${actorMap('a')}) AS actors }
    CALL (pages) { UNWIND pages AS p CALL (p) { UNWIND p.some AS c
        RETURN collect({keys: [${keys.map(({ by }) => by).join(', ')}], claim: ${BARE_CLAIM_MAP}}) AS items }
      RETURN collect({key: p.key, total: p.total, items: items}) AS answers }
    RETURN articles, actors, answers`;
};

type BareClaim = Omit<ClaimMap, 'subjectActor' | 'objectActor'>;
type Row = {
  articles: ArticleMap[];
  actors: ActorMap[];
  answers: { key: string; total: number; items: { keys: Keyset; claim: BareClaim }[] }[];
};

/** The first claims of each of some relationships; see the port. */
export async function listClaimsOfEach(
  ask: Ask,
  relationships: readonly Triple[],
  asked: ClaimFilter,
  order: ClaimOrder,
  first: number,
): Promise<Page<ClaimRecord>[]> {
  const filter = await rolling(ask, asked);
  const sides = (slug: string) => (filter.outermost === null ? [slug] : familiesOf([slug], filter.outermost));
  const triples = relationships.map(triple => ({
    key: relationshipKey(triple),
    type: triple.type,
    subjects: sides(triple.subject),
    objects: sides(triple.object),
  }));
  const [row] = (await ask<Row>(statement(filter, order), {
    f: filterMap(filter),
    triples,
    ends: [...new Set(triples.flatMap(({ subjects, objects }) => [...subjects, ...objects]))],
    first: int(first),
  })) as [Row];
  const actors = new Map(row.actors.map(actor => [actor.id, actor]));
  const articles = new Map(row.articles.map(article => [article.id, toArticle(article)]));
  const toNode = (claim: BareClaim): ClaimRecord =>
    toClaim(
      {
        ...claim,
        subjectActor: actors.get(claim.subject) as ActorMap,
        objectActor: actors.get(claim.object) as ActorMap,
      },
      articles.get(claim.article) as ArticleRecord,
    );
  const pages = new Map(
    row.answers.map(({ key, total, items }): [string, Page<ClaimRecord>] => [
      key,
      {
        items: items.map(({ keys, claim }) => ({ cursor: toCursor(keys), node: toNode(claim) })),
        totalCount: total,
        hasNextPage: total > items.length,
        hasPreviousPage: false,
      },
    ]),
  );
  return relationships.map(triple => pages.get(relationshipKey(triple)) as Page<ClaimRecord>);
}
