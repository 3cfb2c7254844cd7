import { Braces, FileText, Newspaper, Route } from 'lucide-react';
import type { ReactElement } from 'react';
import { OverviewDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { EMPTY_VIEW } from '../../state/view-state.ts';
import { Link } from '../../ui/link.tsx';
import { useLayout } from '../../ui/use-media.ts';
import { SearchBox } from '../search/search-box.tsx';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { Header } from '../shell/header.tsx';
import { LinkNotice } from '../shell/link-notice.tsx';
import { CorpusCounts } from './corpus-counts.tsx';
import { DisputeCard } from './dispute-card.tsx';
import { LatestList } from './latest-list.tsx';
import { MostClaimed } from './most-claimed.tsx';
import './start.css';

/** The first page: a search, what the corpus holds, and two ways in: what is disputed, what came last. */
export function Start(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const layout = useLayout();
  const { language } = usePreferences();
  const { data, failure, loading, retry } = useAnswer(OverviewDocument, { first: 5, language });
  const overview = data?.overview;
  const counts = overview?.meta.counts;
  const disputes = overview?.disputes.slice(0, 2) ?? [];
  return (
    <>
      <Header
        wordmark={false}
        busy={loading}
        tools={
          layout !== 'phone' && (
            <>
              <Link
                className="header-link"
                href={toHref('/', { ...EMPTY_VIEW, lang: view.lang, path: { from: null, to: null } })}
              >
                <Route size={16} strokeWidth={1.75} aria-hidden="true" />
                <span className="header-link-text">{text('header.path')}</span>
              </Link>
              <Link className="header-link" href={listHref('articles', view)}>
                <FileText size={16} strokeWidth={1.75} aria-hidden="true" />
                <span className="header-link-text">{text('header.articles')}</span>
              </Link>
              <Link className="header-link" href={listHref('sources', view)}>
                <Newspaper size={16} strokeWidth={1.75} aria-hidden="true" />
                <span className="header-link-text">{text('header.sources')}</span>
              </Link>
              <a className="header-link header-graphql" href="/graphql">
                <Braces size={16} strokeWidth={1.75} aria-hidden="true" />
                <span className="header-link-text">{text('header.graphql')}</span>
              </a>
              <span className="header-divider" />
            </>
          )
        }
      />
      {failure && <FailureBanner failure={failure} onRetry={retry} />}
      <LinkNotice />
      <main id="main" className="start" tabIndex={-1}>
        <h1 className="start-wordmark" lang="ar">
          إسناد
          <span className="visually-hidden" lang="en">
            {' '}
            isnad
          </span>
        </h1>
        <p className="start-tagline">{text('app.tagline')}</p>
        <search>
          <SearchBox large />
        </search>
        {counts && <CorpusCounts counts={counts} />}
        {counts?.articles === 0 && (
          <section className="start-empty">
            <h2>{text('start.empty')}</h2>
            <p>{text('start.emptyHelp')}</p>
            <code dir="ltr">npm start -- --articles FOLDER</code>
          </section>
        )}
        {overview && (
          <div className="start-columns" data-columns={Math.max(disputes.length, 1)}>
            <section className="start-disputes" aria-labelledby="most-disputed">
              <div className="start-head">
                <h2 id="most-disputed">{text('start.mostDisputed')}</h2>
                {overview.meta.counts.disputed > 0 && (
                  <Link
                    className="underlined num"
                    href={listHref('relationships', view, { filter: { disputed: true } })}
                  >
                    {text('start.all', { n: overview.meta.counts.disputed })}
                  </Link>
                )}
              </div>
              {disputes.length === 0 && <p className="muted">{text('start.noDispute')}</p>}
              <div className="start-dispute-cards">
                {disputes.map(dispute => (
                  <DisputeCard key={dispute.relationship.id} dispute={dispute} />
                ))}
              </div>
            </section>
            <LatestList relationships={overview.latest} />
            <MostClaimed actors={overview.actors} />
          </div>
        )}
      </main>
    </>
  );
}
