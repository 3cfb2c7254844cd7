import { Link as LinkIcon, Redo2, Route, Table2, Undo2, Waypoints } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView, toHref } from '../../state/navigation.ts';
import { redo, undo, useUndo } from '../../state/use-undo.ts';
import { seekPath, showAs } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { copyText } from '../../ui/copy.ts';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/status-store.ts';
import { QueryButton } from '../query/query-button.tsx';
import type { Question } from '../query/question.ts';
import { SavedMenu } from '../saved/saved-menu.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Header } from '../shell/header.tsx';
import { focusOf } from './graph-view.ts';

type ExplorerHeaderProps = {
  resting: string;
  busy: boolean;
  view: ViewState;
  phone: boolean;
  /** The name under which the view may be saved; without it what the search rests on. */
  proposal?: string;
  /** What was asked for what is shown; null while nothing is. */
  question: Question | null;
};

/** Copies the address of a view, its language said, so that it opens alike elsewhere. */
export function useShare(view: ViewState): () => void {
  const text = useText();
  return () => {
    const href = toHref(location.pathname, { ...view, lang: text.language });
    void copyText(new URL(href, location.href).href).then(copied =>
      showToast(text(copied ? 'header.shared' : 'cite.failed')),
    );
  };
}

/** Where paths are sought: between the two actors that are chosen, or that the view is about. */
function pathHref(view: ViewState): string {
  const [from = null, to = null] = view.chosen.length > 0 ? view.chosen : focusOf(view);
  return toHref('/', seekPath(view.path ?? { from, to })(view));
}

/** One step back and forth through the views. */
function UndoButtons(): ReactElement {
  const text = useText();
  const { canUndo, canRedo } = useUndo();
  return (
    <span className="undo-buttons">
      <button
        type="button"
        className="icon-button"
        aria-label={text('header.undo')}
        title={text('header.undo')}
        aria-disabled={!canUndo || undefined}
        onClick={undo}
      >
        <Undo2 className="turns" size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text('header.redo')}
        title={text('header.redo')}
        aria-disabled={!canRedo || undefined}
        onClick={redo}
      >
        <Redo2 className="turns" size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Search, undo and redo, graph or table, paths, the question behind the view, and the link. */
export function ExplorerHeader({
  resting,
  busy,
  view,
  phone,
  question,
  proposal = resting,
}: ExplorerHeaderProps): ReactElement {
  const text = useText();
  const share = useShare(view);
  return (
    <Header
      busy={busy}
      tools={
        !phone && (
          <>
            <Link className="header-link" href={pathHref(view)} aria-current={view.path ? 'page' : undefined}>
              <Route size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="header-link-text">{text('header.path')}</span>
            </Link>
            <span className="header-divider" />
            {question && <QueryButton question={question} />}
            <SavedMenu view={view} proposal={proposal} />
            <button
              type="button"
              className="icon-button"
              title={text('header.share')}
              aria-label={text('header.share')}
              onClick={share}
            >
              <LinkIcon size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
            <span className="header-divider" />
          </>
        )
      }
    >
      <search className="header-search">
        <SearchBox resting={resting} />
      </search>
      {!phone && <UndoButtons />}
      {!phone && !view.path && (
        // biome-ignore lint/a11y/useSemanticElements: two buttons, no form
        <div className="segmented" role="group" aria-label={text('header.view')}>
          <button
            type="button"
            aria-pressed={view.view === 'graph'}
            onClick={() => changeView(showAs('graph'))}
          >
            <Waypoints size={16} strokeWidth={1.75} aria-hidden="true" />
            {text('header.graph')}
          </button>
          <button
            type="button"
            aria-pressed={view.view === 'table'}
            onClick={() => changeView(showAs('table'))}
          >
            <Table2 size={16} strokeWidth={1.75} aria-hidden="true" />
            {text('header.table')}
          </button>
        </div>
      )}
    </Header>
  );
}
