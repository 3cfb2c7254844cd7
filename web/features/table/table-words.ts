import type { Modality } from '../../../server/domain/claim.ts';
import type { Language } from '../../../server/domain/language.ts';
import type { Column } from './sort-rows.ts';

type TableWords = {
  table: string;
  choice: string;
  columns: Record<Column, string>;
  modality: Record<Modality, string>;
  disputed: string;
  denied: string;
  undated: string;
  estimated: string;
  empty: string;
};

const AR: TableWords = {
  table: 'جدول العلاقات',
  choice: 'الاختيار',
  columns: {
    subject: 'الفاعل',
    relation: 'العلاقة',
    object: 'المفعول',
    affirmed: 'مَن يُثبت',
    denied: 'مَن ينفي',
    modality: 'كيف قيل',
    articles: 'مقالات',
    outlets: 'منافذ',
    origins: 'أصول',
    firstSeen: 'أولًا',
    lastSeen: 'آخرًا',
    reviewed: 'روجع',
  },
  modality: { ACTUAL: 'واقع', ALLEGED: 'مزعوم', ANTICIPATED: 'متوقَّع' },
  disputed: 'متنازَع عليه',
  denied: 'منفيّ',
  undated: 'بلا تاريخ',
  estimated: 'تقديرًا',
  empty: 'لا علاقات ضمن المرشّحات الحالية.',
};

const EN: TableWords = {
  table: 'Table of relationships',
  choice: 'Choice',
  columns: {
    subject: 'Subject',
    relation: 'Relationship',
    object: 'Object',
    affirmed: 'Affirm',
    denied: 'Deny',
    modality: 'How said',
    articles: 'Articles',
    outlets: 'Outlets',
    origins: 'Origins',
    firstSeen: 'First',
    lastSeen: 'Last',
    reviewed: 'Reviewed',
  },
  modality: { ACTUAL: 'actual', ALLEGED: 'alleged', ANTICIPATED: 'anticipated' },
  disputed: 'disputed',
  denied: 'denied',
  undated: 'undated',
  estimated: 'estimated',
  empty: 'No relationships within these filters.',
};

/** The words of the table in a language. */
export function tableWords(language: Language): TableWords {
  return language === 'AR' ? AR : EN;
}
