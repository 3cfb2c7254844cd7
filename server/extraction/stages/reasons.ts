import type {
  ClaimReason,
  ConfidenceFactor,
  Resolution,
  SideReason,
  Words,
} from '../../domain/claim-reason.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { ActorMention, Link, LinkJudgement, LinkParts, NounPhrase, Token } from '../document.ts';
import type { LinkJudge } from './linking/judge.ts';

/** A text that claims are found in; mentions are those of the whole of it, in order. */
export type ReasonScope = {
  text: string;
  tokens: readonly Token[];
  mentions: readonly ActorMention[];
  judge: LinkJudge;
};

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

const RESOLVED: Record<ActorMention['kind'], Resolution> = {
  name: 'NAME',
  demonym: 'DEMONYM',
  description: 'DESCRIPTION',
  pronoun: 'PRONOUN',
  candidate: 'CANDIDATE',
  unnamed: 'UNNAMED',
};

const wordsAt = (text: string, { start, end }: Span): Words => ({ start, end, text: text.slice(start, end) });

function sideReason(
  { mention }: NounPhrase,
  actor: string,
  slot: string,
  { text, mentions }: ReasonScope,
): SideReason {
  const named = lastNamed(mention, actor, mentions);
  return {
    how: mention.speaker ? 'SPEAKER' : RESOLVED[mention.kind],
    mention: wordsAt(text, mention.span),
    slot,
    antecedent: named && !overlaps(named, mention.span) ? wordsAt(text, named) : null,
  };
}

const round = (value: number): number => Math.round(1000 * value) / 1000;

/** What a link's score is made of: as the ranker judged it, or by hand. */
export function partsOf({ judgement, parts }: Pick<Link, 'judgement' | 'parts'>): Record<string, number> {
  return Object.fromEntries(Object.entries(judgement ?? parts).map(([name, value]) => [name, round(value)]));
}

const FACTORS: Record<keyof LinkJudgement | keyof LinkParts, ConfidenceFactor> = {
  predicate: 'PREDICATE',
  subject: 'SUBJECT',
  object: 'OBJECT',
  together: 'TOGETHER',
  hand: 'HAND',
  order: 'ORDER',
  reading: 'READING',
};

/** The log odds of a link's confidence, part by part; what is nothing is left out. */
function confidenceParts({ judgement, parts }: Link, { logOdds }: LinkJudge): ClaimReason['confidenceParts'] {
  const base = logOdds(0);
  const slope = logOdds(1) - base;
  // By hand, a reading costs; everything else is added.
  const scores: Partial<Record<keyof typeof FACTORS, number>> = judgement ?? {
    ...parts,
    reading: -parts.reading,
  };
  const own = Object.entries(scores).map(([name, score]) => ({
    factor: FACTORS[name as keyof typeof FACTORS],
    value: round(slope * score),
  }));
  return [{ factor: 'BASE' as const, value: round(base) }, ...own].filter(({ value }) => value !== 0);
}

/** How a link was found. */
export function reasonOf(link: Link, scope: ReasonScope): ClaimReason {
  const { predicate, configuration } = link;
  const words: Span[] = [];
  for (let at = predicate.first; at < predicate.last; at += 1) words.push(scope.tokens[at] as Token);
  for (const part of predicate.parts) words.push(scope.tokens[part] as Token);
  const slots = configuration.slice(configuration.indexOf(':') + 1).split('+');
  return {
    rule: predicate.row.id,
    configuration,
    matched: words.map(span => wordsAt(scope.text, span)),
    subject: sideReason(link.subject, link.subjectActor, slots[0] ?? '', scope),
    object: sideReason(link.object, link.objectActor, slots[1] ?? slots[0] ?? '', scope),
    confidenceParts: confidenceParts(link, scope.judge),
  };
}
