import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { setFilter } from '../../state/view-changes.ts';
import type { FilterState } from '../../state/view-state.ts';
import type { EvidenceData } from './evidence-data.ts';

/** What the counts leave out, and how to see it. */
export function HiddenClaims({
  evidence,
  filter,
}: {
  evidence: EvidenceData;
  filter: FilterState;
}): ReactElement | null {
  const text = useText();
  const lessSure = filter.lessSure ? 0 : evidence.tally.lessSure;
  const rejected = filter.rejected ? 0 : evidence.tally.rejected;
  if (lessSure === 0 && rejected === 0) return null;
  return (
    <p className="caption num panel-hidden">
      {lessSure > 0 && (
        <span>
          {text('panel.lessSure', { n: lessSure })}{' '}
          <button
            type="button"
            className="underlined"
            onClick={() => changeView(setFilter({ lessSure: true }))}
          >
            {text('panel.show')}
          </button>
        </span>
      )}
      {rejected > 0 && (
        <span>
          {text('panel.rejected', { n: rejected })}{' '}
          <button
            type="button"
            className="underlined"
            onClick={() => changeView(setFilter({ rejected: true }))}
          >
            {text('panel.show')}
          </button>
        </span>
      )}
    </p>
  );
}
