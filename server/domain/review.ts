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
    reason: null,
  };
}

/**
 * Where the quote of a decision stands in this text: in its own article at its place; in another version where the
 * quote stands exactly once. Null where it does not, or where it could be one of several: that is never guessed.
 */
function relocate(reference: ClaimReference, article: string, text: string): Span | null {
  const { start, end } = reference.span;
  if (reference.article === article)
    return text.slice(start, end) === reference.quote ? { start, end } : null;
  const at = reference.quote === '' ? -1 : text.indexOf(reference.quote);
  if (at < 0 || text.indexOf(reference.quote, at + 1) >= 0) return null;
  return { start: at, end: at + reference.quote.length };
}

function shifted<S extends Span | null | undefined>(span: S, shift: number): S {
  return span ? ({ start: span.start + shift, end: span.end + shift } as S) : span;
}

/** What a person stated, moved by so much; a place that falls out of the text is forgotten. */
function movedBy(content: AnalystClaim, shift: number, length: number): AnalystClaim {
  if (shift === 0) return content;
  const moved = (span: Span | null | undefined): Span | null => {
    const place = shifted(span ?? null, shift);
    return place && place.start >= 0 && place.end <= length ? place : null;
  };
  return {
    ...content,
    span: shifted(content.span, shift),
    subjectSpan: moved(content.subjectSpan),
    objectSpan: moved(content.objectSpan),
    predicateSpan: moved(content.predicateSpan),
    attribution: content.attribution.map((step): AttributionStep => ({ ...step, span: moved(step.span) })),
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
  const correctedInto = new Map<string, string>();
  /** A later decision on a claim takes back the correction that an earlier one made of it. */
  const takeBack = (target: ReviewedClaim, decision: string) => {
    const correction = claims.get(correctedInto.get(target.id) ?? '');
    correctedInto.delete(target.id);
    if (!correction || correction.id === target.id) return;
    correction.state = 'REJECTED';
    correction.decisions.push(decision);
  };
  for (const decision of decisions) {
    const span = relocate(decision.claim, article, text);
    const target = span && claims.get(claimId(article, { ...decision.claim, span }));
    if (!('content' in decision)) {
      if (!target) orphaned.push(decision.id);
      else {
        if (decision.kind === 'ACCEPT') takeBack(target, decision.id);
        target.state = decision.kind === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED';
        target.decisions.push(decision.id);
      }
      continue;
    }
    const own = decision.claim.article === article;
    const shift = span && !own ? span.start - decision.claim.span.start : 0;
    const stated = movedBy(decision.content, shift, text.length);
    const stands = text.slice(stated.span.start, stated.span.end) === stated.quote;
    if ((!own && (!span || !stands)) || (decision.kind === 'CORRECT' && !target)) {
      orphaned.push(decision.id);
      continue;
    }
    const before = decision.kind === 'CORRECT' ? (target?.found ?? target ?? null) : null;
    const content = contentOf(stated, text, before);
    const id = claimId(article, content);
    if (target && decision.kind === 'CORRECT') takeBack(target, decision.id);
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
    if (target && decision.kind === 'CORRECT') correctedInto.set(target.id, id);
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

/**
 * What is to be reviewed when an article is read again: what is found now, and what was found before and people have
 * decided about. Only what nobody looked at is replaced.
 *
 * @param stored the article's claims as they are stored.
 * @param decisions those that stay.
 */
export function withDecided(
  found: readonly ClaimContent[],
  stored: readonly ReviewedClaim[],
  decisions: readonly Decision[],
): ClaimContent[] {
  const staying = new Set(decisions.map(decision => decision.id));
  const decided = stored.filter(claim => claim.decisions.some(id => staying.has(id)));
  return [...found, ...foundIn(decided)];
}
