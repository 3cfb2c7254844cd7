import { ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { RELATION_TYPES } from '../../../server/domain/relation-types.ts';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { setFilter, toggled } from '../../state/view-changes.ts';
import { DateFilter } from './date-filter.tsx';
import { FacetList } from './facet-list.tsx';
import type { FilterPart } from './filter-part.ts';
import { HowFilter } from './how-filter.tsx';
import { RelationFilter } from './relation-filter.tsx';

type MenuProps = { id: MessageId; children: ReactNode };

function Menu({ id, children }: MenuProps): ReactElement {
  const text = useText();
  return (
    <DialogTrigger>
      <Button className="chip">
        {text(id)}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover filter-popover" placement="bottom start">
        <Dialog aria-label={text(id)} className="filter-dialog">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** One menu for each way to filter; each asks for its counts when it is opened. */
export function FilterMenus({ about, filter }: FilterPart): ReactElement {
  return (
    <>
      <Menu id="filters.relation">
        <RelationFilter
          about={about}
          filter={filter}
          onChange={types =>
            changeView(setFilter({ types: RELATION_TYPES.filter(type => types.includes(type)) }))
          }
        />
      </Menu>
      <Menu id="filters.outlet">
        <FacetList
          about={about}
          filter={{ ...filter, outlets: [] }}
          facet="outlet"
          chosen={filter.outlets}
          onToggle={(value, only) =>
            changeView(setFilter({ outlets: only ? [value] : toggled(filter.outlets, value) }))
          }
        />
      </Menu>
      <Menu id="filters.speaker">
        <FacetList
          about={about}
          filter={{ ...filter, according: [] }}
          facet="speaker"
          chosen={filter.according}
          onToggle={(value, only) =>
            changeView(setFilter({ according: only ? [value] : toggled(filter.according, value) }))
          }
        />
      </Menu>
      <Menu id="filters.how">
        <HowFilter about={about} filter={filter} />
      </Menu>
      <Menu id="filters.dates">
        <DateFilter filter={filter} />
      </Menu>
    </>
  );
}
