import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../../server/domain/language.ts';
import { usePreferences } from '../state/preferences.ts';
import type { MessageId } from './en.ts';
import { numberLocale } from './locale.ts';

type Values = Record<string, string | number>;
type RichValues = Record<string, ReactNode>;

/** The texts of the page's language. */
export type Text = {
  /** A text as a string, for attributes and joined lines. */
  (id: MessageId, values?: Values): string;
  /** A text whose values are elements: names in `<bdi>`, links. */
  rich(id: MessageId, values: RichValues): ReactNode;
  /** A number in the reader's digits. */
  number(value: number): string;
  language: Language;
  tag: 'ar' | 'en';
};

/** Gives the texts of the page's language. */
export function useText(): Text {
  const intl = useIntl();
  const { language, digits } = usePreferences();
  return useMemo(() => {
    const format = new Intl.NumberFormat(numberLocale(language, digits));
    const text = (id: MessageId, values?: Values): string => intl.formatMessage({ id }, values);
    return Object.assign(text, {
      rich: (id: MessageId, values: RichValues): ReactNode => intl.formatMessage({ id }, values as never),
      number: (value: number) => format.format(value),
      language,
      tag: language === 'AR' ? ('ar' as const) : ('en' as const),
    });
  }, [intl, language, digits]);
}
