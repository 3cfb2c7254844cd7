import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../web/i18n/dates.ts';

describe('a date', () => {
  it.each([
    ['2023-07-26', 'DAY', 'AR', 'latn', '26 تموز/يوليو 2023'],
    ['2023-07-01', 'MONTH', 'AR', 'latn', 'تموز/يوليو 2023'],
    ['2023-01-01', 'YEAR', 'AR', 'latn', '2023'],
    ['2026-01-21', 'DAY', 'AR', 'arab', '٢١ كانون الثاني/يناير ٢٠٢٦'],
    ['2023-07-26', 'DAY', 'EN', 'latn', '26 Jul 2023'],
    ['2023-07-01', 'MONTH', 'EN', 'latn', 'Jul 2023'],
    ['2023-09-01', 'MONTH', 'EN', 'latn', 'Sep 2023'],
    ['2025-08', 'MONTH', 'EN', 'latn', 'Aug 2025'],
    ['2025', 'YEAR', 'AR', 'arab', '٢٠٢٥'],
  ] as const)('%s known to the %s reads in %s (%s)', (iso, precision, language, digits, expected) => {
    expect(formatDate(iso, precision, language, digits)).toBe(expected);
  });
});
