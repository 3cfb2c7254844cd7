import { ArrowLeftRight, ListFilter } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { PathEndsDocument, PathsDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { clearFilter, isFiltered, seekPath, setSteps } from '../../state/view-changes.ts';
import type { PathEnds } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { announce } from '../../ui/status-store.ts';
import { useLayout } from '../../ui/use-media.ts';
import { ActiveChips } from '../explorer/active-chips.tsx';
import { ExplorerHeader } from '../explorer/explorer-header.tsx';
import '../explorer/explorer.css';
import '../explorer/filter-bar.css';
import { FilterMenus } from '../explorer/filter-menus.tsx';
import { FoldedFilters } from '../explorer/folded-filters.tsx';
import { useFacets } from '../explorer/use-facets.ts';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { LinkNotice } from '../shell/link-notice.tsx';
import { Message } from '../shell/message.tsx';
import { ActorPicker } from './actor-picker.tsx';
import { PathGraph } from './path-graph.tsx';
import { PathList } from './path-list.tsx';
import { PathReading } from './path-reading.tsx';
import './paths.css';

const STEPS = 4;
const MOST_STEPS = 6;
/** Shown at first, and when the reader asks for more: the most that the API gives. */
const FEW_PATHS = 6;
const MOST_PATHS = 20;

/** Paths between two actors: which there are, the graph of them, and the sentences that one of them rests on. */
export function PathExplorer({ ends }: { ends: PathEnds }): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const layout = useLayout();
  const { from, to } = ends;
  const steps = view.steps ?? STEPS;
  const slugs = [from, to].filter(slug => slug !== null);
  const pair = slugs.join('~');
  const [widened, setWidened] = useState('');
  const most = widened === pair || (view.route ?? 1) > FEW_PATHS ? MOST_PATHS : FEW_PATHS;
  const variables = {
    from: from ?? '',
    to: to ?? '',
    maxLength: steps,
    // One more than is shown tells whether there are more.
    limit: Math.min(MOST_PATHS, most + 1),
    ...toClaimQuestion(view.filter),
  };
  const known = useAnswer(
    PathEndsDocument,
    { ids: slugs.map(slug => `actor:${slug}`) },
    { pause: slugs.length === 0, identity: pair },
  );
  const isAsked = from !== null && to !== null;
  const answer = useAnswer(PathsDocument, variables, { pause: !isAsked, identity: pair });
  const facets = useFacets({}, view.filter);
  const actorOf = (slug: string | null) => {
    const node = known.data?.nodes.find(other => other?.__typename === 'Actor' && other.slug === slug);
    return node?.__typename === 'Actor' ? node : undefined;
  };
  const found = isAsked ? (answer.data?.paths ?? []) : [];
  const paths = found.slice(0, most);
  const isCut = found.length > paths.length || found.length === MOST_PATHS;
  const read = Math.min((view.route ?? 1) - 1, Math.max(0, paths.length - 1));
  const path = paths[read];
  const missing = known.data && !known.stale ? slugs.filter(slug => !actorOf(slug)) : [];
  const fromName = actorOf(from) && names.short(actorOf(from)!);
  const toName = actorOf(to) && names.short(actorOf(to)!);

  useEffect(() => {
    document.title = [text('paths.list'), fromName, toName, text('app.name')].filter(Boolean).join(' · ');
  }, [text, fromName, toName]);
  useEffect(() => {
    if (answer.data && !answer.stale)
      announce(text(isCut ? 'paths.first' : 'paths.title', { n: paths.length }));
  }, [answer.data, answer.stale, isCut, paths.length, text]);

  const empty = !isAsked ? (
    <Message title={text('paths.choose')} help={text('paths.chooseHelp')} />
  ) : missing.length > 0 ? (
    <Message title={text('paths.unknown', { names: missing.join(', ') })} help={text('graph.unknownHelp')} />
  ) : answer.data && !answer.stale && paths.length === 0 ? (
    <Message title={text('paths.none', { n: steps })}>
      {steps < MOST_STEPS && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => changeView(setSteps(MOST_STEPS))}
        >
          {text('paths.longer')}
        </button>
      )}
      {isFiltered(view.filter) && (
        <button type="button" className="button" onClick={() => changeView(clearFilter)}>
          {text('graph.removeFilters')}
        </button>
      )}
    </Message>
  ) : null;

  return (
    <div className="explorer paths" data-layout={layout}>
      <ExplorerHeader
        resting=""
        proposal={[fromName, toName].filter(Boolean).join(' · ')}
        busy={answer.loading}
        view={view}
        phone={layout === 'phone'}
        question={isAsked ? { document: PathsDocument, variables } : null}
      />
      {answer.failure && <FailureBanner failure={answer.failure} onRetry={answer.retry} />}
      <LinkNotice />
      <section className="filter-bar" aria-label={text('paths.choose')}>
        <span className="caption">{text('paths.from')}</span>
        <ActorPicker
          label={text('paths.from')}
          actor={actorOf(from)}
          onPick={slug => changeView(seekPath({ from: slug, to: slug === to ? null : to }))}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={text('paths.swap')}
          title={text('paths.swap')}
          onClick={() => changeView(seekPath({ from: to, to: from }))}
        >
          <ArrowLeftRight size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
        <span className="caption">{text('paths.to')}</span>
        <ActorPicker
          label={text('paths.to')}
          actor={actorOf(to)}
          onPick={slug => changeView(seekPath({ from: slug === from ? null : from, to: slug }))}
        />
        <select
          className="path-most"
          aria-label={text('paths.most')}
          value={steps}
          onChange={event => {
            const next = Number(event.currentTarget.value);
            changeView(setSteps(next === STEPS ? null : next));
          }}
        >
          {Array.from({ length: MOST_STEPS }, (_, index) => index + 1).map(n => (
            <option key={n} value={n}>
              {text('paths.upTo', { n })}
            </option>
          ))}
        </select>
        {layout === 'phone' || layout === 'tablet' ? (
          <FoldedFilters about={{}} filter={view.filter} />
        ) : (
          <>
            <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" className="filter-icon" />
            <FilterMenus about={{}} filter={view.filter} />
          </>
        )}
        <ActiveChips view={view} labels={facets.total} />
      </section>
      {empty ? (
        <main id="main" className="stage" tabIndex={-1} aria-label={text('paths.list')}>
          {empty}
        </main>
      ) : (
        <div className="path-body">
          <nav className="path-side" data-region aria-label={text('paths.list')}>
            <h1 className="num">{text(isCut ? 'paths.first' : 'paths.title', { n: paths.length })}</h1>
            <PathList paths={paths} read={read} view={view} />
            {isCut && most < MOST_PATHS && (
              <button
                type="button"
                className="path-more text-button underlined num"
                onClick={() => setWidened(pair)}
              >
                {text('paths.more', { n: MOST_PATHS })}
              </button>
            )}
            <p className="path-warning">{text('paths.warning')}</p>
          </nav>
          {layout !== 'phone' && path && <PathGraph paths={paths} read={read} view={view} />}
          {path && (
            <aside
              className="path-panel"
              data-region
              tabIndex={-1}
              aria-label={text('paths.reading')}
              data-testid="panel"
            >
              <PathReading path={path} view={view} />
            </aside>
          )}
        </div>
      )}
    </div>
  );
}
