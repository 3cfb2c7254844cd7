import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../server/domain/language.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';
import { goldTexts } from './gold-texts.ts';
import type { OneLine } from './one-line.ts';

type ExtractorModule = typeof import('../../server/extraction/create-extractor.ts');

/** A second, in the two ways in which texts are counted. */
export type ReadingRate = {
  /** Stretches without white space. */
  words: number;
  /** Words and each mark by itself, as tokenizers count them. */
  tokens: number;
};

const WORD = /\S+/gu;
const TOKEN = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

const countAll = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

/** Rounds until the engine has compiled what it runs: measured, the rate still rises over the first twenty. */
const WARM_UP = 25;
const ROUNDS = 25;

/** The extractor as it is shipped: sources that are transformed while they are loaded run slower. */
async function shippedExtractor(): Promise<Pick<ExtractorModule, 'createExtractor'>> {
  const built = join(PROJECT_ROOT, 'dist/server/extraction/create-extractor.js');
  if (!existsSync(built)) throw new Error('Nothing is built yet: run `npm run build` first.');
  return import(pathToFileURL(built).href);
}

/** How fast the development texts of a language are read by the built program, warmed up. */
export async function readingRate(language: Language): Promise<ReadingRate> {
  const { createExtractor } = await shippedExtractor();
  const extractor = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const texts = goldTexts(language);
  const run = (times: number): void => {
    for (let round = 0; round < times; round += 1)
      for (const text of texts) extractor.extract({ text, language });
  };
  run(WARM_UP);
  const start = performance.now();
  run(ROUNDS);
  const seconds = (performance.now() - start) / 1000;
  const rate = (pattern: RegExp): number => (ROUNDS * countAll(texts, pattern)) / seconds;
  return { words: rate(WORD), tokens: rate(TOKEN) };
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
