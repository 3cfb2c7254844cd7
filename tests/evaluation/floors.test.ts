import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../server/evaluation/evaluate.ts';
import { formatEvaluation } from '../../server/evaluation/format-evaluation.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';

const shared = process.env.ISNAD_GOLD ?? join(PROJECT_ROOT, '../shared');
const hasShared = existsSync(join(shared, 'gold')) && existsSync(join(shared, 'articles'));

describe('the extractor on the development texts', () => {
  const result = evaluate(join(PROJECT_ROOT, 'tests/gold'));

  it('keeps its strict F1', () => {
    expect(result.levels.strict.f1).toBeGreaterThan(0.63);
    expect(result.byLanguage.AR?.levels.strict.f1).toBeGreaterThan(0.604);
    expect(result.byLanguage.EN?.levels.strict.f1).toBeGreaterThan(0.684);
  });

  it('keeps its strict precision', () => {
    expect(result.levels.strict.precision).toBeGreaterThan(0.745);
  });

  it('keeps its polarity, modality and chains', () => {
    expect(result.details.polarity).toBeGreaterThan(0.956);
    expect(result.details.modality).toBeGreaterThan(0.894);
    expect(result.details.attribution).toBeGreaterThan(0.749);
  });

  it('lists the articles worst first, with what each missed', () => {
    const scores = result.articles.map(({ levels }) => levels.strict.f1);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const { levels, missed } of result.articles)
      expect(missed).toHaveLength(levels.strict.gold - levels.strict.matched);
  });

  it('counts every gold claim under its type', () => {
    const byType = result.byType.reduce((sum, { rates }) => sum + rates.gold, 0);
    expect(byType).toBe(result.levels.strict.gold);
  });

  it('prints as a table with all levels, languages and types', () => {
    const table = formatEvaluation(result);
    for (const word of ['strict', 'relaxed', 'pair', 'AR', 'EN', 'ASSAULT', 'misses'])
      expect(table).toContain(word);
  });
});

describe('the extractor on the digests', () => {
  const result = evaluate(join(PROJECT_ROOT, 'seed/corpus'));

  it('keeps its strict F1 and precision', () => {
    expect(result.levels.strict.f1).toBeGreaterThan(0.588);
    expect(result.levels.strict.precision).toBeGreaterThan(0.785);
  });

  it('gives every statement to the digest’s outlet first', () => {
    expect(result.details.attribution).toBeGreaterThan(0.564);
  });
});

const title = hasShared
  ? 'the extractor on the three real articles'
  : `the extractor on the three real articles (skipped: ${shared} has no gold/ and articles/; set ISNAD_GOLD)`;

describe.skipIf(!hasShared)(title, () => {
  it('keeps its strict F1', () => {
    const result = evaluate(join(shared, 'gold'), { textsDir: join(shared, 'articles') });
    expect(result.levels.strict.f1).toBeGreaterThan(0.41);
  });
});
