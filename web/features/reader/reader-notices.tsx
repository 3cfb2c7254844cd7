import { Info } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { articleHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import type { ReadArticle } from './reader-header.tsx';

/** What a reader must know of the text before reading it: a digest, an older version, a claim that is gone. */
export function ReaderNotices({
  article,
  claimMissing,
}: {
  article: ReadArticle;
  claimMissing: boolean;
}): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const others = article.duplicates.map(other => (
    <Link key={other.id} className="underlined" href={articleHref(other.id, null, view)}>
      {other.language === article.language
        ? `${text('reader.same')}: ${other.title}`
        : text('reader.other', { language: text(`language.${other.language}`) })}
    </Link>
  ));
  return (
    <>
      {claimMissing && (
        <p className="notice" role="status">
          <Info size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('reader.claimMissing')}
        </p>
      )}
      {article.nextVersion && (
        <p className="notice">
          <Info size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('reader.newer')}
          <Link className="underlined" href={articleHref(article.nextVersion.id, null, view)}>
            {text('reader.newerOpen')}
          </Link>
        </p>
      )}
      {(article.original || others.length > 0) && (
        <p className="notice">
          <Info size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>
            {article.original &&
              (article.original.outlet
                ? text.rich('reader.digest', {
                    outlet: <bdi key="outlet">{names.full(article.original.outlet)}</bdi>,
                  })
                : text('reader.digestUnnamed'))}
          </span>
          {others}
        </p>
      )}
    </>
  );
}
