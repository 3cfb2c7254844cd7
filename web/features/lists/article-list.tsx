import { type ReactElement, useState } from 'react';
import { type ArticleFilter, ArticleListDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { articleHref, bareId, listHref } from '../../state/links.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { setFilter } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import { PublishedDate } from '../../ui/published-date.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePages } from './use-pages.ts';

/** What the link asks of articles. */
export function toArticleFilter({ filter, actors }: ViewState): ArticleFilter {
  const asked: ArticleFilter = {};
  if (filter.outlets.length > 0) asked.outlets = [...filter.outlets];
  if (filter.languages.length > 0) asked.languages = [...filter.languages];
  if (actors.length > 0) asked.actors = [...actors];
  if (filter.from !== null) asked.from = filter.from;
  if (filter.to !== null) asked.to = filter.to;
  if (filter.text !== null) asked.text = filter.text;
  return asked;
}

/** The articles that were read, latest first, undated last. */
export function ArticleList(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const [after, setAfter] = useState<string | null>(null);
  const filter = toArticleFilter(view);
  const key = JSON.stringify(filter);
  const answer = useAnswer(ArticleListDocument, { filter, first: 50, after }, { identity: key });
  const { items, total, more } = usePages(key, () => answer.data?.articles, after, setAfter);
  return (
    <ListFrame
      title={text('list.articles')}
      aside={
        <form
          className="list-search"
          onSubmit={event => {
            event.preventDefault();
            const value = new FormData(event.currentTarget).get('text');
            changeView(setFilter({ text: typeof value === 'string' && value.trim() ? value.trim() : null }));
          }}
        >
          <input
            type="search"
            name="text"
            aria-label={text('list.search')}
            placeholder={text('list.search')}
            defaultValue={view.filter.text ?? ''}
          />
        </form>
      }
      shown={items.length}
      total={total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      <ul className="list-rows">
        {items.map(article => {
          const tag = article.language === 'AR' ? 'ar' : 'en';
          return (
            <li key={article.id} className="list-article">
              <div>
                <Link href={articleHref(article.id, null, view)}>
                  <span className="quote" lang={tag} dir={tag === 'ar' ? 'rtl' : 'ltr'}>
                    {article.title}
                  </span>
                </Link>
                <p className="caption">
                  <bdi>{names.full(article.effectiveOutlet)}</bdi>
                  {article.original && <> · {text('list.digest')}</>} · <PublishedDate article={article} /> ·{' '}
                  {text(`language.${article.language}`)}
                </p>
              </div>
              <Link
                className="underlined num small"
                href={listHref('claims', view, { filter: { articles: [bareId(article.id)] } })}
              >
                {text('count.claims', { n: article.claimCount })}
              </Link>
            </li>
          );
        })}
      </ul>
    </ListFrame>
  );
}
