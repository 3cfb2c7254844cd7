/** Whether anything that people annotated stands in a line that is taken for page furniture. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnnotated } from '../../server/evaluation/blind-gold.ts';
import type { GoldArticle } from '../../server/evaluation/gold.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';

const shared = process.env.ISNAD_GOLD ?? join(PROJECT_ROOT, '../shared');
const SETS: readonly { name: string; gold: string; texts?: string }[] = [
  { name: 'the annotated texts of the tests', gold: join(PROJECT_ROOT, 'tests/gold') },
  { name: 'the digests', gold: join(PROJECT_ROOT, 'seed/corpus') },
  { name: 'the texts to develop on', gold: join(shared, 'gold/dev') },
  { name: 'the three real articles', gold: join(shared, 'gold'), texts: join(shared, 'articles') },
  { name: 'the open real texts', gold: join(PROJECT_ROOT, 'tests/real'), texts: join(shared, 'real') },
];

const extractor = createExtractor([]);

/**
 * Claims whose words overlap a line that is left out, but for those of a paragraph that repeats another: the other is read.
 */
function lost({ name, text, language, blind, claims }: GoldArticle): string[] {
  const { boilerplate } = extractor.extract({ text, language });
  return claims
    .filter(({ start, end, quote }) => {
      const again = text.indexOf(quote) !== text.lastIndexOf(quote);
      return !again && boilerplate.some(line => line.start < end && start < line.end);
    })
    .map(({ start, quote }) => (blind ? 'in a text that is kept blind' : `${name} ${start}: ${quote}`));
}

for (const { name, gold, texts } of SETS) {
  const missing = [gold, texts].find(folder => folder && !existsSync(folder));
  describe.skipIf(missing)(`${name}${missing ? ` (skipped: there is no ${missing})` : ''}`, () => {
    it('lose no annotated claim to what is taken for page furniture', () => {
      const articles = readAnnotated(gold, texts);
      expect(articles.length).toBeGreaterThan(0);
      expect(articles.flatMap(lost)).toEqual([]);
    });
  });
}
