import { ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { isFiltered } from '../../state/view-changes.ts';
import { FilterMenus } from './filter-menus.tsx';
import type { FilterPart } from './filter-part.ts';

/** Where there is no room for all menus: one button that opens them. */
export function FoldedFilters({ about, filter }: FilterPart): ReactElement {
  const text = useText();
  return (
    <DialogTrigger>
      <Button className="chip chip-button" data-active={isFiltered(filter) || undefined}>
        <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('phone.filters')}
      </Button>
      <Popover className="popover filter-popover" placement="bottom start">
        <Dialog aria-label={text('filters.label')} className="filter-stack">
          <FilterMenus about={about} filter={filter} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
