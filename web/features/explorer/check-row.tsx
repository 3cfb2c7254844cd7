import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';

type CheckRowProps = {
  label: ReactNode;
  count?: number | undefined;
  checked: boolean;
  /** `only`: Alt was held, nothing else shall be chosen. */
  onToggle(only: boolean): void;
  /** Shift was held: this is left out, or taken in again. Without it Shift makes no difference. */
  onExclude?: (() => void) | undefined;
  /** Of a list that leaves a few out it is one of those. */
  excluded?: boolean | undefined;
  sample?: ReactNode;
};

/** A value to choose, with how many claims it has. */
export function CheckRow(props: CheckRowProps): ReactElement {
  const { label, count, checked, onToggle, onExclude, excluded, sample } = props;
  const text = useText();
  return (
    <label className="check-row" title={text(onExclude ? 'filters.howToChoose' : 'filters.howToChooseOnly')}>
      <input
        type="checkbox"
        checked={checked}
        onChange={event => {
          const { altKey, shiftKey } = event.nativeEvent as MouseEvent;
          if (shiftKey && onExclude) onExclude();
          else onToggle(altKey === true);
        }}
      />
      {sample}
      <span className="check-label" data-excluded={excluded || undefined}>
        {label}
        {excluded && <span className="visually-hidden"> {text('filters.excluded')}</span>}
      </span>
      {count !== undefined && <span className="num muted">{text.number(count)}</span>}
    </label>
  );
}
