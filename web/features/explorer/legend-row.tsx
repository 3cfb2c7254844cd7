import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { Link } from '../../ui/link.tsx';

type LegendRowProps = {
  sample: ReactNode;
  label: string;
  /** What is drawn within the filters, and what is drawn in all. */
  visible: number;
  total?: number;
  /** The list that the first number counts. */
  href: string;
  on: boolean;
  strong?: boolean;
  onToggle(only: boolean): void;
};

/** One row of the legend: an example of the line, its words, its count. It is a filter too; Alt leaves it alone. */
export function LegendRow(props: LegendRowProps): ReactElement {
  const { sample, label, visible, total = visible, href, on, strong = false, onToggle } = props;
  const text = useText();
  const onClick = (event: MouseEvent) => onToggle(event.altKey);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      onToggle(true);
    }
  };
  return (
    <li className="legend-row" data-strong={strong || undefined}>
      <button
        type="button"
        className="legend-toggle"
        aria-pressed={on}
        title={text('rail.toggle')}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className="legend-sample">{sample}</span>
        <span className="legend-label">{label}</span>
      </button>
      <span className="num legend-count">
        {visible > 0 ? (
          <Link
            className="underlined"
            href={href}
            aria-label={text('rail.listOf', { name: label, n: visible })}
          >
            {text.number(visible)}
          </Link>
        ) : (
          text.number(0)
        )}
        {visible !== total && <span className="muted">/{text.number(total)}</span>}
      </span>
    </li>
  );
}
