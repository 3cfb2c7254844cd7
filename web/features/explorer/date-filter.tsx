import { type FormEvent, type ReactElement, useState } from 'react';
import { parsePartialDate } from '../../../server/domain/published-date.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { isPeriod } from '../../state/url-state.ts';
import { setFilter } from '../../state/view-changes.ts';
import type { FilterState } from '../../state/view-state.ts';

/** From and to, as finely as the reader knows them. */
export function DateFilter({ filter }: { filter: FilterState }): ReactElement {
  const text = useText();
  const [from, setFrom] = useState(filter.from ?? '');
  const [to, setTo] = useState(filter.to ?? '');
  const isDate = (value: string) => value.trim() === '' || parsePartialDate(value) !== null;
  const backwards = from.trim() !== '' && to.trim() !== '' && !isPeriod(from, to);
  const wrong = !isDate(from) || !isDate(to) || backwards;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) changeView(setFilter({ from: from.trim() || null, to: to.trim() || null }));
  };
  return (
    <form className="date-filter" onSubmit={apply}>
      <label>
        {text('filters.from')}
        <input
          dir="ltr"
          inputMode="numeric"
          placeholder="2020-03"
          value={from}
          onChange={e => setFrom(e.target.value)}
        />
      </label>
      <label>
        {text('filters.to')}
        <input
          dir="ltr"
          inputMode="numeric"
          placeholder="2025-08"
          value={to}
          onChange={e => setTo(e.target.value)}
        />
      </label>
      <p className="caption" role={wrong ? 'alert' : undefined}>
        {text(wrong ? 'filters.datesWrong' : 'filters.datesHelp')}
      </p>
      <button type="submit" className="button button-primary" aria-disabled={wrong || undefined}>
        {text('filters.apply')}
      </button>
    </form>
  );
}
