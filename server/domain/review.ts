import type { AttributionStep, Claim, ClaimContent, ReviewState } from './claim.ts';
import { claimId } from './content-ids.ts';
import type { AnalystClaim, ClaimReference, Decision } from './decision.ts';
import { IsnadError } from './errors.ts';
import type { Span } from './span.ts';

/** A claim after people's decisions have been replayed over it. */
export type ReviewedClaim = Claim & {
  state: ReviewState;
  /** Ids of the decisions about it, oldest first. */
  decisions: string[];
  /** What the extractor found where a person changed it in place; null where nothing was changed. */
  found: ClaimContent | null;
};

/** What replaying decisions gives: claims in order of the text, and the decisions that found nothing to apply to. */
export type Review = { claims: ReviewedClaim[]; orphaned: string[] };

/** Extractor name of what a person stated. */
export const ANALYST = 'analyst';

function sentenceAround(text: string, span: Span): Span {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?؟][^.!?؟]*$/));
  const to = after.search(/[\n.!?؟]/);
  const start = from + 1 + (/^\s*/.exec(text.slice(from + 1))?.[0].length ?? 0);
  return {
    start: Math.min(start, span.start),
    end: to < 0 ? text.length : span.end + to + (after[to] === '\n' ? 0 : 1),
  };
}

function contentOf(claim: AnalystClaim, text: string, found: ClaimContent | null): ClaimContent {
  if (text.slice(claim.span.start, claim.span.end) !== claim.quote)
    throw new IsnadError(
      'CLAIM_QUOTE_MISMATCH',
      `The text between ${claim.span.start} and ${claim.span.end} is not the quote of the decision.`,
      { start: claim.span.start, end: claim.span.end },
    );
  return {
    ...claim,
    sentence: found?.sentence ?? sentenceAround(text, claim.span),
    subjectSpan: claim.subjectSpan ?? (found?.subject === claim.subject ? found.subjectSpan : null),
    objectSpan: claim.objectSpan ?? (found?.object === claim.object ? found.objectSpan : null),
    predicateSpan: claim.predicateSpan ?? (found?.type === claim.type ? found.predicateSpan : null),
    confidence: 1,
    rule: found?.rule ?? ANALYST,
    extractor: found?.extractor ?? ANALYST,
    method: 'ANALYST',
    eventDate: found?.eventDate ?? null,
  };
}

/** Moves a span of a decision to where its quote stands in this text: the same place, else the nearest one. */
function relocate(reference: ClaimReference, article: string, text: string): Span | null {
  const { start, end } = reference.span;
  if (reference.article === article || text.slice(start, end) === reference.quote)
    return text.slice(start, end) === reference.quote ? { start, end } : null;
  let best = -1;
  for (let at = text.indexOf(reference.quote); at >= 0; at = text.indexOf(reference.quote, at + 1))
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best < 0 ? null : { start: best, end: best + reference.quote.length };
}

function shifted<S extends Span | null | undefined>(span: S, shift: number): S {
  return span ? ({ start: span.start + shift, end: span.end + shift } as S) : span;
}

/** What a person stated, moved to where its quote stands in this text. */
function movedTo(content: AnalystClaim, place: Span): AnalystClaim {
  const shift = place.start - content.span.start;
  if (shift === 0) return content;
  return {
    ...content,
    span: place,
    subjectSpan: shifted(content.subjectSpan ?? null, shift),
    objectSpan: shifted(content.objectSpan ?? null, shift),
    predicateSpan: shifted(content.predicateSpan ?? null, shift),
    attribution: content.attribution.map(
      (step): AttributionStep => ({ ...step, span: shifted(step.span, shift) }),
    ),
  };
}

/**
 * Replays decisions, oldest first, over what an extractor found in an article. Accepting and rejecting change a
 * claim's state; a correction keeps what it corrects as rejected, or changes it in place where the identity
 * stays; an addition adds. Decisions of an older version apply where quote and triple are equal. Deletes nothing.
 *
 * @throws IsnadError CLAIM_QUOTE_MISMATCH where a decision's content does not stand in the text.
 */
export function review(
  article: string,
  text: string,
  found: readonly ClaimContent[],
  decisions: readonly Decision[],
): Review {
  const claims = new Map<string, ReviewedClaim>();
  for (const content of found) {
    const id = claimId(article, content);
    if (!claims.has(id))
      claims.set(id, { ...content, id, article, state: 'UNREVIEWED', decisions: [], found: null });
  }
  const orphaned: string[] = [];
  for (const decision of decisions) {
    const span = relocate(decision.claim, article, text);
    const target = span && claims.get(claimId(article, { ...decision.claim, span }));
    if (!('content' in decision)) {
      if (!target) orphaned.push(decision.id);
      else {
        target.state = decision.kind === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED';
        target.decisions.push(decision.id);
      }
      continue;
    }
    const place = decision.claim.article === article ? decision.content.span : span;
    if (!place || (decision.kind === 'CORRECT' && !target)) {
      orphaned.push(decision.id);
      continue;
    }
    const stated = movedTo(decision.content, place);
    const before = decision.kind === 'CORRECT' ? (target?.found ?? target ?? null) : null;
    const content = contentOf(stated, text, before);
    const id = claimId(article, content);
    const existing = claims.get(id);
    const original =
      existing && existing.method !== 'ANALYST' ? toContent(existing) : (existing?.found ?? null);
    claims.set(id, {
      ...content,
      id,
      article,
      state: decision.kind === 'CORRECT' ? 'CORRECTED' : 'ACCEPTED',
      decisions: [...(existing?.decisions ?? []), decision.id],
      found: original,
    });
    if (target && target.id !== id) {
      target.state = 'REJECTED';
      target.decisions.push(decision.id);
    }
  }
  const ordered = [...claims.values()].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );
  return { claims: ordered, orphaned };
}

function toContent(claim: ReviewedClaim): ClaimContent {
  const {
    id: _id,
    article: _article,
    state: _state,
    decisions: _decisions,
    found: _found,
    ...content
  } = claim;
  return content;
}

/** What the extractor had found behind reviewed claims: the input of the next replay. */
export function foundIn(claims: readonly ReviewedClaim[]): ClaimContent[] {
  return claims.flatMap(claim =>
    claim.found ? [claim.found] : claim.method === 'ANALYST' ? [] : [toContent(claim)],
  );
}
