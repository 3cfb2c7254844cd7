import { readFileSync } from 'node:fs';
import type { Actor } from '../../domain/actor.ts';
import { UNKNOWN_OUTLET } from '../../domain/article.ts';
import { articleId } from '../../domain/content-ids.ts';
import type { AnalystClaim, ClaimReference, Decision } from '../../domain/decision.ts';
import { contains, overlaps } from '../../domain/span.ts';
import { findInputs } from '../../reading/find-inputs.ts';
import { readArticles } from '../../reading/read-file.ts';
import { isBlind } from '../blind-texts.ts';
import { type Example, type Possible, possibleLinksOf } from './examples.ts';

type Triple = Pick<ClaimReference | AnalystClaim, 'subject' | 'type' | 'object' | 'span'>;

const sameTriple = ({ finding }: Possible, claim: Triple): boolean =>
  finding.subject === claim.subject &&
  finding.type === claim.type &&
  finding.object === claim.object &&
  overlaps(finding.span, claim.span);

/** What a reviewer called right, and what wrong. */
function verdicts(decisions: readonly Decision[]): { right: Triple[]; wrong: Triple[] } {
  const right: Triple[] = [];
  const wrong: Triple[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'ACCEPT') right.push(decision.claim);
    if (decision.kind === 'REJECT') wrong.push(decision.claim);
    if (decision.kind === 'ADD') right.push(decision.content);
    if (decision.kind === 'CORRECT') {
      right.push(decision.content);
      wrong.push(decision.claim);
    }
  }
  return { right, wrong };
}

/**
 * Labels what reviewers decided about: a link that says what they accepted, added or made of a claim is right; one that says
 * what they rejected, or reads the predicate of a right one in another way, is wrong. Of all else nothing is known.
 */
export function labelledByReviewers(
  possible: readonly Possible[],
  decisions: readonly Decision[],
): Example[] {
  const { right, wrong } = verdicts(decisions);
  const good = possible.filter(each => right.some(claim => sameTriple(each, claim) && within(each, claim)));
  const places = new Set(good.map(({ predicate }) => predicate.start));
  const chosen = new Set(good);
  return possible.flatMap((each): Example[] => {
    const { names, values } = each;
    if (chosen.has(each)) return [{ names, values, right: true }];
    if (right.some(claim => sameTriple(each, claim))) return [];
    const refuted = places.has(each.predicate.start) || wrong.some(claim => sameTriple(each, claim));
    return refuted ? [{ names, values, right: false }] : [];
  });
}

function within({ predicate }: Possible, { span }: Triple): boolean {
  return contains(span, predicate);
}

/** Decisions as the store keeps them, one a line, by article. */
export function readDecisions(path: string): Map<string, Decision[]> {
  const byArticle = new Map<string, Decision[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const decision = JSON.parse(line) as Decision;
    const { article } = decision.claim;
    byArticle.set(article, [...(byArticle.get(article) ?? []), decision]);
  }
  return byArticle;
}

/** Examples from what reviewers decided about the articles of some files and folders. */
export function examplesFromDecisions(
  path: string,
  articles: readonly string[],
  actors: readonly Actor[],
): Example[] {
  const byArticle = readDecisions(path);
  return findInputs(articles).flatMap(file =>
    readArticles(file, { outlet: null, language: null, published: null }).flatMap(outcome => {
      if (!('document' in outcome) || isBlind(outcome.document.text)) return [];
      const { text, language, outlet, sha256, original } = outcome.document;
      const decisions = byArticle.get(articleId((outlet ?? UNKNOWN_OUTLET).slug, sha256));
      if (!decisions) return [];
      const attributedAs = original?.attributedAs ?? null;
      return labelledByReviewers(possibleLinksOf({ text, language, attributedAs }, actors), decisions);
    }),
  );
}
