import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';

type CheckRowProps = {
  label: ReactNode;
  count?: number | undefined;
  checked: boolean;
  /** `only`: Alt was held, nothing else shall be chosen. */
  onToggle(only: boolean): void;
  sample?: ReactNode;
};

/** A value to choose, with how many claims it has. */
export function CheckRow({ label, count, checked, onToggle, sample }: CheckRowProps): ReactElement {
  const text = useText();
  return (
    <label className="check-row" title={text('rail.toggle')}>
      <input
        type="checkbox"
        checked={checked}
        onChange={event => onToggle((event.nativeEvent as MouseEvent).altKey === true)}
      />
      {sample}
      <span className="check-label">{label}</span>
      {count !== undefined && <span className="num muted">{text.number(count)}</span>}
    </label>
  );
}
