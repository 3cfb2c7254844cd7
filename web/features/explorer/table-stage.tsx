import type { ReactElement } from 'react';
import { lastFocus } from '../../graph/last-focus.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { formatLineKey, parseLineKey } from '../../state/url-state.ts';
import { addActor, selectLine, showAs, toggleEnds } from '../../state/view-changes.ts';
import type { RelationshipRow } from '../table/relationship-row.ts';
import { RelationshipTable } from '../table/relationship-table.tsx';
import { ActorRows } from './actor-rows.tsx';
import { ClaimRows } from './claim-rows.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { isLit } from './graph-view.ts';
import { focusStage, followWithFocus } from './panel-focus.ts';
import { useTableRows } from './table-rows.ts';
import { TableTabs } from './table-tabs.tsx';

/** The canvas's twin: its relationships that the legend leaves on, its actors, or the claims behind them. */
export function TableStage({ view, drawing, facets }: ExplorerParts): ReactElement {
  const text = useText();
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
  const actors = drawing.graph?.actors ?? [];
  const choice = {
    isChosen: (row: RelationshipRow) =>
      view.chosen.includes(row.subject.slug) && view.chosen.includes(row.object.slug),
    label: (row: RelationshipRow) =>
      text('table.chooseBoth', { subject: row.subject.label, object: row.object.label }),
    onToggle: (row: RelationshipRow) =>
      changeView(toggleEnds({ subject: row.subject.slug, object: row.object.slug })),
  };
  return (
    <div className="stage-fill" data-testid="table">
      <TableTabs
        view={view}
        counts={{
          actors: actors.length,
          relationships: rows.length,
          claims: facets.visible?.tally.claims,
        }}
        chosen={actors.filter(({ slug }) => view.chosen.includes(slug)).length}
      />
      {view.rows === 'actors' && drawing.graph && <ActorRows view={view} graph={drawing.graph} />}
      {view.rows === 'claims' && <ClaimRows view={view} about={drawing.focus} />}
      {view.rows === 'relationships' && (
        <RelationshipTable
          rows={rows}
          selectedKey={view.rel && formatLineKey(view.rel)}
          isEntry={isEntry}
          language={language}
          digits={digits}
          choice={choice}
          onOpen={open}
          onOpenGraph={() => {
            changeView(showAs('graph'));
            focusStage();
          }}
          onExpand={slug => changeView(addActor(slug))}
        />
      )}
    </div>
  );
}
