import type { ReactElement } from 'react';
import { LANGUAGES } from '../../../server/domain/language.ts';
import { useText } from '../../i18n/text.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { setFilter, toggled } from '../../state/view-changes.ts';
import { ActiveChips } from '../explorer/active-chips.tsx';
import { CheckRow } from '../explorer/check-row.tsx';
import { DateFilter } from '../explorer/date-filter.tsx';
import { FacetList } from '../explorer/facet-list.tsx';
import { FilterMenu } from '../explorer/filter-menu.tsx';
import { useFacets } from '../explorer/use-facets.ts';

/** What articles can be filtered by: who speaks, in which language, when. */
export function ArticleFilters(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { filter } = view;
  const labels = useFacets({}, filter).total;
  return (
    <section className="filter-bar" aria-label={text('filters.label')}>
      <FilterMenu id="filters.outlet">
        <FacetList
          about={{}}
          filter={{ ...filter, outlets: [], text: null }}
          facet="outlet"
          chosen={filter.outlets}
          onToggle={(value, only) =>
            changeView(setFilter({ outlets: only ? [value] : toggled(filter.outlets, value) }))
          }
        />
      </FilterMenu>
      <FilterMenu id="filters.language">
        <div className="facet-list">
          {LANGUAGES.map(value => (
            <CheckRow
              key={value}
              label={text(`language.${value}`)}
              checked={filter.languages.includes(value)}
              onToggle={only =>
                changeView(
                  setFilter({ languages: only ? [value] : toggled(filter.languages, value, LANGUAGES) }),
                )
              }
            />
          ))}
        </div>
      </FilterMenu>
      <FilterMenu id="filters.dates">
        <DateFilter filter={filter} />
      </FilterMenu>
      <ActiveChips view={view} labels={labels} />
    </section>
  );
}
