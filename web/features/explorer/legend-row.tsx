import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';

type LegendRowProps = {
  sample: ReactNode;
  label: string;
  /** What is shown, and what there is without the legend's filters. */
  visible: number;
  total?: number;
  on: boolean;
  strong?: boolean;
  onToggle(only: boolean): void;
};

/** One row of the legend: an example of the line, its words, its count. It is a filter too; Alt leaves it alone. */
export function LegendRow(props: LegendRowProps): ReactElement {
  const { sample, label, visible, total = visible, on, strong = false, onToggle } = props;
  const text = useText();
  const onClick = (event: MouseEvent) => onToggle(event.altKey);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      onToggle(true);
    }
  };
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        aria-pressed={on}
        data-strong={strong || undefined}
        title={text('rail.toggle')}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className="legend-sample">{sample}</span>
        <span className="legend-label">{label}</span>
        <span className="num legend-count">
          {visible === total ? (
            text.number(total)
          ) : (
            <>
              {text.number(visible)}
              <span className="muted">/{text.number(total)}</span>
            </>
          )}
        </span>
      </button>
    </li>
  );
}
