import { describe, expect, it } from 'vitest';
import { formatPartialDate, lastDayOf, parsePartialDate } from '../../server/domain/published-date.ts';

describe('a partial date', () => {
  it.each([
    ['2025', '2025-01-01', 'YEAR', '2025-12-31'],
    ['2025-02', '2025-02-01', 'MONTH', '2025-02-28'],
    ['2024-02', '2024-02-01', 'MONTH', '2024-02-29'],
    ['2025-12', '2025-12-01', 'MONTH', '2025-12-31'],
    ['2025-08-17', '2025-08-17', 'DAY', '2025-08-17'],
  ] as const)('%s begins on %s, is known to the %s and ends on %s', (text, date, precision, last) => {
    expect(parsePartialDate(text)).toEqual({ date, precision });
    expect(lastDayOf(date, precision)).toBe(last);
    expect(formatPartialDate(date, precision)).toBe(text);
  });

  it.each(['', '25', '2025-13', '2025-02-30', '2025-00', 'yesterday', '2025-8', '2025-08-17T10:00'])(
    '%s is none',
    text => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );
});
