import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Language } from '../../server/domain/language.ts';
import { readingRate, readOneLine } from './extraction.ts';
import { goldTexts } from './gold-texts.ts';
import type { Row } from './measure.ts';

/** Tokens a second of wink-nlp's whole English pipeline on the same English texts, as it counts tokens. */
function benchWink(): number {
  const nlp = winkNLP(model);
  const texts = goldTexts('EN');
  const run = () => texts.reduce((tokens, text) => tokens + nlp.readDoc(text).tokens().length(), 0);
  run();
  let tokens = 0;
  const start = performance.now();
  for (let round = 0; round < 10; round += 1) tokens += run();
  return (1000 * tokens) / (performance.now() - start);
}

const HALF = 2;
const WHOLE = 4;

/** One line of two and of four megabytes: twice the time is linear. */
function rowsOfOneLine(language: Language, name: string): Row[] {
  const half = readOneLine(language, HALF);
  const whole = readOneLine(language, WHOLE);
  const row = (size: number, { seconds, megabytes }: typeof half): Row => ({
    what: `one ${name} line of ${size} MB`,
    's of processor': seconds.toFixed(1),
    'MB over the start': Math.round(megabytes),
  });
  return [row(HALF, half), { ...row(WHOLE, whole), 'times 2 MB': (whole.seconds / half.seconds).toFixed(2) }];
}

/** How fast texts are read, beside wink-nlp in the same run for orientation, and how it grows with length. */
export async function benchReading(): Promise<{ title: string; rows: Row[] }> {
  const rate = (tokens: number) => Math.round(tokens).toLocaleString('en');
  const rowOf = async (what: string, language: Language): Promise<Row> => {
    const { words, tokens } = await readingRate(language);
    return { what, 'words/s': rate(words), 'tokens/s': rate(tokens) };
  };
  return {
    title: 'Extraction (one core)',
    rows: [
      await rowOf('Arabic development texts', 'AR'),
      await rowOf('English development texts', 'EN'),
      { what: "wink-nlp's pipeline, the English ones", 'tokens/s': rate(benchWink()) },
      ...rowsOfOneLine('AR', 'Arabic'),
      ...rowsOfOneLine('EN', 'English'),
    ],
  };
}
