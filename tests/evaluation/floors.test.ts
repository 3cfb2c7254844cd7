import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../server/evaluation/evaluate.ts';
import { formatEvaluation } from '../../server/evaluation/format-evaluation.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';

const shared = process.env.ISNAD_GOLD ?? join(PROJECT_ROOT, '../shared');
const hasShared = existsSync(join(shared, 'gold')) && existsSync(join(shared, 'articles'));

/*
 * Floors stand two points below what was reached when they were last set: a change that falls below one has to say why.
 *
 * Precision on the digests (.785 before), F1 there (.588), precision (.745) and polarity (.956) on the development
 * texts and F1 of the three real articles (.41) stood higher once. Claims are kept since from a chance of .17, calibrated
 * on texts that nobody tuned to, instead of .3, calibrated on texts learned from: more claims of unread texts are found
 * (blind recall .252, then .315), and more wrong ones among those of the development texts.
 */
describe('the extractor on the development texts', () => {
  const result = evaluate(join(PROJECT_ROOT, 'tests/gold'));

  it('keeps its strict F1', () => {
    expect(result.levels.strict.f1).toBeGreaterThan(0.64);
    expect(result.byLanguage.AR?.levels.strict.f1).toBeGreaterThan(0.615);
    expect(result.byLanguage.EN?.levels.strict.f1).toBeGreaterThan(0.697);
  });

  it('keeps its strict precision', () => {
    expect(result.levels.strict.precision).toBeGreaterThan(0.735);
  });

  it('keeps its polarity, modality and chains', () => {
    expect(result.details.polarity).toBeGreaterThan(0.941);
    expect(result.details.modality).toBeGreaterThan(0.894);
    expect(result.details.attribution).toBeGreaterThan(0.757);
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
    expect(result.levels.strict.f1).toBeGreaterThan(0.583);
    expect(result.levels.strict.precision).toBeGreaterThan(0.728);
  });

  it('keeps its chains', () => {
    expect(result.details.attribution).toBeGreaterThan(0.598);
  });
});

const title = hasShared
  ? 'the extractor on the three real articles'
  : `the extractor on the three real articles (skipped: ${shared} has no gold/ and articles/; set ISNAD_GOLD)`;

describe.skipIf(!hasShared)(title, () => {
  it('keeps its strict F1', () => {
    const result = evaluate(join(shared, 'gold'), { textsDir: join(shared, 'articles') });
    expect(result.levels.strict.f1).toBeGreaterThan(0.406);
  });
});

const realTexts = join(shared, 'real');
const hasReal = existsSync(realTexts);

/** Two points below what was reached when they were last set: strict and pair F1, then polarity, modality and chain. */
const REAL = {
  blind: { AR: [0.312, 0.395], EN: [0.37, 0.421], details: [0.98, 0.913, 0.711] },
  held: { AR: [0.304, 0.318], EN: [0.323, 0.359], details: [0.961, 0.942, 0.807] },
  real: { AR: [0.403, 0.446], EN: [0.553, 0.576], details: [0.974, 0.907, 0.812] },
} as const;

describe.skipIf(!hasReal).each(Object.entries(REAL))(
  `the extractor on real texts${hasReal ? '' : ` (skipped: ${realTexts} is not there; set ISNAD_GOLD)`}: %s`,
  (set, { AR, EN, details }) => {
    const result = hasReal ? evaluate(join(PROJECT_ROOT, 'tests', set), { textsDir: realTexts }) : null;

    it('keeps its strict and pair F1 in both languages', () => {
      for (const [language, [strict, pair]] of [['AR', AR] as const, ['EN', EN] as const]) {
        const levels = result?.byLanguage[language]?.levels;
        expect(levels?.strict.f1, language).toBeGreaterThan(strict);
        expect(levels?.pair.f1, language).toBeGreaterThan(pair);
      }
    });

    it('keeps its polarity, modality and chains', () => {
      expect(result?.details.polarity).toBeGreaterThan(details[0]);
      expect(result?.details.modality).toBeGreaterThan(details[1]);
      expect(result?.details.attribution).toBeGreaterThan(details[2]);
    });
  },
);
