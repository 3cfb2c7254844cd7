import type { ReactElement } from 'react';
import { RELATION_TYPES } from '../../../server/domain/relation-types.ts';
import { changeView } from '../../state/navigation.ts';
import { setFilter, toggled } from '../../state/view-changes.ts';
import { DateFilter } from './date-filter.tsx';
import { FacetList } from './facet-list.tsx';
import { FilterMenu } from './filter-menu.tsx';
import type { FilterPart } from './filter-part.ts';
import { HowFilter } from './how-filter.tsx';
import { RelationFilter } from './relation-filter.tsx';

/** One menu for each way to filter; each asks for its counts when it is opened. */
export function FilterMenus({ about, filter }: FilterPart): ReactElement {
  return (
    <>
      <FilterMenu id="filters.relation">
        <RelationFilter
          about={about}
          filter={filter}
          onChange={types =>
            changeView(setFilter({ types: RELATION_TYPES.filter(type => types.includes(type)) }))
          }
        />
      </FilterMenu>
      <FilterMenu id="filters.outlet">
        <FacetList
          about={about}
          filter={{ ...filter, outlets: [] }}
          facet="outlet"
          chosen={filter.outlets}
          onToggle={(value, only) =>
            changeView(setFilter({ outlets: only ? [value] : toggled(filter.outlets, value) }))
          }
        />
      </FilterMenu>
      <FilterMenu id="filters.speaker">
        <FacetList
          about={about}
          filter={{ ...filter, according: [] }}
          facet="speaker"
          chosen={filter.according}
          onToggle={(value, only) =>
            changeView(setFilter({ according: only ? [value] : toggled(filter.according, value) }))
          }
        />
      </FilterMenu>
      <FilterMenu id="filters.how">
        <HowFilter about={about} filter={filter} />
      </FilterMenu>
      <FilterMenu id="filters.dates">
        <DateFilter filter={filter} />
      </FilterMenu>
    </>
  );
}
