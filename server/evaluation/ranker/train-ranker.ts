/**
 * Trains the ranker and writes server/extraction/ranker.json; the same sources give the same bytes. Prints how it reads texts
 * that it has not seen, beside the score by hand.
 *
 *     npm run train-ranker
 *     npm run train-ranker -- --decisions decisions.jsonl --articles ./articles
 *     npm run train-ranker -- --least 0.25       makes claims that are less likely right too
 *     npm run train-ranker -- --check            only measures
 *
 * It learns from the annotated texts of the repository, from the real texts of tests/real, which are in ISNAD_GOLD/real and not
 * here, and from reviewers' decisions on articles that are given with them. How sure a claim is comes from those of tests/held.
 * The annotated articles of ISNAD_GOLD (gold/ and articles/) are read too, and never learned from.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handJudge } from '../../extraction/stages/linking/judge.ts';
import { createRanker } from '../../extraction/stages/ranking/ranker.ts';
import { formatRanker, RANKER_FILE, type RankerFile } from '../../extraction/stages/ranking/shipped.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { readGazetteer } from '../../reading/gazetteer.ts';
import { type Counts, sum, toRates } from '../score.ts';
import type { ScoredArticle } from '../score-article.ts';
import { calibrate, scoreAt } from './calibrate.ts';
import { CHOICE, countsFrom, crossValidate, plainModel, readWith, scoredClaims } from './cross-validate.ts';
import { examplesFromDecisions } from './decisions.ts';
import type { Example } from './examples.ts';
import { heldTexts, type RankerText, readRankerTexts, shippedTexts } from './texts.ts';

/**
 * A claim is made where the chance that it is right is at least this: half of the F1 that unread texts reach, which is where F1
 * is best (Lipton, Elkan, Naryanaswamy: Optimal Thresholding of Classifiers to Maximize F1 Measure, 2014).
 */
const LEAST_PROBABILITY = '0.17';

const { values } = parseArgs({
  options: {
    decisions: { type: 'string' },
    articles: { type: 'string', multiple: true, default: [] },
    actors: { type: 'string', multiple: true, default: [] },
    least: { type: 'string', default: LEAST_PROBABILITY },
    check: { type: 'boolean', default: false },
  },
});

function decided(): Example[] {
  if (values.decisions === undefined) return [];
  const actors = readGazetteer([join(PROJECT_ROOT, 'seed/actors.json'), ...values.actors]);
  return examplesFromDecisions(values.decisions, values.articles, actors);
}

const goldOf = (all: readonly ScoredArticle[]): number =>
  all.reduce((gold, { counts }) => gold + counts.strict.gold, 0);

const line = (label: string, counts: Counts): string => {
  const { precision, recall, f1, gold, found } = toRates(counts);
  const rates = [precision, recall, f1].map(rate => rate.toFixed(3)).join('  ');
  return `${label.padEnd(46)} ${String(gold).padStart(4)} ${String(found).padStart(5)}  ${rates}`;
};

const above = (keep: number, all: readonly ScoredArticle[]): Counts =>
  countsFrom(keep, scoredClaims(all), goldOf(all));

function print(label: string, texts: readonly RankerText[], read: (text: RankerText) => Counts): void {
  for (const language of ['AR', 'EN'] as const) {
    const own = texts.filter(({ article }) => article.language === language);
    if (own.length > 0) console.log(line(`${label}, ${language}`, sum(own.map(read))));
  }
}

const shared = process.env.ISNAD_GOLD;
const realTexts = shared !== undefined && existsSync(join(shared, 'real')) ? join(shared, 'real') : undefined;
if (realTexts === undefined && !values.check) {
  console.error(
    'The ranker that ships has learned from real texts too: set ISNAD_GOLD to the folder that has them in real/, or measure with --check.',
  );
  process.exit(2);
}
const learned = shippedTexts(realTexts);
const more = decided();
const others =
  shared !== undefined && existsSync(join(shared, 'gold'))
    ? readRankerTexts('others', join(shared, 'gold'), join(shared, 'articles'))
    : [];
const sets = [...new Set([...learned, ...others].map(({ set }) => set))].map(
  set => [set, [...learned, ...others].filter(text => text.set === set)] as const,
);

const validated = crossValidate([...learned, ...others], learned, more);
const examples = [...learned.flatMap(text => text.examples), ...more];
const plain = plainModel(examples);
// How sure a claim is comes from texts that nobody tuned to; without them from those that a part was not trained on.
const unread =
  realTexts === undefined
    ? validated.filter(({ text }) => text.set !== 'others').map(({ scored }) => scored)
    : heldTexts(realTexts).map(text => readWith(createRanker(plain), text));
const calibration = calibrate(scoredClaims(unread));
const keep = scoreAt(Number(values.least), calibration);

console.log(`${''.padEnd(46)} gold found  P      R      F1   (strict)`);
const byText = new Map(validated.map(({ text, scored }) => [text, scored]));
for (const [set, texts] of sets) {
  print(`${set}: by hand`, texts, text => readWith(handJudge, text).counts.strict);
  print(`${set}: ranker, its own texts left out`, texts, text =>
    above(keep, [byText.get(text) as ScoredArticle]),
  );
}
for (const [set, texts] of sets) {
  const from =
    set === 'development'
      ? learned.filter(text => text.set !== set)
      : learned.filter(text => text.set === 'development');
  const judge = createRanker(plainModel(from.flatMap(({ examples }) => examples)));
  print(`${set}: ranker from ${from[0]?.set ?? ''} only`, texts, text =>
    above(keep, [readWith(judge, text)]),
  );
}

const ranker: RankerFile = {
  trainedOn: {
    texts: learned.length,
    links: examples.length,
    right: examples.filter(({ right }) => right).length,
  },
  ...CHOICE,
  keep,
  calibration,
  weights: plain.weights,
};
const judge = createRanker(ranker);
for (const [set, texts] of sets)
  print(`${set}: ranker as shipped`, texts, text => readWith(judge, text).counts.strict);
console.log(
  `${Object.keys(ranker.weights).length} weights from ${examples.length} links, kept from ${keep}, calibrated by ${JSON.stringify(ranker.calibration)}`,
);
if (!values.check) writeFileSync(RANKER_FILE, formatRanker(ranker));
