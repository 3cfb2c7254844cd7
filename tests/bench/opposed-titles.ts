/**
 * How often two titles that contradict each other are read as opposed: of the pairs for which both yield a claim on the same two
 * actors, those where some such claims differ in polarity or class.
 *
 *   node --import tsx tests/bench/opposed-titles.ts FILE.jsonl
 *
 * Rows hold the titles `a` and `b` and their `stance`; those that disagree count.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClaimContent } from '../../server/domain/claim.ts';
import { quadOf } from '../../server/domain/relation-types.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';

type Row = { a: string; b: string; stance: string };

const isOnePair = (a: ClaimContent, b: ClaimContent): boolean =>
  (a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject);

/** Pairs of titles that disagree: how many say something of one pair of actors, and how many of these come out opposed. */
export function opposedTitles(rows: readonly Row[]): { onePair: number; opposed: number } {
  const { extract } = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const count = { onePair: 0, opposed: 0 };
  for (const { a, b, stance } of rows) {
    if (stance !== 'disagree') continue;
    const [first, second] = [a, b].map(text => extract({ text, language: 'AR' }).claims) as [
      ClaimContent[],
      ClaimContent[],
    ];
    const pairs = first.flatMap(x => second.filter(y => isOnePair(x, y)).map(y => [x, y] as const));
    if (pairs.length === 0) continue;
    count.onePair += 1;
    if (pairs.some(([x, y]) => x.polarity !== y.polarity || quadOf(x.type) !== quadOf(y.type)))
      count.opposed += 1;
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2];
  if (!file) throw new Error('Name the file of titles: opposed-titles.ts FILE.jsonl');
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row);
  const { onePair, opposed } = opposedTitles(rows);
  process.stdout.write(
    `${onePair} pairs of contradicting titles say something of one pair of actors; opposed in ${opposed} (${(opposed / onePair).toFixed(3)})\n`,
  );
}
