import { Link as LinkIcon, Table2, Waypoints } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView, toHref } from '../../state/navigation.ts';
import { showAs } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { copyText } from '../../ui/copy.ts';
import { showToast } from '../../ui/status-store.ts';
import { SearchBox } from '../search/search-box.tsx';
import { Header } from '../shell/header.tsx';

type ExplorerHeaderProps = { resting: string; busy: boolean; view: ViewState; phone: boolean };

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

/** Search, graph or table, and the link. */
export function ExplorerHeader({ resting, busy, view, phone }: ExplorerHeaderProps): ReactElement {
  const text = useText();
  const share = useShare(view);
  return (
    <Header
      busy={busy}
      tools={
        !phone && (
          <>
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
      {!phone && (
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
