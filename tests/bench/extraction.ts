import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Language } from '../../server/domain/language.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';
import { goldTexts } from './gold-texts.ts';
import type { OneLine } from './one-line.ts';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Words a second over the development texts of a language, warmed up. */
export function wordsPerSecond(language: Language): number {
  const extractor = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const texts = goldTexts(language);
  const run = (): void => {
    for (const text of texts) extractor.extract({ text, language });
  };
  for (let warm = 0; warm < 3; warm += 1) run();
  const rounds = 10;
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) run();
  const time = performance.now() - start;
  return (1000 * rounds * texts.reduce((sum, text) => sum + words(text), 0)) / time;
}

/** One line of so many megabytes, read in a process of its own. */
export function readOneLine(language: Language, megabytes: number): OneLine {
  const program = join(PROJECT_ROOT, 'tests/bench/one-line.ts');
  const answer = execFileSync(process.execPath, ['--import', 'tsx', program, language, String(megabytes)], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(answer) as OneLine;
}
