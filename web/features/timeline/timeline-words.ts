import type { Language } from '../../../server/domain/language.ts';
import type { TimeInterval } from './time-scale.ts';

type TimelineWords = {
  caption: Record<TimeInterval, string>;
  below: string;
  undated: string;
  start: string;
  end: string;
  empty: string;
  play: string;
  stop: string;
};

const AR: TimelineWords = {
  caption: {
    DAY: 'الادّعاءات بحسب تاريخ النشر، يومًا يومًا',
    MONTH: 'الادّعاءات بحسب تاريخ النشر، شهرًا شهرًا',
    YEAR: 'الادّعاءات بحسب تاريخ النشر، سنةً سنة',
  },
  below: 'تحت الخط: المنفيّ',
  undated: 'بلا تاريخ بهذا المقياس',
  start: 'بداية المدّة',
  end: 'نهاية المدّة',
  empty: 'لا ادّعاءات مؤرَّخة ضمن المرشّحات الحالية.',
  play: 'شغّل: من البداية إلى كل شهر بعدها',
  stop: 'أوقف',
};

const EN: TimelineWords = {
  caption: {
    DAY: 'Claims by day of publication',
    MONTH: 'Claims by publication month',
    YEAR: 'Claims by year of publication',
  },
  below: 'below the line: denied',
  undated: 'no date at this scale',
  start: 'Start of the period',
  end: 'End of the period',
  empty: 'No dated claims within these filters.',
  play: 'Play: from the beginning up to each month after it',
  stop: 'Stop',
};

/** The words of the timeline in a language. */
export function timelineWords(language: Language): TimelineWords {
  return language === 'AR' ? AR : EN;
}

const MONTHS: Record<Language, string[]> = {
  AR: ['ar-SY', 'ar-EG'],
  EN: ['en-GB'],
};

/** A bucket in words: `آذار/مارس 2020`, `Mar 2020`. */
export function bucketWords(name: string, language: Language, digits: 'latn' | 'arab'): string {
  const parts = name.split('-').map(Number);
  const date = new Date(Date.UTC(parts[0]!, (parts[1] ?? 1) - 1, parts[2] ?? 1));
  const number = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
  const month = [
    ...new Set(
      MONTHS[language].map(tag =>
        new Intl.DateTimeFormat(tag, { month: language === 'AR' ? 'long' : 'short', timeZone: 'UTC' }).format(
          date,
        ),
      ),
    ),
  ].join('/');
  return [
    ...(parts.length > 2 ? [number.format(parts[2]!)] : []),
    ...(parts.length > 1 ? [month] : []),
    number.format(parts[0]!),
  ].join(' ');
}
