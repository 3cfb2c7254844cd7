import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { FailureBanner } from '../shell/failure-banner.tsx';

type ListFrameProps = {
  title: ReactNode;
  /** What stands at the end of the title's line. */
  aside?: ReactNode;
  shown: number;
  total: number | undefined;
  failure: Failure | null;
  loading: boolean;
  onRetry(): void;
  /** There is more; null at the end. */
  onMore: (() => void) | null;
  children: ReactNode;
};

/** A list's head with how many there are, its rows, and the way to more. */
export function ListFrame(props: ListFrameProps): ReactElement {
  const { title, aside, shown, total, failure, loading, onRetry, onMore, children } = props;
  const text = useText();
  return (
    <div className="list" aria-busy={loading || undefined} data-testid="list">
      {failure && <FailureBanner failure={failure} onRetry={onRetry} />}
      <div className="list-head">
        <h1>
          {title} {total !== undefined && <span className="num muted">{text.number(total)}</span>}
        </h1>
        {aside}
      </div>
      {total === 0 && <p className="muted list-none">{text('list.empty')}</p>}
      {total === undefined && loading && <p className="muted list-none">{text('app.loading')}</p>}
      {children}
      {onMore && total !== undefined && (
        <p className="list-more num">
          <button type="button" className="button" onClick={onMore}>
            {text('list.more')}
          </button>
          <span className="caption">{text('list.shown', { n: shown, m: total })}</span>
        </p>
      )}
    </div>
  );
}
