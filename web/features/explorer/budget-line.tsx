import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView, toHref } from '../../state/navigation.ts';
import { setBudget, setRemoved } from '../../state/view-changes.ts';
import { Link } from '../../ui/link.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { isTooMany } from './graph-view.ts';

/** How many of the actors are drawn, and how to get the rest. */
export function BudgetLine({ view, drawing, askForAll }: ExplorerParts): ReactElement | null {
  const text = useText();
  const { data } = drawing;
  if (!data || data.total === 0) return null;
  const { filtered } = drawing;
  const shown = drawing.graph?.actors.length ?? data.shown;
  const left = data.total - data.shown;
  return (
    <div className="budget num" data-testid="budget">
      <p className="budget-count">
        {shown === data.total
          ? text('rail.all', { m: data.total })
          : text('rail.budget', { n: shown, m: data.total })}
      </p>
      <div className="budget-bar" aria-hidden="true">
        <i style={{ inlineSize: `${(shown / data.total) * 100}%` }} />
      </div>
      {left > 0 && (
        <p className="caption">
          {text('rail.most')}{' '}
          {isTooMany(data.total) ? (
            <button type="button" className="underlined" onClick={askForAll}>
              {text('rail.showHidden', { n: left })}
            </button>
          ) : (
            <Link className="underlined" href={toHref('/', setBudget(data.total)(view))}>
              {text('rail.showHidden', { n: left })}
            </Link>
          )}
        </p>
      )}
      {left === 0 && view.budget !== null && (
        <p className="caption">
          <button type="button" className="underlined" onClick={() => changeView(setBudget(null))}>
            {text('rail.fewer')}
          </button>
        </p>
      )}
      {filtered && (
        <div className="budget-filtered">
          <p className="budget-count">{text('rail.within', { n: filtered.lit, m: filtered.drawn })}</p>
          {filtered.total !== undefined && filtered.total > filtered.lit && (
            <p className="caption">{text('rail.withinAll', { n: filtered.total })}</p>
          )}
          <button type="button" className="caption underlined" onClick={() => changeView(setRemoved(true))}>
            {text('rail.remove')}
          </button>
        </div>
      )}
      {view.removed && (
        <p className="caption">
          {text('rail.removed')}{' '}
          <button type="button" className="underlined" onClick={() => changeView(setRemoved(false))}>
            {text('rail.dimInstead')}
          </button>
        </p>
      )}
    </div>
  );
}
