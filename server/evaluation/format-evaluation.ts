import type { Evaluation } from './evaluate.ts';
import { type AtThreshold, calibrationError, WANTED_PRECISION } from './reliability.ts';
import { LEVELS, type Level, type Rates } from './score.ts';
import type { Details } from './score-article.ts';

const MISSES_PER_ARTICLE = 6;
const LONGEST_QUOTE = 60;

const number = (value: number): string => value.toFixed(3).replace(/^0/, '').padStart(5);

function row(label: string, levels: Record<Level, Rates>, details: Details): string {
  const cells = LEVELS.map(level => {
    const { precision, recall, f1 } = levels[level];
    return `${number(precision)} ${number(recall)} ${number(f1)}`;
  });
  const { gold, found } = levels.strict;
  const rest = [details.polarity, details.modality, details.attribution].map(number).join(' ');
  return `${label.padEnd(34)} ${String(gold).padStart(5)} ${String(found).padStart(5)}  ${cells.join('   ')}   ${rest}`;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
};

/** The totals: all, by language, by type. Nothing here tells what a text says. */
function totals(result: Evaluation): string[] {
  const head = `${''.padEnd(34)}  gold found  ${LEVELS.map(level => `${level.padEnd(7)} P R F1 `.padEnd(17)).join('   ')}   pol.  mod.  chain`;
  const lines = [`extractor ${result.extractor}`, '', head, row('all', result.levels, result.details)];
  for (const [language, part] of Object.entries(result.byLanguage))
    lines.push(row(language, part.levels, part.details));
  lines.push('', `${'by type (strict)'.padEnd(18)} gold found  P     R     F1`);
  for (const { type, rates } of result.byType)
    lines.push(
      `${type.padEnd(18)} ${String(rates.gold).padStart(4)} ${String(rates.found).padStart(5)}  ${number(rates.precision)} ${number(rates.recall)} ${number(rates.f1)}`,
    );
  return lines;
}

const threshold = ({ threshold: at, shown, precision, recall }: AtThreshold): string =>
  `${at.toFixed(2)}  ${String(shown).padStart(6)}  ${number(precision)}  ${number(recall)}`;

/** What a confidence is worth: promised against observed, and what a threshold would show. */
function confidenceTables({ reliability, byThreshold, threshold: wanted }: Evaluation): string[] {
  return [
    '',
    `confidence   claims  claimed  observed   (differ by ${number(calibrationError(reliability))} on average)`,
    ...reliability.map(
      ({ from, to, claims, claimed, observed }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)}   ${String(claims).padStart(6)}    ${number(claimed)}     ${number(observed)}`,
    ),
    '',
    'from   shown  precision  recall',
    ...byThreshold.map(threshold),
    wanted
      ? `precision ${WANTED_PRECISION} is reached from ${threshold(wanted)}`
      : `precision ${WANTED_PRECISION} is reached nowhere`,
  ];
}

/** The articles, worst first, and what was missed in them. */
function articles({ articles: all }: Evaluation): string[] {
  const lines = ['', 'by article, worst first'];
  for (const article of all) lines.push(row(article.name, article.levels, article.details));
  lines.push('', 'misses, worst articles first');
  for (const { name, missed } of all) {
    for (const claim of missed.slice(0, MISSES_PER_ARTICLE))
      lines.push(
        `${name}:${claim.start}  ${claim.subject} ${claim.type} ${claim.object}  ${shorten(claim.quote)}`,
      );
    if (missed.length > MISSES_PER_ARTICLE)
      lines.push(`${name}  … and ${missed.length - MISSES_PER_ARTICLE} more`);
  }
  return lines;
}

/** An evaluation as a table for people, the worst articles and their misses at the end. */
export function formatEvaluation(result: Evaluation): string {
  const lines = [...totals(result), ...confidenceTables(result)];
  if (result.blind > 0) lines.push('', `${result.blind} texts are kept blind: totals only`);
  if (result.articles.length > 0) lines.push(...articles(result));
  return `${lines.join('\n')}\n`;
}

/** How far two annotators agree, as a table: totals only. */
export function formatAgreement(result: Evaluation): string {
  return `${totals(result).join('\n')}\n`;
}
