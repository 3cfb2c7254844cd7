import type { ReactElement } from 'react';
import { formatPartialDate } from '../../server/domain/published-date.ts';
import type { ArticleHeadFragment } from '../api/generated/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { useText } from '../i18n/text.ts';
import { usePreferences } from '../state/preferences.ts';

type Dated = Pick<ArticleHeadFragment, 'publishedAt' | 'publishedPrecision' | 'publishedEstimated'>;

/** A function that writes an article's date in full, estimates said so; null where no date is known. */
export function useDateText(): (article: Dated) => string | null {
  const text = useText();
  const { language, digits } = usePreferences();
  return article => {
    if (article.publishedAt === null) return null;
    const date = formatDate(article.publishedAt, article.publishedPrecision ?? 'DAY', language, digits);
    return article.publishedEstimated ? text('date.estimated', { date }) : date;
  };
}

/** Date of publication, with as much as is known: never guessed, estimates said so. */
export function PublishedDate({ article }: { article: Dated }): ReactElement {
  const text = useText();
  const dateText = useDateText();
  if (article.publishedAt === null) return <span className="date muted">{text('date.undated')}</span>;
  const iso = formatPartialDate(article.publishedAt, article.publishedPrecision ?? 'DAY');
  return (
    <time
      className="date"
      dateTime={iso}
      title={article.publishedEstimated ? `${iso} · ${text('date.estimatedHelp')}` : iso}
    >
      {dateText(article)}
    </time>
  );
}
