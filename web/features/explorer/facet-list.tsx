import { type ReactElement, useState } from 'react';
import { fold } from '../../../server/domain/folding.ts';
import { type ClaimFilter, FacetsDocument, type FacetValueFragment } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import type { FilterState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { CheckRow } from './check-row.tsx';

const SEARCH_ABOVE = 8;

/** The counts of a menu: within every filter but its own, so that each choice says what it would bring. */
export function useMenuFacets(about: ClaimFilter, filter: FilterState) {
  return useAnswer(FacetsDocument, toClaimQuestion(filter, about)).data?.facets;
}

type FacetListProps = {
  about: ClaimFilter;
  /** The view's filter without this list's own part. */
  filter: FilterState;
  facet: 'outlet' | 'speaker';
  chosen: readonly string[];
  onToggle(value: string, only: boolean): void;
};

function matches(entry: FacetValueFragment, sought: string): boolean {
  return fold(entry.labelAr).includes(sought) || fold(entry.labelEn).includes(sought);
}

/** Outlets or speakers with how many claims each makes; a search above eight. */
export function FacetList({ about, filter, facet, chosen, onToggle }: FacetListProps): ReactElement {
  const text = useText();
  const names = useNames();
  const facets = useMenuFacets(about, filter);
  const [sought, setSought] = useState('');
  const entries = facets?.[facet] ?? [];
  const folded = fold(sought.trim());
  const listed = folded === '' ? entries : entries.filter(entry => matches(entry, folded));
  return (
    <div className="facet-list">
      {entries.length > SEARCH_ABOVE && (
        <input
          type="search"
          className="facet-search"
          aria-label={text('filters.search')}
          placeholder={text('filters.search')}
          value={sought}
          onChange={event => setSought(event.currentTarget.value)}
        />
      )}
      {facets && listed.length === 0 && <p className="facet-none">{text('filters.nothing')}</p>}
      {listed.map(entry => (
        <CheckRow
          key={entry.value}
          label={<bdi>{names.label(entry)}</bdi>}
          count={entry.claims}
          checked={chosen.includes(entry.value)}
          onToggle={only => onToggle(entry.value, only)}
        />
      ))}
    </div>
  );
}
