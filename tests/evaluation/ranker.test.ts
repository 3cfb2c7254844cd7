import { describe, expect, it } from 'vitest';
import type { Decision } from '../../server/domain/decision.ts';
import { calibrate, scoreAt } from '../../server/evaluation/ranker/calibrate.ts';
import { labelledByReviewers } from '../../server/evaluation/ranker/decisions.ts';
import { type Example, labelled, possibleLinksOf } from '../../server/evaluation/ranker/examples.ts';
import { train } from '../../server/evaluation/ranker/train.ts';
import {
  byThreshold,
  calibrationError,
  reliability,
  thresholdFor,
} from '../../server/evaluation/reliability.ts';
import { sameActor } from '../../server/evaluation/score.ts';
import { actor } from '../extraction/stages.ts';
import { gold } from './claims.ts';

const ACTORS = [actor('wadi', 'فصيل الوادي', 'Wadi Faction'), actor('jabal', 'لواء الجبل', 'Jabal Brigade')];
const TEXT = 'The Wadi Faction attacked the Jabal Brigade.';
const possible = possibleLinksOf({ text: TEXT, language: 'EN', attributedAs: null }, ACTORS);
const same = sameActor(new Set(['wadi', 'jabal']));

describe('what the ranker learns from', () => {
  it('is every possible link, also those that no rule allows', () => {
    expect(new Set(possible.map(({ finding }) => `${finding.subject} ${finding.object}`))).toEqual(
      new Set(['wadi jabal', 'jabal wadi']),
    );
    for (const { names, values } of possible) expect(values).toHaveLength(names.length);
  });

  it('is right where an annotation says the same, and wrong elsewhere', () => {
    const examples = labelled(possible, [gold('wadi', 'ASSAULT', 'jabal', 4, TEXT.length - 1)], same);
    expect(examples.filter(({ right }) => right)).toHaveLength(1);
    expect(examples.filter(({ right }) => !right).length).toBeGreaterThan(0);
    expect(labelled(possible, [], same).every(({ right }) => !right)).toBe(true);
  });

  const decision = (kind: 'ACCEPT' | 'REJECT', subject: string, object: string): Decision => ({
    id: 'x',
    reviewer: 'r',
    at: '2026-01-01T00:00:00.000Z',
    reason: null,
    kind,
    claim: {
      article: 'a',
      span: { start: 0, end: TEXT.length },
      quote: TEXT,
      subject,
      type: 'ASSAULT',
      object,
      polarity: 'AFFIRMED',
    },
  });

  it('takes from a reviewer only what was decided', () => {
    const accepted = labelledByReviewers(possible, [decision('ACCEPT', 'wadi', 'jabal')]);
    expect(accepted.some(({ right }) => right)).toBe(true);
    expect(accepted.some(({ right }) => !right)).toBe(true);
    const rejected = labelledByReviewers(possible, [decision('REJECT', 'jabal', 'wadi')]);
    expect(rejected.length).toBeGreaterThan(0);
    expect(rejected.every(({ right }) => !right)).toBe(true);
    expect(labelledByReviewers(possible, [])).toEqual([]);
  });
});

describe('training', () => {
  const examples: Example[] = Array.from({ length: 40 }, (_, index) => ({
    names: ['bias', index % 2 === 0 ? 'even' : 'odd', ...(index === 7 ? ['seldom'] : [])],
    values: [1, 1, ...(index === 7 ? [1] : [])],
    right: index % 2 === 0,
  }));

  it('learns what goes with right links, and nothing from what it saw once', () => {
    const weights = train(examples);
    expect(weights.even).toBeGreaterThan(0);
    expect(weights.odd).toBeLessThan(0);
    expect(weights).not.toHaveProperty('seldom');
  });

  it('gives the same weights again, in order of name', () => {
    expect(JSON.stringify(train(examples))).toBe(JSON.stringify(train(examples)));
    expect(Object.keys(train(examples))).toEqual(Object.keys(train(examples)).sort());
  });
});

describe('confidence', () => {
  it('is fitted so that it promises what is observed', () => {
    const claims = [-2, -1, 0, 1, 2].flatMap(score =>
      Array.from({ length: 100 }, (_, index) => ({ score, right: index < 50 + 20 * score })),
    );
    const calibration = calibrate(claims);
    for (const score of [-2, -1, 0, 1, 2]) {
      const promised = 1 / (1 + Math.exp(-(calibration.slope * score + calibration.intercept)));
      expect(Math.abs(promised - (50 + 20 * score) / 100)).toBeLessThan(0.05);
    }
    expect(scoreAt(0.5, calibration)).toBeCloseTo(0, 1);
  });

  const claims = [
    ...Array.from({ length: 10 }, (_, index) => ({ confidence: 0.95, right: index < 9 })),
    ...Array.from({ length: 10 }, (_, index) => ({ confidence: 0.45, right: index < 5 })),
  ];

  it('is set against what was right, in ten bins', () => {
    const bins = reliability(claims);
    expect(bins.map(({ from, claims: count, observed }) => [from, count, observed])).toEqual([
      [0.4, 10, 0.5],
      [0.9, 10, 0.9],
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.05);
    expect(calibrationError([])).toBe(0);
  });

  it('gives the lowest threshold at which a precision is reached', () => {
    expect(thresholdFor(claims, 20, 0.85)).toMatchObject({
      threshold: 0.46,
      shown: 10,
      precision: 0.9,
      recall: 0.45,
    });
    expect(thresholdFor(claims, 20, 0.7)?.threshold).toBe(0);
    expect(thresholdFor(claims, 20, 0.95)).toBeNull();
    expect(byThreshold(claims, 20)[0]).toMatchObject({ threshold: 0, shown: 20, precision: 0.7 });
  });
});
