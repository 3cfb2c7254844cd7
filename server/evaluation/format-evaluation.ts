import type { Details, Evaluation } from './evaluate.ts';
import { LEVELS, type Level, type Rates } from './score.ts';

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

/** An evaluation as a table for people, the worst articles and their misses at the end. */
export function formatEvaluation(result: Evaluation): string {
  const head = `${''.padEnd(34)}  gold found  ${LEVELS.map(level => `${level.padEnd(7)} P R F1 `.padEnd(17)).join('   ')}   pol.  mod.  chain`;
  const lines = [`extractor ${result.extractor}`, '', head, row('all', result.levels, result.details)];
  for (const [language, part] of Object.entries(result.byLanguage))
    lines.push(row(language, part.levels, part.details));
  lines.push('', `${'by type (strict)'.padEnd(18)} gold found  P     R     F1`);
  for (const { type, rates } of result.byType)
    lines.push(
      `${type.padEnd(18)} ${String(rates.gold).padStart(4)} ${String(rates.found).padStart(5)}  ${number(rates.precision)} ${number(rates.recall)} ${number(rates.f1)}`,
    );
  lines.push('', 'by article, worst first');
  for (const article of result.articles) lines.push(row(article.name, article.levels, article.details));
  lines.push('', 'misses, worst articles first');
  for (const { name, missed } of result.articles) {
    for (const claim of missed.slice(0, MISSES_PER_ARTICLE))
      lines.push(
        `${name}:${claim.start}  ${claim.subject} ${claim.type} ${claim.object}  ${shorten(claim.quote)}`,
      );
    if (missed.length > MISSES_PER_ARTICLE)
      lines.push(`${name}  … and ${missed.length - MISSES_PER_ARTICLE} more`);
  }
  return `${lines.join('\n')}\n`;
}
