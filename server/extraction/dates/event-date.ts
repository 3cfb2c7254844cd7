import { GAP, type Link, type Sentence, type Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import type { StatedDate } from './find-dates.ts';

/** A sentence as far as times of events need it. */
export type DatedScope = {
  tokens: readonly Token[];
  sentence: Sentence;
  pack: LanguagePack;
  /** Whether a token is a finite verb, of an act or of telling. */
  isVerb(at: number): boolean;
  /** Whether a token belongs to a predicate that is no finite verb: an attack, to attack. */
  isNominal(at: number): boolean;
  /** Whether a token lies within the name of somebody, or stands for somebody. */
  isMention(at: number): boolean;
};

const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor', 'ثم', 'او']);

/** Whether a new clause may begin at a token, after which a date may be of something else. */
function opensClause(at: number, { tokens, pack, isMention, isVerb }: DatedScope): boolean {
  const { folded, gap } = tokens[at] as Token;
  if (gap & (GAP.comma | GAP.stop | GAP.colon | GAP.dash | GAP.open | GAP.quoteOpen)) return true;
  const { complementisers, relatives, clauseStarters } = pack.vocabulary;
  if (complementisers.has(folded) || relatives.has(folded) || clauseStarters.has(folded)) return true;
  if (CONJUNCTIONS.has(folded)) return !isMention(at + 1);
  // «وسقطت القرية»: whatever is joined by its first letter and is nobody's name may be a verb. A verb that is known opens its own.
  return pack.language === 'AR' && /^و..../.test(folded) && !isMention(at) && !isVerb(at);
}

/** The word whose time a date is, by token; null where that is not plain. */
function hostOf(date: StatedDate, scope: DatedScope): number | null {
  const { sentence, isVerb, isNominal } = scope;
  let nominal: number | null = null;
  for (let at = date.first - 1; at >= sentence.first; at -= 1) {
    if (isVerb(at)) return nominal === null ? at : null;
    if (isNominal(at)) nominal ??= at;
    if (opensClause(at, scope) || opensAfter(at, date, scope)) return nominal;
  }
  if (nominal !== null) return nominal;
  return date.first === sentence.first ? firstVerbAfter(date, scope) : null;
}

/** Whether a mark parts a date from the clause before it. */
function opensAfter(at: number, date: StatedDate, { tokens }: DatedScope): boolean {
  if (at !== date.first - 1) return false;
  const { gap } = tokens[date.first] as Token;
  return (gap & (GAP.colon | GAP.dash | GAP.stop)) !== 0;
}

/** A date that opens a sentence is of its first verb. */
function firstVerbAfter(date: StatedDate, scope: DatedScope): number | null {
  for (let at = date.last; at < scope.sentence.last; at += 1) {
    if (scope.isVerb(at)) return at;
    if (at > date.last && opensClause(at, scope)) return null;
  }
  return null;
}

/**
 * When what a link tells happened, as far as its own sentence says so: `2026-01-21`, `2024-03`, `2025`. Null where it
 * does not, where a date may be of another verb, and where there are several.
 */
export function eventDateOf(
  { predicate }: Pick<Link, 'predicate'>,
  dates: readonly StatedDate[],
  scope: DatedScope,
): string | null {
  // Who holds an office holds it at no date of the sentence.
  if (predicate.form === 'title') return null;
  const own = dates.filter(date => {
    const host = hostOf(date, scope);
    return (
      host !== null && ((host >= predicate.first && host < predicate.last) || predicate.parts.includes(host))
    );
  });
  const [only] = own;
  return only && own.every(({ date }) => date === only.date) ? only.date : null;
}
