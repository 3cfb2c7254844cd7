import { Share2, Waypoints } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { clearFilter } from '../../state/view-changes.ts';
import { Counts } from '../../ui/counts.tsx';
import { Link } from '../../ui/link.tsx';
import { RelationGroups } from '../actor/relation-groups.tsx';
import { Message } from '../shell/message.tsx';
import { useShare } from './explorer-header.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { isLit } from './graph-view.ts';
import './phone-explorer.css';
import { PhoneFilters } from './phone-filters.tsx';
import { PhoneSheet } from './phone-sheet.tsx';
import { RailTitle } from './rail.tsx';
import { SidePanel } from './side-panel.tsx';
import { Stage } from './stage.tsx';

function Tabs({ view, drawing, facets }: ExplorerParts): ReactElement {
  const text = useText();
  const tally = facets.visible?.tally;
  const [first] = drawing.focus;
  const about = { actors: drawing.focus, filter: view.filter };
  return (
    <ul className="phone-tabs num">
      <li>
        <b aria-current="page">
          {text('phone.relations')} {drawing.data && text.number(drawing.data.relationships.length)}
        </b>
      </li>
      <li>
        <Link href={listHref('claims', view, { ...about, group: 'article' })}>
          {text('phone.articles')} {tally && text.number(tally.articles)}
        </Link>
      </li>
      {first && (
        <li>
          <Link href={listHref('claims', view, { filter: { according: [`actor:${first}`] } })}>
            {text('phone.says')}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** On a phone the list comes first, the graph on demand, the evidence as a sheet. */
export function PhoneExplorer(parts: ExplorerParts): ReactElement {
  const text = useText();
  const { view, drawing, facets } = parts;
  const [graphOpen, setGraphOpen] = useState(false);
  const share = useShare(view);
  const { data, graph } = drawing;
  const tally = facets.visible?.tally;
  const about = { actors: drawing.focus, filter: view.filter };
  const lit = (graph?.relationships ?? []).filter(
    row =>
      isLit(row, view.filter) &&
      (drawing.focus.includes(row.subject.slug) || drawing.focus.includes(row.object.slug)),
  );
  const isSelected = view.rel !== null || view.actor !== null;
  const needsStage = !data || data.relationships.length === 0 || graphOpen;
  return (
    <>
      {needsStage ? (
        <Stage {...parts} view={{ ...view, view: 'graph' }} />
      ) : (
        <main id="main" className="phone-list" tabIndex={-1}>
          <div className="phone-head">
            <RailTitle {...parts} />
            {tally && (
              <Counts
                className="panel-facts"
                items={[
                  { id: 'count.claims', n: tally.claims, href: listHref('claims', view, about) },
                  {
                    id: 'count.articles',
                    n: tally.articles,
                    href: listHref('claims', view, { ...about, group: 'article' }),
                  },
                  {
                    id: 'count.origins',
                    n: tally.origins,
                    href: listHref('claims', view, { ...about, group: 'origin' }),
                  },
                ]}
              />
            )}
            <Tabs {...parts} />
          </div>
          <PhoneFilters {...parts} />
          {lit.length === 0 ? (
            <Message title={text('graph.empty')}>
              <button type="button" className="button button-primary" onClick={() => changeView(clearFilter)}>
                {text('graph.removeFilters')}
              </button>
            </Message>
          ) : (
            <RelationGroups level={2} about={drawing.focus} relationships={lit} />
          )}
        </main>
      )}
      <div className="phone-foot num">
        <button type="button" className="button phone-graph" onClick={() => setGraphOpen(!graphOpen)}>
          <Waypoints size={18} strokeWidth={1.75} aria-hidden="true" />
          {text(graphOpen ? 'phone.hideGraph' : 'phone.showGraph')}
          {data && !graphOpen && (
            <span className="muted">{text('phone.budget', { n: data.shown, m: data.total })}</span>
          )}
        </button>
        <button type="button" className="button" aria-label={text('header.share')} onClick={share}>
          <Share2 size={18} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      {graphOpen ? isSelected && <SidePanel {...parts} /> : <PhoneSheet {...parts} />}
    </>
  );
}
