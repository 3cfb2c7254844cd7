import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../server/domain/language.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';

/** What the extraction bench measures. */
export type ExtractionBench = {
  /** Words a second over the development texts, warmed up, by language. */
  tokensPerSecond: Record<Language, number>;
  /** Milliseconds for one line of one and of two megabytes, and their ratio: 2 is linear. */
  oneMegabyte: number;
  twoMegabytes: number;
  ratio: number;
};

const MEGABYTE = 1_000_000;

function goldTexts(prefix: string): string[] {
  const folder = join(PROJECT_ROOT, 'tests/gold');
  return readdirSync(folder)
    .filter(file => file.startsWith(prefix) && file.endsWith('.txt'))
    .map(file => readFileSync(join(folder, file), 'utf8'));
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function milliseconds(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** Measures the rate on ordinary texts, and the growth on one endless line. */
export function benchExtraction(): ExtractionBench {
  const extractor = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const tokensPerSecond = { AR: 0, EN: 0 };
  for (const [language, prefix] of [
    ['AR', 'ar'],
    ['EN', 'en'],
  ] as const) {
    const texts = goldTexts(prefix);
    const run = (): void => {
      for (const text of texts) extractor.extract({ text, language });
    };
    for (let warm = 0; warm < 3; warm += 1) run();
    const rounds = 10;
    const time = milliseconds(() => {
      for (let round = 0; round < rounds; round += 1) run();
    });
    tokensPerSecond[language] = Math.round(
      (1000 * rounds * texts.reduce((sum, text) => sum + words(text), 0)) / time,
    );
  }
  const line = goldTexts('ar').join(' ').replace(/\s+/g, ' ');
  const long = line.repeat(Math.ceil((2 * MEGABYTE) / line.length));
  const read = (length: number): number =>
    milliseconds(() => extractor.extract({ text: long.slice(0, length), language: 'AR' }));
  read(MEGABYTE / 10);
  const oneMegabyte = Math.min(read(MEGABYTE), read(MEGABYTE));
  const twoMegabytes = Math.min(read(2 * MEGABYTE), read(2 * MEGABYTE));
  return { tokensPerSecond, oneMegabyte, twoMegabytes, ratio: twoMegabytes / oneMegabyte };
}
