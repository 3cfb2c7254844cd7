/**
 * Writes seed/decisions.jsonl: the editors' decisions on what the extractor finds in the shipped digests, made from
 * the annotations beside them. Run by `npm run review-digests` after a change of the extractor; the same extractor
 * and annotations give the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaimContent, Mention } from '../server/domain/claim.ts';
import type { AnalystClaim, ClaimReference, Decision } from '../server/domain/decision.ts';
import { foundIn, review } from '../server/domain/review.ts';
import { hull, overlaps, type Span } from '../server/domain/span.ts';
import { type GoldClaim, readGold } from '../server/evaluation/gold.ts';
import { createExtractor } from '../server/extraction/create-extractor.ts';
import { toArticle } from '../server/ingest/to-article.ts';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { findInputs } from '../server/reading/find-inputs.ts';
import { readArticles } from '../server/reading/read-file.ts';
import { EDITORS, SEED_CORPUS, seedActors } from './load.ts';

/** When the editors made these decisions. */
const AT = '2026-11-24T12:00:00.000Z';

const actors = new Map(seedActors().map(actor => [actor.slug, actor]));
const extractor = createExtractor([...actors.values()]);

/** A uuid v7 of the time of the decisions whose random part is derived from what is decided. */
function decisionId(...parts: unknown[]): string {
  const time = Date.parse(AT).toString(16).padStart(12, '0');
  const random = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

function toAnalystClaim(gold: GoldClaim, mentions: readonly Mention[]): AnalystClaim {
  const span = { start: gold.start, end: gold.end };
  const named = (slug: string): Span | null =>
    mentions.find(mention => mention.actor === slug && overlaps(mention.span, span))?.span ?? null;
  return {
    subject: gold.subject,
    type: gold.type,
    object: gold.object,
    polarity: gold.polarity === 'denied' ? 'DENIED' : 'AFFIRMED',
    modality: gold.modality.toUpperCase() as AnalystClaim['modality'],
    attribution: gold.attribution.map(speaker => ({
      speaker: actors.has(speaker) ? `actor:${speaker}` : `speaker:${speaker}`,
      span: null,
    })),
    span,
    quote: gold.quote,
    subjectSpan: named(gold.subject),
    objectSpan: named(gold.object),
  };
}

const sameTriple = (f: ClaimContent, g: AnalystClaim) =>
  f.subject === g.subject && f.type === g.type && f.object === g.object;

const sameChain = (f: ClaimContent, g: AnalystClaim) =>
  f.attribution.map(step => step.speaker).join('>') === g.attribution.map(step => step.speaker).join('>');

/** How near a finding is to an annotation: the higher, the more of it is right; 0 where they are about different things. */
function nearness(f: ClaimContent, g: AnalystClaim): number {
  if (!overlaps(f.span, g.span)) return 0;
  const shared = Math.min(f.span.end, g.span.end) - Math.max(f.span.start, g.span.start);
  const whole = (hull([f.span, g.span]) as Span).end - (hull([f.span, g.span]) as Span).start;
  const samePolarity = f.polarity === g.polarity;
  if (sameTriple(f, g)) return 10 + (samePolarity ? 5 : 0) + shared / whole;
  if (f.subject === g.subject && f.object === g.object) return 5 + shared / whole;
  if (f.type === g.type && (f.subject === g.subject || f.object === g.object)) return 2 + shared / whole;
  return 0;
}

/** Pairs findings with annotations, the nearest first, each once. */
function paired(
  found: readonly ClaimContent[],
  gold: readonly AnalystClaim[],
): Map<ClaimContent, AnalystClaim> {
  const pairs = found
    .flatMap(f => gold.map(g => ({ f, g, near: nearness(f, g) })))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || a.f.span.start - b.f.span.start || a.g.span.start - b.g.span.start);
  const matched = new Map<ClaimContent, AnalystClaim>();
  const taken = new Set<AnalystClaim>();
  for (const { f, g } of pairs) {
    if (matched.has(f) || taken.has(g)) continue;
    matched.set(f, g);
    taken.add(g);
  }
  return matched;
}

/** The chain that a person states, with the places of those steps that the extractor found. */
function chain(f: ClaimContent, g: AnalystClaim): AnalystClaim['attribution'] {
  return g.attribution.map(step => ({
    ...step,
    span: f.attribution.find(other => other.speaker === step.speaker)?.span ?? null,
  }));
}

function decide(
  article: string,
  text: string,
  found: readonly ClaimContent[],
  gold: readonly AnalystClaim[],
): Decision[] {
  const matched = paired(found, gold);
  const left = new Set(gold);
  const head = (kind: string, claim: ClaimReference, content?: AnalystClaim) => ({
    id: decisionId(article, kind, claim, content),
    reviewer: EDITORS,
    at: AT,
    reason: null,
  });
  const reference = (c: ClaimContent | AnalystClaim): ClaimReference => ({
    article,
    span: c.span,
    quote: c.quote,
    subject: c.subject,
    type: c.type,
    object: c.object,
    polarity: c.polarity,
  });
  const decisions = found.map((f): Decision => {
    const claim = reference(f);
    const g = matched.get(f);
    if (!g) return { ...head('REJECT', claim), kind: 'REJECT', claim };
    left.delete(g);
    if (sameTriple(f, g) && f.polarity === g.polarity) {
      if (f.modality === g.modality && sameChain(f, g))
        return { ...head('ACCEPT', claim), kind: 'ACCEPT', claim };
      // The words are right; how they are said is not: the finding is changed in place.
      const { subjectSpan: _s, objectSpan: _o, ...rest } = g;
      const content = { ...rest, span: f.span, quote: f.quote, attribution: chain(f, g) };
      return { ...head('CORRECT', claim, content), kind: 'CORRECT', claim, content };
    }
    const content = { ...g, attribution: chain(f, g) };
    return { ...head('CORRECT', claim, content), kind: 'CORRECT', claim, content };
  });
  for (const g of left) {
    if (text.slice(g.span.start, g.span.end) !== g.quote)
      throw new Error(`The annotation of ${article} is wrong.`);
    const claim = reference(g);
    decisions.push({ ...head('ADD', claim, g), kind: 'ADD', claim, content: g });
  }
  return decisions;
}

/** The decisions on all shipped digests as JSONL, in order of file and place. */
export function decisionsOnDigests(): string {
  const gold = new Map(readGold(SEED_CORPUS, undefined).map(article => [article.name, article.claims]));
  const decisions = findInputs([SEED_CORPUS]).flatMap(path =>
    readArticles(path, { outlet: null, language: null, published: null }).flatMap(outcome => {
      if ('error' in outcome) throw outcome.error;
      const { article } = toArticle(outcome.document, actors, AT);
      const { claims, mentions } = extractor.extract({
        text: article.text,
        language: article.language,
        title: article.title,
        attributedAs: article.original?.attributedAs ?? null,
      });
      const annotated = gold.get(article.fileName.replace(/\.md$/, '')) ?? [];
      return decide(
        article.id,
        article.text,
        foundIn(review(article.id, article.text, claims, []).claims),
        annotated.map(g => toAnalystClaim(g, mentions)),
      );
    }),
  );
  return decisions.map(decision => `${JSON.stringify(decision)}\n`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = decisionsOnDigests();
  writeFileSync(join(PROJECT_ROOT, 'seed/decisions.jsonl'), text);
  const count = (kind: Decision['kind']) => text.split(`"kind":"${kind}"`).length - 1;
  console.log(
    `${count('ACCEPT')} accepted, ${count('CORRECT')} corrected, ${count('ADD')} added, ${count('REJECT')} rejected`,
  );
}
