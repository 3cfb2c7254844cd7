import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { CLAIM_ORDERS, type ClaimOrderName, type ViewState } from '../../state/view-state.ts';

type EvidenceToolsProps = {
  view: ViewState;
  sought: string;
  onSeek(text: string): void;
  /** Claims that are listed, and all that were fetched. */
  shown: number;
  all: number;
};

/** The order of the claims, and a search in their quotes. */
export function EvidenceTools({ view, sought, onSeek, shown, all }: EvidenceToolsProps): ReactElement {
  const text = useText();
  return (
    <div className="evidence-tools num">
      <input
        type="search"
        dir="auto"
        aria-label={text('panel.find')}
        placeholder={text('panel.find')}
        value={sought}
        onChange={event => onSeek(event.currentTarget.value)}
      />
      {sought.trim() !== '' && (
        <span className="caption" role="status">
          {text('panel.found', { n: shown, m: all })}
        </span>
      )}
      <select
        aria-label={text('sort.label')}
        value={view.sort}
        onChange={event => {
          const sort = event.currentTarget.value as ClaimOrderName;
          changeView(current => ({ ...current, sort }), { replace: true });
        }}
      >
        {CLAIM_ORDERS.map(order => (
          <option key={order} value={order}>
            {text(`sort.${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
