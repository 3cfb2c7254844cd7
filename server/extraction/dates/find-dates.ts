import type { Language } from '../../domain/language.ts';
import { parsePartialDate } from '../../domain/published-date.ts';
import { GAP, type Sentence, type Token } from '../document.ts';
import { DATE_WORDS, type DateWords } from './date-words.ts';

/** A date at which a sentence says that something happens: tokens with its preposition, and as much as is known of it. */
export type StatedDate = {
  first: number;
  last: number;
  date: string;
  /** Counted from the day of publication: a day of the week, yesterday. */
  fromPublication: boolean;
};

/** Where a part of a date ends, and what it says. */
type Part = { end: number; value: number };

/** A date without what stands before it. */
type Core = {
  end: number;
  date: string;
  /** Says by itself that something happens then, without a preposition: a day of the week, yesterday. */
  adverb: boolean;
  fromPublication: boolean;
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

/** Finds the dates of one sentence that are read as times of what it tells; the day of publication where it is known. */
export function findDates(
  tokens: readonly Token[],
  sentence: Sentence,
  language: Language,
  published: string | null,
): StatedDate[] {
  const reader = new DateReader(tokens, sentence, DATE_WORDS[language], published);
  const dates: StatedDate[] = [];
  for (let at = sentence.first; at < sentence.last; ) {
    const core = reader.coreAt(at);
    const first = core && reader.leadOf(at, core);
    if (core && first !== null)
      dates.push({ first, last: core.end, date: core.date, fromPublication: core.fromPublication });
    at = core ? core.end : at + 1;
  }
  return dates;
}

class DateReader {
  readonly #tokens: readonly Token[];
  readonly #sentence: Sentence;
  readonly #words: DateWords;
  readonly #published: string | null;

  constructor(tokens: readonly Token[], sentence: Sentence, words: DateWords, published: string | null) {
    this.#tokens = tokens;
    this.#sentence = sentence;
    this.#words = words;
    this.#published = published;
  }

  /** The date that begins at a token. */
  coreAt(at: number): Core | null {
    const word = this.#folded(at);
    if (!this.#words.first.has(word) && !/^\d/.test(word)) return null;
    return this.#weekday(at) ?? this.#relative(at) ?? this.#calendar(at);
  }

  /**
   * Where the words begin that make a date the time of something: "on", «في يوم», «منتصف». Null where there are none,
   * or where they bound a stretch of time: the date of an agreement, "since 2014".
   */
  leadOf(at: number, { end, adverb }: Core): number | null {
    const { leads, bounds, until } = this.#words;
    let first = at;
    while (first > this.#sentence.first && leads.has(this.#folded(first - 1)) && this.#joined(first))
      first -= 1;
    const opens = first === this.#sentence.first || !this.#joined(first);
    if (until.has(this.#folded(end)) && this.#isPart(end + 1)) return null;
    if (first === at && !adverb && !opens) return null;
    if (opens) return first;
    const before = this.#folded(first - 1);
    if (bounds.has(before)) return null;
    return first === at && this.#words.holders.has(before) ? null : first;
  }

  #folded(at: number): string {
    return at >= this.#sentence.first && at < this.#sentence.last ? (this.#tokens[at] as Token).folded : '';
  }

  /** Whether no mark parts a token from the one before it. */
  #joined(at: number): boolean {
    const { gap } = this.#tokens[at] as Token;
    return !(gap & (GAP.comma | GAP.stop | GAP.line | GAP.dash | GAP.colon));
  }

  /** Whether the sentence, or a part of it, ends before a token. */
  #stops(at: number): boolean {
    return at >= this.#sentence.last || !this.#joined(at);
  }

  #named(at: number, table: readonly [string[], number][]): Part | null {
    for (const [words, value] of table)
      if (words.every((word, i) => this.#folded(at + i) === word)) return { end: at + words.length, value };
    return null;
  }

  /** A month, also under two names: «كانون الثاني/يناير». Names of two months are none. */
  #month(at: number): Part | null {
    const month = this.#named(at, this.#words.months);
    const second = month && this.#named(month.end, this.#words.months);
    if (!second) return month;
    return second.value === month.value ? second : null;
  }

  #year(at: number): Part | null {
    const year = /^(\d{4})م?$/.exec(this.#folded(at));
    const value = Number(year?.[1]);
    return year && value >= FIRST_YEAR && value <= LAST_YEAR ? { end: at + 1, value } : null;
  }

  /** The first token from a place on that is none of some words. */
  #past(at: number, ...words: ReadonlySet<string>[]): number {
    let from = at;
    while (words.some(set => set.has(this.#folded(from)))) from += 1;
    return from;
  }

  /** A year after the words that may stand before it: «من عام 2024». */
  #yearAfter(at: number): Part | null {
    return this.#year(this.#past(at, this.#words.of, this.#words.year));
  }

  /** Whether a part of a date begins at a token. */
  #isPart(at: number): boolean {
    const { months, weekdays } = this.#words;
    return (this.#year(at) ?? this.#day(at) ?? this.#named(at, months) ?? this.#named(at, weekdays)) !== null;
  }

  #day(at: number): Part | null {
    const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.#folded(at));
    if (number) return { end: at + 1, value: Number(number[1]) };
    return this.#named(at, this.#words.ordinals);
  }

  /** A date that names its year: `21 January 2026`, "January 21, 2026", «آذار 2024», «عام 2025», `2026-01-21`. */
  #calendar(at: number): Core | null {
    const year = this.#words.year.has(this.#folded(at)) ? this.#year(at + 1) : null;
    if (year) return core(year.end, String(year.value));
    const day = this.#day(at);
    const dayMonth = day && this.#month(this.#past(day.end, this.#words.of));
    if (day && dayMonth) {
      const its = this.#yearAfter(dayMonth.end);
      return its && core(its.end, its.value, dayMonth.value, day.value);
    }
    const month = this.#month(at);
    if (month) {
      const monthDay = this.#day(month.end);
      const its = this.#yearAfter(monthDay?.end ?? month.end);
      return its && core(its.end, its.value, month.value, monthDay?.value);
    }
    return this.#numbers(at) ?? this.#bareYear(at);
  }

  /** `2026-01-21`; `21/1/2026` and `21.1.2026` where the first number can only be a day. */
  #numbers(at: number): Core | null {
    const first = this.#year(at);
    const [a, b, c] = [0, 1, 2].map(i => Number(this.#folded(at + i)));
    if (first && b && c && this.#glued(at + 1) && this.#glued(at + 2)) return core(at + 3, first.value, b, c);
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(this.#folded(at));
    if (dotted) return dayFirst(at + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
    const last = this.#year(at + 2);
    if (a && b && last && this.#glued(at + 1) && this.#glued(at + 2))
      return dayFirst(at + 3, a, b, last.value);
    return null;
  }

  /** Whether a hyphen or a slash alone parts a token from the one before it. */
  #glued(at: number): boolean {
    const token = this.#tokens[at];
    const before = this.#tokens[at - 1];
    return (
      token !== undefined &&
      before !== undefined &&
      token.start - before.end === 1 &&
      at < this.#sentence.last
    );
  }

  /** A year alone, where a word before it says that it is a time and nothing after it is counted. */
  #bareYear(at: number): Core | null {
    const year = this.#year(at);
    if (!year || !this.#words.leads.has(this.#folded(at - 1))) return null;
    const partOfYear = this.#words.parts.has(this.#folded(at - 1));
    const goesOn = this.#words.after.has(this.#folded(year.end));
    return partOfYear || goesOn || this.#stops(year.end) ? core(year.end, String(year.value)) : null;
  }

  /** A day of the week: with a whole date that date; alone the last such day up to publication. */
  #weekday(at: number): Core | null {
    const weekday = this.#named(at, this.#words.weekdays);
    if (!weekday) return null;
    const whole = this.#calendar(weekday.end);
    if (whole) return { ...whole, adverb: true };
    if (this.#day(weekday.end)) return null;
    if (this.#published === null || this.#words.other.has(this.#folded(weekday.end))) return null;
    const published = Date.parse(this.#published);
    const since = (new Date(published).getUTCDay() - weekday.value + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    const past = this.#words.past.has(this.#folded(weekday.end));
    // «الثلاثاء الماضي» on a Tuesday or a Wednesday may be either of two.
    if (past && since < 2) return null;
    return fromPublication(past ? weekday.end + 1 : weekday.end, published - since * DAY_MS);
  }

  /** Yesterday, also with the name of the day; where that is another day, nothing is known. */
  #relative(at: number): Core | null {
    const said = this.#named(at, this.#words.relative);
    if (!said || this.#published === null || this.#words.other.has(this.#folded(said.end))) return null;
    const date = dayOf(Date.parse(this.#published) + said.value * DAY_MS);
    const named = this.#weekday(said.end);
    if (named) return named.date === date ? { ...named, adverb: true } : null;
    return fromPublication(said.end, Date.parse(date));
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day that was counted from that of publication. */
function fromPublication(end: number, time: number): Core {
  return { end, date: dayOf(time), adverb: true, fromPublication: true };
}

/** A date of the calendar; null where there is no such day. */
function core(end: number, year: number | string, month?: number, day?: number): Core | null {
  const date = [year, ...[month, day].flatMap(part => (part === undefined ? [] : [two(part)]))].join('-');
  return parsePartialDate(date) && { end, date, adverb: false, fromPublication: false };
}

const MONTHS_OF_YEAR = 12;

/** Two numbers and a year: read where only one order is a date. */
function dayFirst(end: number, day: number, month: number, year: number): Core | null {
  return day > MONTHS_OF_YEAR ? core(end, year, month, day) : null;
}
