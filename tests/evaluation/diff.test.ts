import { describe, expect, it } from 'vitest';
import { diffEvaluations, formatDiff } from '../../server/evaluation/diff-evaluations.ts';
import { type Evaluation, evaluateArticles } from '../../server/evaluation/evaluate.ts';
import type { GoldArticle } from '../../server/evaluation/gold.ts';
import { sameActor } from '../../server/evaluation/score.ts';
import { found, gold } from './claims.ts';

const same = sameActor(new Set(['wadi', 'jabal', 'sahel']));

const article: GoldArticle = {
  name: 'a',
  text: 'x'.repeat(100),
  language: 'EN',
  attributedAs: null,
  blind: false,
  claims: [
    gold('wadi', 'ASSAULT', 'jabal', 0, 20),
    gold('jabal', 'ACCUSE', 'wadi', 30, 50),
    gold('sahel', 'SUPPORT', 'wadi', 60, 80),
  ],
};

const run = (claims: ReturnType<typeof found>[], blind = false): Evaluation =>
  evaluateArticles([{ ...article, blind }], () => claims, same, 'test/1');

const before = [
  found('wadi', 'ASSAULT', 'jabal', 0, 20),
  { ...found('jabal', 'ACCUSE', 'wadi', 30, 50), modality: 'ALLEGED' as const },
  found('sahel', 'ASSAULT', 'jabal', 85, 95),
];
const after = [
  found('jabal', 'ACCUSE', 'wadi', 30, 50),
  { ...found('sahel', 'SUPPORT', 'wadi', 60, 80), rule: 'other' },
  found('sahel', 'REJECT', 'jabal', 85, 95),
];

describe('diffEvaluations', () => {
  const diff = diffEvaluations(run(before), run(after));

  it('tells what was won, lost and changed, and which errors came and went', () => {
    expect(diff.changes.map(({ kind, claim }) => `${kind}: ${claim}`).sort()).toEqual([
      'changed: jabal ACCUSE wadi',
      'error gone: sahel ASSAULT jabal',
      'lost: wadi ASSAULT jabal',
      'new error: sahel REJECT jabal',
      'won: sahel SUPPORT wadi',
    ]);
    expect(diff.changes.find(({ kind }) => kind === 'changed')?.what).toBe('modality ALLEGED → ACTUAL');
  });

  it('counts by rule, the most harmful first', () => {
    expect(diff.byRule.map(({ rule }) => rule)).toEqual(['test', 'other']);
    expect(diff.byRule[0]?.counts).toEqual({ won: 0, lost: 1, changed: 1, 'new error': 1, 'error gone': 1 });
  });

  it('prints totals, rules and changes', () => {
    const table = formatDiff(diff);
    for (const part of ['right 2 → 2', 'by rule', 'won (1)', 'lost (1)', 'modality ALLEGED → ACTUAL'])
      expect(table).toContain(part);
  });

  it('finds nothing between equal runs', () => {
    expect(diffEvaluations(run(before), run(before)).changes).toEqual([]);
  });

  it('shows totals only of blind texts', () => {
    const blind = diffEvaluations(run(before, true), run(after, true));
    expect(blind.changes).toEqual([]);
    expect(formatDiff(blind)).toContain('right 2 → 2');
    expect(formatDiff(blind)).not.toContain('wadi');
  });
});
