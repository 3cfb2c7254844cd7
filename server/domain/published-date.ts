export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** A date of publication: its first day, how much of it is known, and whether an editor estimated it. */
export type PublishedDate = {
  /** ISO date of the first day that the date may mean: `2025-08-01` for August 2025. */
  date: string;
  precision: DatePrecision;
  estimated: boolean;
};

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `2025`, `2025-08` or `2025-08-17`.
 *
 * @returns the first day and the precision; null where the text is no such date or names no day of the calendar.
 */
export function parsePartialDate(text: string): { date: string; precision: DatePrecision } | null {
  const match = PARTIAL_DATE.exec(text.trim());
  if (!match) return null;
  const date = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return { date, precision: match[3] ? 'DAY' : match[2] ? 'MONTH' : 'YEAR' };
}

/** The last day (ISO) that a first day with this precision may mean. */
export function lastDayOf(date: string, precision: DatePrecision): string {
  if (precision === 'DAY') return date;
  if (precision === 'YEAR') return `${date.slice(0, 4)}-12-31`;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A date as it is written with its precision: `2025`, `2025-08`, `2025-08-17`. */
export function formatPartialDate(date: string, precision: DatePrecision): string {
  return date.slice(0, precision === 'DAY' ? 10 : precision === 'MONTH' ? 7 : 4);
}

/** The day (ISO) of a date that is known to the day, and not by an editor's estimate; else null. */
export function knownDay(published: PublishedDate | null): string | null {
  return published?.precision === 'DAY' && !published.estimated ? published.date : null;
}
