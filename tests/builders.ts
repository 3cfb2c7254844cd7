/**
 * Builders of what the store takes: each fills what a test does not care about. A claim is built from its
 * quote, so that its spans always stand in the text.
 */
import type { Actor } from '../server/domain/actor.ts';
import type { Article, Outlet } from '../server/domain/article.ts';
import type { ClaimContent, Mention } from '../server/domain/claim.ts';
import type { ClaimReason } from '../server/domain/claim-reason.ts';
import { articleId, claimId, sha256Hex } from '../server/domain/content-ids.ts';
import type { Decision } from '../server/domain/decision.ts';
import { type PublishedDate, parsePartialDate } from '../server/domain/published-date.ts';
import type { ReviewedClaim } from '../server/domain/review.ts';
import type { Span } from '../server/domain/span.ts';
import type { ArticleBundle } from '../server/store/graph-store.ts';

/** An actor with names made of its slug. */
export function buildActor(slug: string, given: Partial<Omit<Actor, 'slug'>> = {}): Actor {
  return {
    slug,
    kind: 'ORGANIZATION',
    nameAr: `«${slug}»`,
    nameEn: slug,
    shortAr: null,
    shortEn: null,
    aliases: [],
    memberOf: [],
    status: 'CURATED',
    ...given,
  };
}

/** An outlet with names made of its slug. */
function buildOutlet(slug: string, given: Partial<Omit<Outlet, 'slug'>> = {}): Outlet {
  return { slug, nameAr: `«${slug}»`, nameEn: slug, ...given };
}

/** A date of publication from `2025`, `2025-08` or `2025-08-17`. */
export function buildDate(text: string, estimated = false): PublishedDate {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return { ...parsed, estimated };
}

/** An article whose id follows from its outlet and text, as in reading. */
export function buildArticle(text: string, given: Partial<Omit<Article, 'text'>> = {}): Article {
  const outlet = given.outlet ?? 'q-street';
  const sha256 = sha256Hex(text);
  const id = articleId(outlet, sha256);
  return {
    id,
    title: text.split('\n')[0] ?? '',
    language: /[\u0600-\u06ff]/.test(text) ? 'AR' : 'EN',
    outlet,
    url: null,
    fileName: `${id}.txt`,
    published: buildDate('2025-08-17'),
    original: null,
    retrievedAt: '2025-09-01T08:00:00.000Z',
    sha256,
    text,
    origin: '',
    boilerplate: [],
    ...given,
  };
}

/** The nth place (0 the first) at which words stand in a text. */
function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}

/** What a test says of a claim: its triple, the words that it quotes, and what else matters to the test. */
export type ClaimParts = Pick<ClaimContent, 'subject' | 'type' | 'object' | 'quote'> &
  Partial<ClaimContent & Pick<ReviewedClaim, 'state' | 'decisions' | 'found'>> & {
    /** Names of those who say it, outermost first: global ids, with the words of the text that name them. */
    saidBy?: (string | [id: string, words: string])[];
  };

/** A claim that stands in an article at the place of its quote. */
export function buildClaim(article: Pick<Article, 'id' | 'text'>, parts: ClaimParts): ReviewedClaim {
  const { saidBy = [], ...given } = parts;
  const span = given.span ?? spanOf(article.text, given.quote);
  const content: ClaimContent = {
    polarity: 'AFFIRMED',
    modality: 'ACTUAL',
    attribution: saidBy.map(step =>
      typeof step === 'string'
        ? { speaker: step, span: null }
        : { speaker: step[0], span: spanOf(article.text, step[1]) },
    ),
    span,
    sentence: span,
    subjectSpan: null,
    objectSpan: null,
    predicateSpan: null,
    confidence: 0.9,
    rule: 'en:attack',
    extractor: 'isnad-rules/1',
    method: 'RULE',
    eventDate: null,
    reason: null,
    ...given,
  };
  return {
    state: given.state ?? 'UNREVIEWED',
    decisions: given.decisions ?? [],
    found: given.found ?? null,
    ...content,
    id: claimId(article.id, content),
    article: article.id,
  };
}

/** How a rule found a claim whose words, sides and earlier name stand at their first places in a text. */
export function buildReason(
  text: string,
  said: { matched: string; subject: string; object: string; antecedent?: string },
): ClaimReason {
  const words = (quoted: string) => ({ ...spanOf(text, quoted), text: quoted });
  return {
    rule: 'en:attack',
    configuration: 'active:subject+direct',
    matched: [words(said.matched)],
    subject: {
      how: said.antecedent ? 'PRONOUN' : 'NAME',
      mention: words(said.subject),
      slot: 'subject',
      antecedent: said.antecedent ? words(said.antecedent) : null,
    },
    object: { how: 'NAME', mention: words(said.object), slot: 'direct', antecedent: null },
    confidenceParts: [
      { factor: 'BASE', value: -1.2 },
      { factor: 'SUBJECT', value: 3.4 },
    ],
  };
}

/** A person's acceptance or rejection of a claim. */
export function buildDecision(
  claim: ReviewedClaim,
  given: { id?: string; kind?: 'ACCEPT' | 'REJECT'; reviewer?: string; at?: string; reason?: string } = {},
): Decision {
  const { article, span, quote, subject, type, object, polarity } = claim;
  return {
    id: given.id ?? `0198b000-0000-7000-8000-${claim.id.slice(0, 12)}`,
    kind: given.kind ?? 'ACCEPT',
    reviewer: given.reviewer ?? 'isnad-editors',
    at: given.at ?? '2025-09-02T10:00:00.000Z',
    reason: given.reason ?? null,
    claim: { article, span, quote, subject, type, object, polarity },
  };
}

/** The mentions of an actor wherever words stand in a text. */
export function buildMentions(text: string, actor: string, words: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    mentions.push({ actor, span: { start: at, end: at + words.length } });
  return mentions;
}

/** All that an article brings; outlets are made of the slugs that it names. */
export function buildBundle(
  article: Article,
  given: Partial<Omit<ArticleBundle, 'article' | 'claims'>> & { claims?: ReviewedClaim[] } = {},
): ArticleBundle {
  const slugs = [article.outlet, article.original?.outlet, article.original?.attributedAs];
  return {
    article,
    outlets: [...new Set(slugs)].flatMap(slug => (slug ? [buildOutlet(slug)] : [])),
    actors: [],
    claims: [],
    mentions: [],
    decisions: [],
    withdrawn: [],
    extractor: 'isnad-rules/1',
    threshold: 0,
    ...given,
  };
}
