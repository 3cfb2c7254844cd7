import { ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { isFiltered, setFilter } from '../../state/view-changes.ts';
import { ActiveChips } from './active-chips.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { FilterMenus } from './filter-menus.tsx';

/** On a phone: all filters in a sheet, the disputed ones at hand, and what is asked for. */
export function PhoneFilters({ view, drawing, facets }: ExplorerParts): ReactElement {
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
                <FilterMenus about={{ actors: [...drawing.focus] }} filter={view.filter} />
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
