import { ArrowLeft, ChevronLeft, ChevronRight, ExternalLink, ShieldCheck } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  ArticleReadingDocument,
  type ArticleReadingQuery,
  type ClaimCardFragment,
} from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useText } from '../../i18n/text.ts';
import { actorHref, bareId, listHref, relationshipHref, startHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Counts } from '../../ui/counts.tsx';
import { Link } from '../../ui/link.tsx';
import { PublishedDate } from '../../ui/published-date.tsx';
import { Triple } from '../../ui/triple.tsx';
import { toChain } from '../claim/chain.ts';
import { QueryButton } from '../query/query-button.tsx';
import { Header } from '../shell/header.tsx';

export type ReadArticle = NonNullable<ArticleReadingQuery['article']>;

type ReaderHeaderProps = {
  article: ReadArticle | null;
  claims: readonly ClaimCardFragment[];
  active: ClaimCardFragment | null;
  busy: boolean;
  onStep(by: 1 | -1): void;
};

function mostClaimed(claims: readonly ClaimCardFragment[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { subject, object } of claims)
    for (const { slug } of [subject, object]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Where the article comes from and leads to: back to the graph, claim by claim, and to the original. */
export function ReaderHeader({ article, claims, active, busy, onStep }: ReaderHeaderProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const main = mostClaimed(claims);
  const graphHref = active
    ? relationshipHref({ subject: active.subject.slug, kind: active.type, object: active.object.slug }, view)
    : main
      ? actorHref(main, view)
      : startHref(view);
  const url = article?.url ?? article?.original?.url;
  return (
    <Header
      busy={busy}
      tools={
        <>
          {claims.length > 0 && (
            <span className="reader-steps num">
              <button
                type="button"
                className="icon-button"
                aria-label={text('reader.previous')}
                onClick={() => onStep(-1)}
              >
                <ChevronLeft className="turns" size={16} aria-hidden="true" />
              </button>
              <span>
                {active
                  ? text('reader.claimOf', { n: claims.indexOf(active) + 1, m: claims.length })
                  : text('reader.claims', { n: claims.length })}
              </span>
              <button
                type="button"
                className="icon-button"
                aria-label={text('reader.next')}
                onClick={() => onStep(1)}
              >
                <ChevronRight className="turns" size={16} aria-hidden="true" />
              </button>
              <span className="header-divider" />
            </span>
          )}
          {article && (
            <QueryButton
              question={{ document: ArticleReadingDocument, variables: { id: bareId(article.id) } }}
            />
          )}
          {url && (
            <a className="header-link" href={url} target="_blank" rel="noreferrer">
              <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="header-link-text">{text('reader.original')}</span>
            </a>
          )}
        </>
      }
    >
      <Link className="reader-back" href={graphHref} data-testid="to-graph">
        <ArrowLeft className="turns" size={16} strokeWidth={1.75} aria-hidden="true" />
        <b>{text('reader.toGraph')}</b>
        {active && (
          <span className="reader-back-triple">
            <Triple
              {...active}
              types={[active.type]}
              modality={active.modality}
              denied={active.polarity === 'DENIED'}
            />
          </span>
        )}
      </Link>
    </Header>
  );
}

/** Outlet, date, when it was read, and what it counts up to. */
export function ReaderFacts({
  article,
  claims,
  children,
}: {
  article: ReadArticle;
  claims: readonly ClaimCardFragment[];
  /** What can be done with the text. */
  children?: ReactNode;
}): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const { language, digits } = usePreferences();
  const actors = new Set(article.mentions.nodes.map(({ actor }) => actor.slug));
  const speakers = new Set(claims.flatMap(claim => toChain(claim).steps.map(step => step.speaker.id)));
  const about = { filter: { articles: [bareId(article.id)] } };
  return (
    <div className="reader-facts small">
      <Link
        className="reader-outlet"
        href={listHref('articles', view, { filter: { outlets: [article.effectiveOutlet.id] } })}
      >
        <bdi>{names.full(article.effectiveOutlet)}</bdi>
      </Link>
      <PublishedDate article={article} />
      <span className="muted">
        {text('reader.read', { date: formatDate(article.retrievedAt, 'DAY', language, digits) })}
      </span>
      {children}
      <span className="reader-exact">
        <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
        {text('reader.exact')}
      </span>
      <Counts
        items={[
          { id: 'count.claims', n: claims.length, href: listHref('claims', view, about) },
          { id: 'count.actors', n: actors.size, href: '#article-actors' },
          { id: 'count.speakers', n: speakers.size, href: listHref('claims', view, about) },
        ]}
      />
    </div>
  );
}
