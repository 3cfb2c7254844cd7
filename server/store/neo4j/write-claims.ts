/** The claims of an article, with their ends, chains and decisions, as rows of the statements that store them. */
import type { Article } from '../../domain/article.ts';
import { effectiveOutlet } from '../../domain/article.ts';
import { IsnadError } from '../../domain/errors.ts';
import { fold } from '../../domain/folding.ts';
import { lastDayOf } from '../../domain/published-date.ts';
import { quadOf } from '../../domain/relation-types.ts';
import type { ReviewedClaim } from '../../domain/review.ts';
import type { Span } from '../../domain/span.ts';
import type { Reading } from '../graph-store.ts';
import type { Standing } from '../records.ts';
import { contextOf, standingOf } from '../standing.ts';
import { type Ask, int } from './connection.ts';

/** Properties of a date of publication; `''` where none is known. */
export function dateProperties({ published }: Pick<Article, 'published'>) {
  return {
    publishedAt: published?.date ?? '',
    publishedUntil: published ? lastDayOf(published.date, published.precision) : '',
    precision: published?.precision ?? '',
    estimated: published?.estimated ?? false,
  };
}

const pair = (span: Span | null) => span && [int(span.start), int(span.end)];

type Reads = Pick<Reading, 'claims' | 'mentions' | 'threshold'>;
type StandingClaim = { claim: ReviewedClaim; standing: Standing };

/** Claims with their standing in the newest, or an older, version of an article. */
export const withStanding = ({ claims, threshold }: Reads, newest: boolean): StandingClaim[] =>
  claims.map(claim => ({ claim, standing: standingOf(claim, newest, threshold) }));

/** Counts that an article keeps of its claims. */
export function countsOf(claims: readonly StandingClaim[]): Record<string, ReturnType<typeof int>> {
  const shown = claims.filter(({ standing }) => standing === 'SHOWN').map(({ claim }) => claim);
  const count = (standing: Standing) => int(claims.filter(one => one.standing === standing).length);
  const isAdded = (claim: ReviewedClaim) => claim.method === 'ANALYST' && claim.found === null;
  const accepted = shown.filter(claim => claim.state === 'ACCEPTED');
  return {
    claimCount: int(shown.length),
    lessSure: count('LESS_SURE'),
    rejected: count('REJECTED'),
    accepted: int(accepted.filter(claim => !isAdded(claim)).length),
    corrected: int(shown.filter(claim => claim.state === 'CORRECTED').length),
    added: int(accepted.filter(isAdded).length),
  };
}

function toProperties(article: Article, origin: string, { claim, standing }: StandingClaim) {
  return {
    id: claim.id,
    article: article.id,
    subject: claim.subject,
    type: claim.type,
    quad: quadOf(claim.type),
    object: claim.object,
    polarity: claim.polarity,
    modality: claim.modality,
    spanStart: int(claim.span.start),
    spanEnd: int(claim.span.end),
    quote: claim.quote,
    quoteFold: fold(claim.quote),
    ...contextOf(article.text, claim.span),
    sentenceSpan: pair(claim.sentence),
    subjectSpan: pair(claim.subjectSpan),
    objectSpan: pair(claim.objectSpan),
    predicateSpan: pair(claim.predicateSpan),
    confidence: claim.confidence,
    rule: claim.rule,
    extractor: claim.extractor,
    method: claim.method,
    eventDate: claim.eventDate,
    reason: claim.reason ? JSON.stringify(claim.reason) : null,
    status: claim.state,
    standing,
    decisions: claim.decisions,
    found: claim.found && JSON.stringify(claim.found),
    outlet: effectiveOutlet(article),
    language: article.language,
    origin,
    ...dateProperties(article),
    speakers: [...new Set(claim.attribution.map(step => step.speaker))],
  };
}

function toSteps({ claim }: StandingClaim) {
  return claim.attribution.map(({ speaker, span }, step) => ({
    claim: claim.id,
    actor: speaker.startsWith('actor:') ? speaker.slice('actor:'.length) : null,
    name: speaker.slice('speaker:'.length).replaceAll('-', ' '),
    properties: {
      step: int(step),
      speaker,
      spanStart: span && int(span.start),
      spanEnd: span && int(span.end),
    },
  }));
}

const CLAIMS = `UNWIND $rows AS row
  MATCH (x:Article {id: row.article}) MATCH (s:Actor {id: row.subject}) MATCH (o:Actor {id: row.object})
  CREATE (c:Claim) SET c = row
  CREATE (c)-[:CITES]->(x) CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o) RETURN count(c) AS stored`;
const STEPS_OF_ACTORS = `UNWIND $rows AS row MATCH (a:Actor {id: row.actor}) MATCH (c:Claim {id: row.claim})
  CREATE (c)-[t:ATTRIBUTED_TO]->(a) SET t = row.properties RETURN count(t) AS stored`;
const STEPS_OF_ROLES = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim})
  MERGE (s:Speaker {id: row.properties.speaker}) ON CREATE SET s.nameAr = row.name, s.nameEn = row.name
  CREATE (c)-[t:ATTRIBUTED_TO]->(s) SET t = row.properties`;
const ABOUT = `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (d:Decision {id: row.decision})
  MERGE (d)-[:ABOUT]->(c)`;
const MENTIONS = `UNWIND $rows AS row MATCH (x:Article {id: $article}) MATCH (a:Actor {id: row.actor})
  CREATE (x)-[m:MENTIONS {spanStart: row.start, spanEnd: row.end, text: row.text}]->(a) RETURN count(m) AS stored`;

async function storeAll(
  ask: Ask,
  what: string,
  statement: string,
  values: { rows: readonly unknown[]; article?: string },
): Promise<void> {
  const [row] = await ask<{ stored: number }>(statement, values);
  if (row?.stored !== values.rows.length)
    throw new IsnadError(
      'BAD_USER_INPUT',
      `${what} of the article names an actor that is not stored. Store the actor first, or bring it with the article.`,
    );
}

/**
 * Stores claims and mentions of an article whose node is there.
 *
 * @throws IsnadError BAD_USER_INPUT where one names an unknown actor.
 */
export async function writeClaims(
  ask: Ask,
  article: Article,
  origin: string,
  claims: readonly StandingClaim[],
  mentions: Reads['mentions'],
): Promise<void> {
  const steps = claims.flatMap(toSteps);
  const decided = claims.flatMap(({ claim }) =>
    claim.decisions.map(decision => ({ claim: claim.id, decision })),
  );
  const places = new Map(
    mentions.map(({ actor, span }) => [
      `${span.start} ${span.end} ${actor}`,
      {
        actor,
        start: int(span.start),
        end: int(span.end),
        text: article.text.slice(span.start, span.end),
      },
    ]),
  );
  await Promise.all([
    storeAll(ask, 'A claim', CLAIMS, { rows: claims.map(one => toProperties(article, origin, one)) }),
    storeAll(ask, 'A chain', STEPS_OF_ACTORS, { rows: steps.filter(step => step.actor !== null) }),
    ask(STEPS_OF_ROLES, { rows: steps.filter(step => step.actor === null) }),
    ask(ABOUT, { rows: decided }),
    storeAll(ask, 'A mention', MENTIONS, { rows: [...places.values()], article: article.id }),
  ]);
}
