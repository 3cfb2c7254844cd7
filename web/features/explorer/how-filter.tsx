import type { ReactElement } from 'react';
import { MODALITIES, POLARITIES, REVIEW_STATES } from '../../../server/domain/claim.ts';
import { LANGUAGES } from '../../../server/domain/language.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { excluded, leftOut, setFilter, toggled } from '../../state/view-changes.ts';
import type { FilterState } from '../../state/view-state.ts';
import { CheckRow } from './check-row.tsx';
import { useMenuFacets } from './facet-list.tsx';
import type { FilterPart } from './filter-part.ts';

const ORIGINS = [2, 3, 5, 10] as const;

/** The choices, with what a link asks for among them. */
function originChoices(asked: number | null): number[] {
  return [...new Set([...ORIGINS, ...(asked === null ? [] : [asked])])].sort((a, b) => a - b);
}

function set(filter: Partial<FilterState>): void {
  changeView(setFilter(filter));
}

/** Polarity, modality, state of review, language; disputes, and what is hidden unless asked for. */
export function HowFilter({ about, filter }: FilterPart): ReactElement {
  const text = useText();
  const facets = useMenuFacets(about, {
    ...filter,
    polarities: [],
    modalities: [],
    reviews: [],
    languages: [],
  });
  const count = (list: 'polarity' | 'modality' | 'reviewState' | 'language', value: string) =>
    facets && (facets[list].find(entry => entry.value === value)?.claims ?? 0);
  return (
    <div className="facet-list">
      <fieldset>
        <legend>{text('filters.polarity')}</legend>
        {POLARITIES.map(value => (
          <CheckRow
            key={value}
            label={text(`polarity.${value}`)}
            count={count('polarity', value)}
            checked={filter.polarities.includes(value)}
            onExclude={() => set({ polarities: excluded(filter.polarities, [value], POLARITIES) })}
            onToggle={only =>
              set({ polarities: only ? [value] : toggled(filter.polarities, value, POLARITIES) })
            }
          />
        ))}
        <CheckRow
          label={text('filters.disputedOnly')}
          checked={filter.disputed === true}
          onToggle={() => set({ disputed: filter.disputed === true ? null : true })}
        />
      </fieldset>
      <fieldset>
        <legend>{text('filters.modality')}</legend>
        {MODALITIES.map(value => (
          <CheckRow
            key={value}
            label={text(`modality.${value}`)}
            count={count('modality', value)}
            checked={filter.modalities.includes(value)}
            excluded={leftOut(filter.modalities, MODALITIES).includes(value)}
            onExclude={() => set({ modalities: excluded(filter.modalities, [value], MODALITIES) })}
            onToggle={only =>
              set({ modalities: only ? [value] : toggled(filter.modalities, value, MODALITIES) })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text('filters.review')}</legend>
        {REVIEW_STATES.map(value => (
          <CheckRow
            key={value}
            label={text(`reviewFilter.${value}`)}
            count={value === 'REJECTED' ? undefined : count('reviewState', value)}
            checked={filter.reviews.includes(value)}
            excluded={leftOut(filter.reviews, REVIEW_STATES).includes(value)}
            onExclude={() => set({ reviews: excluded(filter.reviews, [value], REVIEW_STATES) })}
            onToggle={only =>
              set({ reviews: only ? [value] : toggled(filter.reviews, value, REVIEW_STATES) })
            }
          />
        ))}
        <CheckRow
          label={text('filters.lessSure')}
          checked={filter.lessSure}
          onToggle={() => set({ lessSure: !filter.lessSure })}
        />
      </fieldset>
      <label className="origins-filter">
        {text('filters.minOrigins')}
        <select
          value={filter.origins ?? ''}
          onChange={event => set({ origins: Number(event.currentTarget.value) || null })}
        >
          <option value="">{text('filters.anyOrigins')}</option>
          {originChoices(filter.origins).map(n => (
            <option key={n} value={n}>
              {text.number(n)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{text('filters.language')}</legend>
        {LANGUAGES.map(value => (
          <CheckRow
            key={value}
            label={text(`language.${value}`)}
            count={count('language', value)}
            checked={filter.languages.includes(value)}
            onExclude={() => set({ languages: excluded(filter.languages, [value], LANGUAGES) })}
            onToggle={only =>
              set({ languages: only ? [value] : toggled(filter.languages, value, LANGUAGES) })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}
