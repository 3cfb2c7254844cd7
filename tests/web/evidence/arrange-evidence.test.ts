import { describe, expect, it } from 'vitest';
import { holds, sortClaims } from '../../../web/features/evidence/arrange-evidence.ts';
import { article, claim, outlet } from '../builders.ts';

function dated(id: string, publishedAt: string | null, confidence = 0.5, slug = 'b') {
  return claim({
    id,
    confidence,
    article: article({ publishedAt, effectiveOutlet: outlet(slug, slug, slug) }),
  });
}

const CLAIMS = [
  dated('undated', null, 0.9, 'c'),
  dated('old', '2020-01-01', 0.6, 'b'),
  dated('new', '2025-01-01', 0.7, 'a'),
];

describe('claims of a side', () => {
  it.each([
    ['newest', ['new', 'old', 'undated']],
    ['oldest', ['old', 'new', 'undated']],
    ['surest', ['undated', 'new', 'old']],
    ['outlet', ['new', 'old', 'undated']],
  ] as const)('stand %s', (order, expected) => {
    expect(sortClaims(CLAIMS, order).map(({ id }) => id)).toEqual(expected);
  });

  it('are found by a folded part of their quote', () => {
    const own = claim({ citation: { ...claim().citation, quote: 'أعلنَ الرئيسُ' } });
    expect([holds(own, 'اعلن'), holds(own, 'غير'), holds(own, ' ')]).toEqual([true, false, true]);
  });
});
