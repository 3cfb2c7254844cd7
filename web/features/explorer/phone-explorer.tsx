import { ListFilter, Share2, Waypoints } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { clearFilter, clearSelection, isFiltered, setFilter } from '../../state/view-changes.ts';
import { Counts } from '../../ui/counts.tsx';
import { Link } from '../../ui/link.tsx';
import { ActorPanel } from '../actor/actor-panel.tsx';
import { RelationGroups } from '../actor/relation-groups.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { Message } from '../shell/message.tsx';
import { ActiveChips } from './active-chips.tsx';
import { useShare } from './explorer-header.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { FilterMenus } from './filter-menus.tsx';
import { isLit } from './graph-view.ts';
import './phone-explorer.css';
import { RailTitle } from './rail.tsx';
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

function PhoneFilters({ view, drawing, facets }: ExplorerParts): ReactElement {
  const text = useText();
  const disputed = (drawing.data?.relationships ?? []).filter(relationship => relationship.disputed).length;
  const only = view.filter.disputed === true;
  return (
    <div className="phone-filters">
      <DialogTrigger>
        <Button className="chip chip-button" data-active={isFiltered(view.filter) || undefined}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('phone.filters')}
        </Button>
        <ModalOverlay className="scrim scrim-sheet" isDismissable>
          <Modal className="sheet">
            <Dialog className="sheet-dialog" aria-label={text('filters.label')}>
              <Heading slot="title" className="sheet-title">
                {text('filters.label')}
              </Heading>
              <div className="filter-stack">
                <FilterMenus focus={drawing.focus} filter={view.filter} />
              </div>
              <ActiveChips view={view} labels={facets.total} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
      <button
        type="button"
        className="chip chip-button num"
        aria-pressed={only}
        data-active={only || undefined}
        onClick={() => changeView(setFilter({ disputed: only ? null : true }))}
      >
        {text('phone.disputed')} <b>{text.number(disputed)}</b>
      </button>
      <ActiveChips view={view} labels={facets.total} />
    </div>
  );
}

/** The evidence over the list: a sheet from below, the rest out of reach until it closes. */
function PhoneSheet(parts: ExplorerParts): ReactElement {
  const text = useText();
  const { view } = parts;
  const isOpen = view.rel !== null || view.actor !== null;
  const close = () => changeView(clearSelection);
  return (
    <ModalOverlay
      className="scrim scrim-sheet"
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Modal className="sheet sheet-full">
        <Dialog className="sheet-dialog" aria-label={text(view.actor ? 'panel.actor' : 'panel.evidence')}>
          <span className="sheet-grab" aria-hidden="true">
            <i />
          </span>
          {view.actor ? (
            <ActorPanel slug={view.actor} onClose={close} />
          ) : (
            <EvidencePanel {...parts} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
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
      <PhoneSheet {...parts} />
    </>
  );
}
