import type { ClaimContent } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { ActorMention, Link, NounPhrase, Token } from '../document.ts';
import type { ClaimReason, SideReason } from '../extraction.ts';

/** A claim on its way out, with how it was found. */
export type ReasonedClaim = ClaimContent & { reason: ClaimReason };

/** Separates claims from their reasons. */
export function withoutReasons(claims: readonly ReasonedClaim[]): {
  claims: ClaimContent[];
  reasons: ClaimReason[];
} {
  return {
    claims: claims.map(({ reason: _, ...claim }) => claim),
    reasons: claims.map(({ reason }) => reason),
  };
}

const REFERS_BACK = new Set<ActorMention['kind']>(['description', 'pronoun']);

/** The place that last named an actor before a mention; mentions are in order. */
function lastNamed(mention: ActorMention, actor: string, mentions: readonly ActorMention[]): Span | null {
  if (!REFERS_BACK.has(mention.kind)) return null;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ActorMention).first < mention.first) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - FURTHEST); index -= 1) {
    const other = mentions[index] as ActorMention;
    if (!REFERS_BACK.has(other.kind) && other.actors.includes(actor)) return other.span;
  }
  return null;
}

/** How many mentions back an antecedent is looked for. */
const FURTHEST = 60;

function sideReason(
  { mention }: NounPhrase,
  actor: string,
  slot: string,
  mentions: readonly ActorMention[],
): SideReason {
  const by = mention.speaker ? 'speaker' : mention.kind;
  return { by, slot, antecedent: lastNamed(mention, actor, mentions) };
}

const round = (value: number): number => Math.round(1000 * value) / 1000;

/** What a link's score is made of: as the ranker judged it, or by hand. */
export function partsOf({ judgement, parts }: Pick<Link, 'judgement' | 'parts'>): Record<string, number> {
  return Object.fromEntries(Object.entries(judgement ?? parts).map(([name, value]) => [name, round(value)]));
}

/** How a link was found. */
export function reasonOf(
  link: Link,
  tokens: readonly Token[],
  mentions: readonly ActorMention[],
): ClaimReason {
  const { predicate, configuration } = link;
  const words: Span[] = [];
  for (let at = predicate.first; at < predicate.last; at += 1) words.push(spanOf(tokens[at] as Token));
  for (const part of predicate.parts) words.push(spanOf(tokens[part] as Token));
  const slots = configuration.slice(configuration.indexOf(':') + 1).split('+');
  return {
    rule: predicate.row.id,
    configuration,
    words,
    subject: sideReason(link.subject, link.subjectActor, slots[0] ?? '', mentions),
    object: sideReason(link.object, link.objectActor, slots[1] ?? slots[0] ?? '', mentions),
    score: round(link.score),
    parts: partsOf(link),
  };
}

const spanOf = ({ start, end }: Token): Span => ({ start, end });
