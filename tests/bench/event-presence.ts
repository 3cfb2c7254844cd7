/**
 * How often the extractor sees an event where annotators saw one: any affirmed claim of the type that is not merely
 * anticipated counts as "present", between whatever actors.
 *
 *   node --import tsx tests/bench/event-presence.ts FILE.jsonl
 *
 * Rows hold `event` (a type), `accept` and `reject` (votes) and `text`. Texts that nobody reads are left out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBlind } from '../../server/evaluation/blind-texts.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';

type Row = { event: string; accept: number; reject: number; text: string };

/** Sentences of one type: with an event, with a claim, with both. */
export type Presence = { event: string; gold: number; found: number; matched: number };

/** Counts over the rows of a file, by type; a tie of votes is no event. */
export function eventPresence(rows: readonly Row[]): Presence[] {
  const { extract } = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const types = new Map<string, Presence>();
  for (const { event, accept, reject, text } of rows) {
    if (isBlind(text)) continue;
    const count = types.get(event) ?? { event, gold: 0, found: 0, matched: 0 };
    types.set(event, count);
    const present = accept > reject;
    const seen = extract({ text, language: 'AR' }).claims.some(
      claim => claim.type === event && claim.polarity === 'AFFIRMED' && claim.modality !== 'ANTICIPATED',
    );
    if (present) count.gold += 1;
    if (seen) count.found += 1;
    if (present && seen) count.matched += 1;
  }
  return [...types.values()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2];
  if (!file) throw new Error('Name the file of sentences: event-presence.ts FILE.jsonl');
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row);
  for (const { event, gold, found, matched } of eventPresence(rows)) {
    const precision = found === 0 ? 0 : matched / found;
    const recall = gold === 0 ? 0 : matched / gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    process.stdout.write(
      `${event.padEnd(8)} sentences with ${gold}, seen ${found}, both ${matched}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}\n`,
    );
  }
}
