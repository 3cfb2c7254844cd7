import type { ReactElement } from 'react';
import { lastFocus } from '../../graph/last-focus.ts';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { formatLineKey, parseLineKey } from '../../state/url-state.ts';
import { addActor, selectLine, showAs } from '../../state/view-changes.ts';
import type { RelationshipRow } from '../table/relationship-row.ts';
import { RelationshipTable } from '../table/relationship-table.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { isLit } from './graph-view.ts';
import { focusStage, followWithFocus } from './panel-focus.ts';
import { useTableRows } from './table-rows.ts';

/** The canvas's twin: every relationship of the view that the legend leaves on, as a grid. */
export function TableStage({ view, drawing }: ExplorerParts): ReactElement {
  const { language, digits } = usePreferences();
  const lit = (drawing.graph?.relationships ?? []).filter(relationship => isLit(relationship, view.filter));
  const rows = useTableRows(lit);
  // From the graph the keyboard goes on at the same line, or at the first of the same actor.
  const was = lastFocus();
  const entry = view.rel ?? (was?.line ? parseLineKey(was.line) : null);
  const isEntry = (row: RelationshipRow) =>
    entry
      ? row.subject.slug === entry.subject &&
        row.object.slug === entry.object &&
        (row.quad === entry.kind || row.key === formatLineKey(entry))
      : row.subject.slug === was?.slug || row.object.slug === was?.slug;
  const open = (key: string) => {
    const rel = parseLineKey(key);
    if (!rel) return;
    changeView(selectLine(rel));
    followWithFocus();
  };
  return (
    <div className="stage-fill" data-testid="table">
      <RelationshipTable
        rows={rows}
        selectedKey={view.rel && formatLineKey(view.rel)}
        isEntry={isEntry}
        language={language}
        digits={digits}
        onOpen={open}
        onOpenGraph={() => {
          changeView(showAs('graph'));
          focusStage();
        }}
        onExpand={slug => changeView(addActor(slug))}
      />
    </div>
  );
}
