import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { benchExtraction } from './extraction.ts';
import type { Row } from './measure.ts';

/** Tokens a second of wink-nlp's whole English pipeline on the same English texts, as it counts tokens. */
function benchWink(): number {
  const nlp = winkNLP(model);
  const folder = join(PROJECT_ROOT, 'tests/gold');
  const texts = readdirSync(folder)
    .filter(file => file.startsWith('en') && file.endsWith('.txt'))
    .map(file => readFileSync(join(folder, file), 'utf8'));
  const run = () => texts.reduce((tokens, text) => tokens + nlp.readDoc(text).tokens().length(), 0);
  run();
  let tokens = 0;
  const start = performance.now();
  for (let round = 0; round < 10; round += 1) tokens += run();
  return (1000 * tokens) / (performance.now() - start);
}

/** How fast texts are read, beside wink-nlp in the same run for orientation, and how it grows with length. */
export async function benchReading(): Promise<{ title: string; rows: Row[] }> {
  const { tokensPerSecond, oneMegabyte, twoMegabytes, ratio } = benchExtraction();
  const rate = (tokens: number) => Math.round(tokens).toLocaleString('en');
  return {
    title: 'Extraction (one core)',
    rows: [
      { what: 'Arabic development texts', 'tokens/s': rate(tokensPerSecond.AR) },
      { what: 'English development texts', 'tokens/s': rate(tokensPerSecond.EN) },
      { what: "wink-nlp's pipeline, the English ones", 'tokens/s': rate(benchWink()) },
      { what: 'one line of 1 MB', ms: Math.round(oneMegabyte) },
      { what: 'one line of 2 MB', ms: Math.round(twoMegabytes), 'times 1 MB': ratio.toFixed(2) },
    ],
  };
}
