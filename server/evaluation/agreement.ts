import type { ClaimContent } from '../domain/claim.ts';
import { type Evaluation, evaluateArticles } from './evaluate.ts';
import type { GoldArticle, GoldClaim } from './gold.ts';

/** An annotation as if a reader had found it. */
function asFound(gold: GoldClaim): ClaimContent {
  const span = { start: gold.start, end: gold.end };
  return {
    subject: gold.subject,
    type: gold.type,
    object: gold.object,
    polarity: gold.polarity === 'denied' ? 'DENIED' : 'AFFIRMED',
    modality: gold.modality.toUpperCase() as ClaimContent['modality'],
    attribution: gold.attribution.map(step => ({ speaker: `speaker:${step}`, span: null })),
    span,
    quote: gold.quote,
    sentence: span,
    subjectSpan: null,
    objectSpan: null,
    predicateSpan: null,
    confidence: 1,
    rule: 'analyst',
    extractor: 'annotator',
    method: 'ANALYST',
    eventDate: null,
    reason: null,
  };
}

/**
 * How far two people who annotated the same texts agree: the second's claims scored against the first's as if they had
 * been extracted. No extractor can be told from a person above this. Actors are compared by id.
 */
export function agreement(first: readonly GoldArticle[], second: readonly GoldArticle[]): Evaluation {
  const other = new Map(second.map(article => [article.name, article.claims]));
  const both = first.filter(({ name }) => other.has(name)).map(article => ({ ...article, blind: true }));
  return evaluateArticles(
    both,
    ({ name }) => (other.get(name) ?? []).map(asFound),
    (found, gold, role) => found[role] === gold[role],
    'second annotator against the first',
  );
}
