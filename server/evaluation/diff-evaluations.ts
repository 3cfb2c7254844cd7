import type { ClaimContent } from '../domain/claim.ts';
import type { ArticleResult, Evaluation } from './evaluate.ts';
import type { GoldClaim } from './gold.ts';
import type { Level, Rates } from './score.ts';
import type { Details, MatchedClaim } from './score-article.ts';

/** What happened to an annotation or a finding between two runs. */
export type ChangeKind = 'won' | 'lost' | 'changed' | 'new error' | 'error gone';

/** One difference between two runs; `rule` is that of the newer finding, or of the one that is gone. */
export type Change = {
  kind: ChangeKind;
  article: string;
  start: number;
  claim: string;
  rule: string;
  quote: string;
  /** What differs in a claim that both runs have. */
  what: string;
};

/** Two runs over the same annotations. */
export type EvaluationDiff = {
  totals: { label: string; before: Totals; after: Totals }[];
  changes: Change[];
  byRule: { rule: string; counts: Record<ChangeKind, number> }[];
  /** Articles that only one of the runs has. */
  unpaired: string[];
};

type Totals = { levels: Record<Level, Rates>; details: Details };

export const CHANGE_KINDS: readonly ChangeKind[] = ['won', 'lost', 'changed', 'new error', 'error gone'];

const goldKey = ({ start, end, subject, type, object, polarity }: GoldClaim): string =>
  [start, end, subject, type, object, polarity].join(' ');

const foundKey = ({ span, subject, type, object, polarity }: ClaimContent): string =>
  [span.start, span.end, subject, type, object, polarity].join(' ');

const chain = ({ attribution }: ClaimContent): string =>
  attribution.map(({ speaker }) => speaker).join('>') || 'own voice';

function ofGold(kind: ChangeKind, article: string, { claim, gold }: MatchedClaim, what = ''): Change {
  const { subject, type, object, start, quote } = gold;
  return { kind, article, start, claim: `${subject} ${type} ${object}`, rule: claim.rule, quote, what };
}

function ofFinding(kind: ChangeKind, article: string, claim: ClaimContent): Change {
  const { subject, type, object, span, quote, rule } = claim;
  return { kind, article, start: span.start, claim: `${subject} ${type} ${object}`, rule, quote, what: '' };
}

/** What differs between two findings that match the same annotation. */
function differences(before: ClaimContent, after: ClaimContent): string {
  const parts: [string, string, string][] = [
    ['polarity', before.polarity, after.polarity],
    ['modality', before.modality, after.modality],
    ['chain', chain(before), chain(after)],
    ['rule', before.rule, after.rule],
  ];
  return parts
    .filter(([, was, is]) => was !== is)
    .map(([name, was, is]) => `${name} ${was} → ${is}`)
    .join(', ');
}

function changesOf(before: ArticleResult, after: ArticleResult): Change[] {
  const { name } = after;
  const had = new Map(before.matched.map(pair => [goldKey(pair.gold), pair]));
  const has = new Map(after.matched.map(pair => [goldKey(pair.gold), pair]));
  const wrongBefore = new Set(before.spurious.map(foundKey));
  const wrongAfter = new Set(after.spurious.map(foundKey));
  const changes: Change[] = [];
  for (const [key, pair] of has) {
    const old = had.get(key);
    if (!old) changes.push(ofGold('won', name, pair));
    else {
      const what = differences(old.claim, pair.claim);
      if (what !== '') changes.push(ofGold('changed', name, pair, what));
    }
  }
  for (const [key, pair] of had) if (!has.has(key)) changes.push(ofGold('lost', name, pair));
  for (const claim of after.spurious)
    if (!wrongBefore.has(foundKey(claim))) changes.push(ofFinding('new error', name, claim));
  for (const claim of before.spurious)
    if (!wrongAfter.has(foundKey(claim))) changes.push(ofFinding('error gone', name, claim));
  return changes.sort((a, b) => a.start - b.start);
}

