import { fold } from '../../../server/domain/folding.ts';
import { lastDayOf, parsePartialDate } from '../../../server/domain/published-date.ts';
import type { ClaimFilter } from '../../api/generated/operations.ts';

/** Values that a statement takes, by name; they never stand in its text. */
export type CypherParameters = Record<string, string | number | boolean | readonly string[]>;

/** Conditions on a claim `c`, and the values that they take. */
export type CypherConditions = { conditions: string[]; parameters: CypherParameters };

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);
const bareAll = (ids: readonly string[]): string[] => ids.map(bare);

/** Lists of the filter that each name one property of a claim. */
const AMONG = {
  subjects: 'subject',
  objects: 'object',
  types: 'type',
  quads: 'quad',
  outlets: 'outlet',
  articles: 'article',
  languages: 'language',
  polarities: 'polarity',
  modalities: 'modality',
  reviewStates: 'status',
  methods: 'method',
} as const;

/** Who speaks, as a claim keeps it: an outlet speaks as the actor of its name. */
const asSpeaker = (id: string): string => (id.startsWith('outlet:') ? `actor:${bare(id)}` : id);

/** Speakers of a list that can be outlets as well. */
const outletsAmong = (ids: readonly string[]): string[] =>
  ids.filter(id => /^(?:outlet|actor):/.test(id)).map(bare);

function lastDay(date: string): string {
  const parsed = parsePartialDate(date);
  return parsed ? lastDayOf(parsed.date, parsed.precision) : date;
}

/** What is asked of the relationship of a claim, which counts all its shown claims. */
const ofRelationship = (condition: string): string =>
  `EXISTS { MATCH (:Actor {id: c.subject})-[r:RELATES {type: c.type}]->(:Actor {id: c.object}) WHERE ${condition} }`;

/** A filter as conditions on a claim `c` of the graph in Neo4j. */
export function toCypherConditions(filter: ClaimFilter): CypherConditions {
  const standings = ['SHOWN'];
  if (filter.includeLessSure) standings.push('LESS_SURE');
  if (filter.includeRejected) standings.push('REJECTED');
  const conditions = ['c.standing IN $standings'];
  const parameters: CypherParameters = { standings };
  const add = (condition: string, values: CypherParameters): void => {
    conditions.push(condition);
    Object.assign(parameters, values);
  };
  for (const [list, property] of Object.entries(AMONG) as [keyof typeof AMONG, string][]) {
    const values = filter[list];
    if (values) add(`c.${property} IN $${list}`, { [list]: bareAll(values) });
  }
  if (filter.actors) add('(c.subject IN $actors OR c.object IN $actors)', { actors: bareAll(filter.actors) });
  if (filter.between)
    add('c.subject IN $between AND c.object IN $between', { between: bareAll(filter.between) });
  if (filter.speakers)
    add('any(s IN c.speakers WHERE s IN $speakers)', { speakers: filter.speakers.map(asSpeaker) });
  if (filter.accordingTo)
    add('(c.outlet IN $outletsNamed OR any(s IN c.speakers WHERE s IN $accordingTo))', {
      outletsNamed: outletsAmong(filter.accordingTo),
      accordingTo: filter.accordingTo.map(asSpeaker),
    });
  if (filter.from) add("c.publishedAt <> '' AND c.publishedUntil >= $from", { from: filter.from });
  if (filter.to) add("c.publishedAt <> '' AND c.publishedAt <= $to", { to: lastDay(filter.to) });
  if (filter.text) add('c.quoteFold CONTAINS $text', { text: fold(filter.text) });
  // What a reviewer accepted is sure, however it was found.
  if (typeof filter.minConfidence === 'number')
    add("(c.confidence >= $minConfidence OR c.status IN ['ACCEPTED', 'CORRECTED'])", {
      minConfidence: filter.minConfidence,
    });
  if (typeof filter.disputed === 'boolean')
    add(ofRelationship('r.disputed = $disputed'), { disputed: filter.disputed });
  if (typeof filter.minOrigins === 'number')
    add(ofRelationship('r.origins >= $minOrigins'), { minOrigins: filter.minOrigins });
  return { conditions, parameters };
}
