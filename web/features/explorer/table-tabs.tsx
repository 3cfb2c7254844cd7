import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { showAs, showRows } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { focusStage } from './panel-focus.ts';
import './table-tabs.css';

const ORDER = ['actors', 'relationships', 'claims'] as const satisfies readonly ViewState['rows'][];

type TableTabsProps = {
  view: ViewState;
  /** How many rows each of them has; undefined while it is not known. */
  counts: Record<ViewState['rows'], number | undefined>;
  /** Actors that are chosen, of those that are drawn. */
  chosen: number;
};

/** Which rows the table has; at the end, how many actors are chosen, and the way back to them in the graph. */
export function TableTabs({ view, counts, chosen }: TableTabsProps): ReactElement {
  const text = useText();
  return (
    <div className="table-tabs">
      {/* biome-ignore lint/a11y/useSemanticElements: three ways to show one thing, as Graph and Table are */}
      <div role="group" aria-label={text('table.rows')}>
        {ORDER.map(rows => (
          <button
            key={rows}
            type="button"
            className="num"
            aria-pressed={view.rows === rows}
            onClick={() => changeView(showRows(rows))}
          >
            {text(`list.${rows}`)} {counts[rows] !== undefined && <span>{text.number(counts[rows])}</span>}
          </button>
        ))}
      </div>
      {chosen > 0 && (
        <p className="num small" role="status">
          {text('chosen.count', { n: chosen })}{' '}
          <button
            type="button"
            className="text-button underlined"
            onClick={() => {
              changeView(showAs('graph'));
              focusStage();
            }}
          >
            {text('table.inGraph')}
          </button>
        </p>
      )}
    </div>
  );
}
