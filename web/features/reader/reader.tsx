import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { ArticleReadingDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { bareId, listHref } from '../../state/links.ts';
import { changeView, goBack, useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { LinkNotice } from '../shell/link-notice.tsx';
import { Message } from '../shell/message.tsx';
import { ArticleActors } from './article-actors.tsx';
import { ArticleText } from './article-text.tsx';
import { FindBox } from './find-box.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { ReaderFacts, ReaderHeader } from './reader-header.tsx';
import { ReaderNotices } from './reader-notices.tsx';
import './reader.css';
import { useFind } from './use-find.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useRelationshipWalk } from './use-relationship-walk.ts';

/** An article as it was read, its claims underlined, each with a note beside its sentence. */
export function Reader({ id }: { id: string }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const [withHidden, setWithHidden] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const { data, failure, loading, retry } = useAnswer(ArticleReadingDocument, { id }, { identity: id });
  const article = data?.article;
  const all = article?.claims.nodes;
  const asked = all?.find(claim => bareId(claim.id) === view.claim);
  const showAll = withHidden || asked?.shown === false;
  const claims = useMemo(() => (all ?? []).filter(claim => claim.shown || showAll), [all, showAll]);
  const active = claims.find(claim => bareId(claim.id) === view.claim) ?? null;
  const select = (claim: string | null) =>
    changeView(current => ({ ...current, claim: claim && bareId(claim) }), { replace: true });
  const step = (by: 1 | -1) => {
    const at = active ? claims.indexOf(active) : by === 1 ? -1 : claims.length;
    const next = claims[at + by];
    if (next) select(next.id);
  };
  const walk = useRelationshipWalk(active);
  const find = useFind(body, article?.id);
  useReaderKeys({
    step,
    walk,
    find: () => document.getElementById('find-in-text')?.focus(),
    back: () => goBack(listHref('articles', view)),
  });

  const title = article?.title;
  useEffect(() => {
    if (title) document.title = `${title} · ${text('app.name')}`;
  }, [title, text]);
  const activeId = active?.id;
  const loaded = article !== undefined && article !== null;
  useEffect(() => {
    if (!loaded) return;
    if (!activeId) scrollTo(0, 0);
    else
      void document.fonts.ready.then(() =>
        body.current
          ?.querySelector(`[data-active]`)
          ?.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior }),
      );
  }, [loaded, activeId]);

  if (data && !article && !loading)
    return (
      <>
        <ReaderHeader article={null} claims={[]} active={null} busy={false} onStep={step} />
        <main id="main" tabIndex={-1}>
          <Message title={text('reader.missing')} help={text('reader.missingHelp')}>
            <Link className="button button-primary" href={listHref('articles', view)}>
              {text('reader.allArticles')}
            </Link>
          </Message>
        </main>
      </>
    );
  return (
    <>
      <ReaderHeader article={article ?? null} claims={claims} active={active} busy={loading} onStep={step} />
      {failure && <FailureBanner failure={failure} onRetry={retry} />}
      <LinkNotice />
      {article && (
        <section aria-label={text('reader.about')}>
          <ReaderFacts article={article} claims={claims}>
            <FindBox find={find} />
          </ReaderFacts>
          <ReaderNotices article={article} claimMissing={view.claim !== null && !asked} />
        </section>
      )}
      <div className="reader" ref={body} aria-busy={loading || undefined}>
        {article ? (
          <>
            <ArticleActors article={article} active={active} />
            <main
              id="main"
              className="reader-main"
              tabIndex={-1}
              aria-label={text('reader.label')}
              data-testid="reader"
            >
              <ArticleText article={article} claims={claims} active={active} onSelect={select} />
            </main>
            <MarginNotes
              article={article}
              claims={claims}
              active={active}
              hidden={(all?.length ?? 0) - (all?.filter(claim => claim.shown).length ?? 0)}
              showsHidden={showAll}
              onShowHidden={setWithHidden}
              onSelect={select}
              body={body}
            />
          </>
        ) : (
          <main id="main" className="reader-main" tabIndex={-1} aria-label={text('reader.label')}>
            {!failure && <p className="muted reader-loading">{text('app.loading')}</p>}
          </main>
        )}
      </div>
    </>
  );
}