function byRule(changes: readonly Change[]): EvaluationDiff['byRule'] {
  const rules = new Map<string, Record<ChangeKind, number>>();
  for (const { rule, kind } of changes) {
    const counts = rules.get(rule) ?? { won: 0, lost: 0, changed: 0, 'new error': 0, 'error gone': 0 };
    counts[kind] += 1;
    rules.set(rule, counts);
  }
  const harm = (counts: Record<ChangeKind, number>): number =>
    counts.lost + counts['new error'] - counts.won - counts['error gone'];
  return [...rules]
    .map(([rule, counts]) => ({ rule, counts }))
    .sort((a, b) => harm(b.counts) - harm(a.counts) || (a.rule < b.rule ? -1 : 1));
}

/** Compares two runs: totals, and for texts that are not blind the claims won, lost and changed. The worst rules come first. */
export function diffEvaluations(before: Evaluation, after: Evaluation): EvaluationDiff {
  const old = new Map(before.articles.map(article => [article.name, article]));
  const now = new Map(after.articles.map(article => [article.name, article]));
  const changes = [...now.values()].flatMap(article => {
    const other = old.get(article.name);
    return other ? changesOf(other, article) : [];
  });
  const totals: EvaluationDiff['totals'] = [{ label: 'all', before, after }];
  for (const language of ['AR', 'EN'] as const) {
    const [was, is] = [before.byLanguage[language], after.byLanguage[language]];
    if (was && is) totals.push({ label: language, before: was, after: is });
  }
  return {
    totals: totals.map(({ label, before: was, after: is }) => ({
      label,
      before: { levels: was.levels, details: was.details },
      after: { levels: is.levels, details: is.details },
    })),
    changes,
    byRule: byRule(changes),
    unpaired: [...old.keys(), ...now.keys()].filter(name => !(old.has(name) && now.has(name))).sort(),
  };
}

const LONGEST_QUOTE = 70;
const rate = (value: number): string => value.toFixed(3).replace(/^0/, '');
const moved = (was: number, is: number): string =>
  `${rate(was)} → ${rate(is)} (${is >= was ? '+' : '−'}${rate(Math.abs(is - was))})`;
const shorten = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
};

/** The comparison as a table for people. */
export function formatDiff({ totals, changes, byRule: rules, unpaired }: EvaluationDiff): string {
  const lines: string[] = [];
  for (const { label, before, after } of totals) {
    const [was, is] = [before.levels, after.levels];
    lines.push(
      `${label}: found ${was.strict.found} → ${is.strict.found}, right ${was.strict.matched} → ${is.strict.matched}`,
      `  strict precision ${moved(was.strict.precision, is.strict.precision)}  recall ${moved(was.strict.recall, is.strict.recall)}  F1 ${moved(was.strict.f1, is.strict.f1)}`,
      `  pair F1 ${moved(was.pair.f1, is.pair.f1)}  polarity ${moved(before.details.polarity, after.details.polarity)}  modality ${moved(before.details.modality, after.details.modality)}  chain ${moved(before.details.attribution, after.details.attribution)}`,
    );
  }
  if (unpaired.length > 0) lines.push('', `only in one of the runs: ${unpaired.join(', ')}`);
  if (changes.length === 0) return `${lines.join('\n')}\n`;
  lines.push(
    '',
    `${'by rule, the worst first'.padEnd(44)} ${CHANGE_KINDS.map(kind => kind.padStart(10)).join(' ')}`,
  );
  for (const { rule, counts } of rules)
    lines.push(
      `${rule.padEnd(44)} ${CHANGE_KINDS.map(kind => String(counts[kind] || '').padStart(10)).join(' ')}`,
    );
  for (const kind of CHANGE_KINDS) {
    const own = changes.filter(change => change.kind === kind);
    if (own.length === 0) continue;
    lines.push('', `${kind} (${own.length})`);
    for (const { article, start, claim, rule, quote, what } of own)
      lines.push(`  ${article}:${start}  ${claim}  [${rule}]  ${what || shorten(quote)}`);
  }
  return `${lines.join('\n')}\n`;
}
