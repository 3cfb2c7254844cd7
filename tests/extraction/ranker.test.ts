import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import type { Link } from '../../server/extraction/document.ts';
import { handMargin, passesByHand, probability } from '../../server/extraction/stages/linking/judge.ts';
import { createRanker, type RankerModel, standings } from '../../server/extraction/stages/ranking/ranker.ts';
import {
  formatRanker,
  RANKER_FILE,
  type RankerFile,
} from '../../server/extraction/stages/ranking/shipped.ts';
import { actor } from './stages.ts';

const ACTORS = [actor('wadi', 'فصيل الوادي', 'Wadi Faction'), actor('jabal', 'لواء الجبل', 'Jabal Brigade')];

const NOTHING_LEARNED: RankerModel = {
  least: 0,
  keep: 0,
  hand: 1,
  calibration: { slope: 1, intercept: 0 },
  weights: {},
};

const triples = (text: string, model: RankerModel): string[] =>
  createExtractor(ACTORS, { judge: createRanker(model) })
    .extract({ text, language: 'EN' })
    .claims.map(({ subject, type, object }) => `${subject} ${type} ${object}`);

const ATTACK = 'The Wadi Faction attacked the Jabal Brigade.';

describe('the ranker', () => {
  it('goes by the score by hand where nothing was learned', () => {
    expect(triples(ATTACK, NOTHING_LEARNED)).toEqual(['wadi ASSAULT jabal']);
  });

  it('follows its weights: a form may be told to be no claim', () => {
    expect(triples(ATTACK, { ...NOTHING_LEARNED, weights: { 'form active': -9 } })).toEqual([]);
  });

  it('can turn the sides round', () => {
    const weights = { 'subject active after': 5, 'object active before': 5 };
    expect(triples(ATTACK, { ...NOTHING_LEARNED, weights })).toEqual(['jabal ASSAULT wadi']);
  });

  it('keeps for a claim only what reaches its least score', () => {
    expect(triples(ATTACK, { ...NOTHING_LEARNED, keep: 5 })).toEqual([]);
  });

  it('makes a confidence of a score by its calibration', () => {
    const judge = createRanker({ ...NOTHING_LEARNED, calibration: { slope: 2, intercept: -1 } });
    expect(probability(judge.logOdds(0.5))).toBe(0.5);
    expect(judge.logOdds(1)).toBe(1);
    expect(judge.logOdds(-1)).toBe(-3);
  });

  it('tells how each link stands among the others', () => {
    const links = [3, 4, 2.5].map(hand => ({ hand }) as Link);
    expect(standings(links).map(({ rank, behind }) => [rank, behind])).toEqual([
      [1, 1],
      [0, -1],
      [2, 1.5],
    ]);
  });

  it('gives links with conditions of their own a margin, and weak rows a higher bar', () => {
    const link = (hand: number, more: object): Link =>
      ({
        hand,
        parts: { subject: 1, object: 1 },
        predicate: { row: {} },
        configuration: 'active:svo+direct',
        ...more,
      }) as Link;
    expect(handMargin(link(3, {}))).toBe(0.5);
    expect(passesByHand(link(3, { predicate: { row: { weak: true } } }))).toBe(false);
    expect(passesByHand(link(0, { configuration: 'nominal:own-group' }))).toBe(true);
    expect(passesByHand(link(3, { parts: { subject: 0, object: 3 } }))).toBe(false);
  });
});

describe('the ranker that ships', () => {
  const text = readFileSync(RANKER_FILE, 'utf8');
  const shipped = JSON.parse(text) as RankerFile;

  it('is written in order, one weight a line', () => {
    expect(formatRanker(shipped)).toBe(text);
    const names = Object.keys(shipped.weights);
    expect(names).toEqual([...names].sort());
  });

  it('holds no weight that a feature cannot reach', () => {
    const known =
      /^(?:bias|language|form|type|row|pos|weak|reciprocal|infinitive|joined|future|suffix|glued|predicate|words|before|after|opens|length|place|predicates|mentions|subject|object|link|hand|rank|behind|alone|possible|other|order|kinds|bond|disagrees)(?: |$)/;
    expect(Object.keys(shipped.weights).filter(name => !known.test(name))).toEqual([]);
  });
});
