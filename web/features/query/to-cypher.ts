import { type DocumentNode, Kind } from 'graphql';
import type { ClaimFilter } from '../../api/generated/operations.ts';
import { type CypherParameters, toCypherConditions } from './cypher-filter.ts';
import type { Question } from './question.ts';

/** A statement for Neo4j, with its values apart. */
export type CypherQuestion = { statement: string; parameters: CypherParameters };

type Variables = Question['variables'];
type Builder = (variables: Variables) => CypherQuestion;

const QUOTE = `c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object, c.polarity AS polarity,
  c.modality AS modality, c.outlet AS outlet, c.speakers AS speakers, c.publishedAt AS published, c.quote AS quote`;

const where = (conditions: readonly string[]): string => `WHERE ${conditions.join('\n  AND ')}`;

function filterOf(variables: Variables, more: ClaimFilter = {}): ReturnType<typeof toCypherConditions> {
  return toCypherConditions({ ...(variables.filter as ClaimFilter | undefined), ...more });
}

const bare = (id: unknown): string => String(id).replace(/^\w+:/, '');

/** Actors round some actors, the most claimed first, and what is claimed among all of them: a graph to look at. */
const neighborhood: Builder = variables => {
  const actors = (variables.actors as readonly string[]).map(bare);
  const { conditions, parameters } = filterOf(variables);
  return {
    statement: `MATCH (c:Claim)
${where([...conditions, '(c.subject IN $about OR c.object IN $about)'])}
WITH CASE WHEN c.subject IN $about THEN c.object ELSE c.subject END AS other, count(*) AS claims
WHERE NOT other IN $about
ORDER BY claims DESC, other
LIMIT toInteger($others)
WITH collect(other) + $about AS drawn
MATCH (c:Claim)
${where([...conditions, 'c.subject IN drawn AND c.object IN drawn'])}
WITH DISTINCT c.subject AS subject, c.type AS type, c.object AS object
MATCH (a:Actor {id: subject})-[r:RELATES {type: type}]->(b:Actor {id: object})
RETURN a, r, b`,
    parameters: {
      ...parameters,
      about: actors,
      others: Math.max(0, Number(variables.budget ?? 60) - actors.length),
    },
  };
};

/** The claims of one line, those that affirm first. */
const evidence: Builder = variables => {
  const { subject, object, types, quads } = variables as { [name: string]: string[] & string };
  const { conditions, parameters } = filterOf(variables, {
    subjects: [bare(subject)],
    objects: [bare(object)],
  });
  const more = [...(types ? ['c.type IN $lineTypes'] : []), ...(quads ? ['c.quad IN $lineQuads'] : [])];
  return {
    statement: `MATCH (c:Claim)
${where([...conditions, ...more])}
RETURN ${QUOTE}
ORDER BY polarity, published DESC, claim`,
    parameters: {
      ...parameters,
      ...(types ? { lineTypes: types as readonly string[] } : {}),
      ...(quads ? { lineQuads: quads as readonly string[] } : {}),
    },
  };
};

/**
 * The shortest chains between two actors over what claims of the filter support, the most claimed first: a graph to look
 * at. The page goes on to longer ones; the statement says so.
 */
const paths: Builder = variables => {
  const { conditions, parameters } = filterOf(variables);
  // The length of a path is part of the statement: it cannot be a value.
  const most = Math.min(6, Math.max(1, Math.trunc(Number(variables.maxLength ?? 4))));
  return {
    statement: `// Only chains of the least length; the page shows longer ones after them.
MATCH path = allShortestPaths((:Actor {id: $start})-[:RELATES*..${most}]-(:Actor {id: $end}))
WHERE all(r IN relationships(path) WHERE EXISTS {
  MATCH (c:Claim)
  WHERE c.subject = r.src AND c.type = r.type AND c.object = r.dst
  AND ${conditions.join('\n  AND ')}
})
RETURN path
ORDER BY reduce(claims = 0, r IN relationships(path) | claims + r.claims) DESC
LIMIT toInteger($limit)`,
    parameters: {
      ...parameters,
      start: bare(variables.from),
      end: bare(variables.to),
      limit: Number(variables.limit ?? 3),
    },
  };
};

/** The claims of a list. */
const claims: Builder = variables => {
  const { conditions, parameters } = filterOf(variables);
  return {
    statement: `MATCH (c:Claim)
${where(conditions)}
RETURN ${QUOTE}
ORDER BY published DESC, claim
LIMIT toInteger($limit)`,
    parameters: { ...parameters, limit: Number(variables.first ?? 20) },
  };
};

/** The relationships of a list, each with how many claims support it. */
const relationships: Builder = variables => {
  const { conditions, parameters } = filterOf(variables);
  return {
    statement: `MATCH (c:Claim)
${where(conditions)}
RETURN c.subject AS subject, c.type AS type, c.object AS object, count(*) AS claims,
  sum(CASE c.polarity WHEN 'DENIED' THEN 1 ELSE 0 END) AS denied
ORDER BY claims DESC, subject, type, object
LIMIT toInteger($limit)`,
    parameters: { ...parameters, limit: Number(variables.first ?? 20) },
  };
};

/** An actor with all its relationships: a graph to look at. */
const actor: Builder = variables => ({
  statement: `MATCH (a:Actor {id: $actor})-[r:RELATES]-(b:Actor)
RETURN a, r, b
ORDER BY r.claims DESC`,
  parameters: { actor: bare(variables.id) },
});

/** What an article claims, in the order of its text. */
const article: Builder = variables => ({
  statement: `MATCH (c:Claim {article: $article})
RETURN ${QUOTE}
ORDER BY c.spanStart, claim`,
  parameters: { article: bare(variables.id) },
});

const BUILDERS: Readonly<Record<string, Builder>> = {
  Neighborhood: neighborhood,
  Evidence: evidence,
  Paths: paths,
  ClaimList: claims,
  RelationshipList: relationships,
  ActorDetail: actor,
  ArticleReading: article,
};

function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.name?.value ?? '') : '';
}

/** The question as a statement for the graph in Neo4j; null where there is none for it: what members count as is not in the graph. */
export function toCypher({ document, variables }: Question): CypherQuestion | null {
  if (variables.rollUp) return null;
  return BUILDERS[nameOf(document)]?.(variables) ?? null;
}

/** A value as Cypher writes it. */
export function toCypherLiteral(value: CypherParameters[string]): string {
  if (typeof value === 'object') return `[${value.map(toCypherLiteral).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  return `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}

/** The question to paste into Neo4j Browser: its values as commands before the statement. */
export function toBrowserText({ statement, parameters }: CypherQuestion): string {
  const values = Object.entries(parameters).map(
    ([name, value]) => `:param ${name} => ${toCypherLiteral(value)};`,
  );
  return `${[...values, '', statement].join('\n')};`;
}
