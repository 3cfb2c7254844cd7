import { describe, expect, it } from 'vitest';
import { toBibtex, toChicagoNote, toCslJson, toRis } from '../../../web/features/claim/export-formats.ts';
import { article, claim, step } from '../builders.ts';

const CITED = {
  claim: claim({
    attribution: [
      step(0, 'outlet:q-street'),
      step(1, 'speaker:informed-sources', 'مصادر مطلعة', 'informed sources'),
    ],
    article: article({
      title: 'Three files & 50% of {trust}',
      language: 'EN',
      url: 'https://example.org/a_b',
      publishedAt: '2023-07-26',
      publishedPrecision: 'DAY',
    }),
  }),
  language: 'EN' as const,
  permalink: 'http://localhost/articles/0123456789abcdef?claim=fedcba9876543210',
  accessed: '2026-11-24',
};

function dated(publishedAt: string | null, publishedPrecision: 'DAY' | 'MONTH' | 'YEAR' | null) {
  return {
    ...CITED,
    claim: { ...CITED.claim, article: { ...CITED.claim.article, publishedAt, publishedPrecision } },
  };
}

describe('a citation for reference managers', () => {
  it('is an entry that BibTeX reads, its special characters escaped', () => {
    const entry = toBibtex(CITED);
    expect(entry).toContain('@article{isnad-fedcba9876543210,');
    expect(entry).toContain('title = {{Three files \\& 50\\% of trust}}');
    expect(entry).toContain('date = {2023-07-26}');
    expect(entry).toContain('url = {https://example.org/a_b}');
    expect(entry.match(/\{/g)?.length).toBe(entry.match(/\}/g)?.length);
  });

  it('is a record of RIS, a tag a line', () => {
    const lines = toRis(CITED).trimEnd().split('\r\n');
    expect(lines.every(line => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
    expect(lines).toContain('DA  - 2023/07/26');
    expect(lines.at(-1)).toBe('ER  -');
  });

  it('is an item of CSL-JSON with the quote and where it stands', () => {
    const [item] = JSON.parse(toCslJson(CITED));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Q Street',
      issued: { 'date-parts': [[2023, 7, 26]] },
    });
    expect(item.note).toContain('Q Street citing informed sources; 10–24');
  });

  it.each([
    ['2023-07-01', 'MONTH', [2023, 7]],
    ['2023-01-01', 'YEAR', [2023]],
    [null, null, undefined],
  ] as const)('says no more of the date %s (%s) than is known', (date, precision, expected) => {
    const [item] = JSON.parse(toCslJson(dated(date, precision)));
    expect(item.issued?.['date-parts'][0]).toEqual(expected);
  });

  it('is a note with the outlet, the title, the date and the address', () => {
    expect(toChicagoNote(CITED, '26 Jul 2023', 'accessed 24 Nov 2026')).toBe(
      'Q Street, “Three files & 50% of {trust},” 26 Jul 2023, accessed 24 Nov 2026, https://example.org/a_b.',
    );
  });
});
