import { CloudOff } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Failure } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { copyText } from '../../ui/copy.ts';
import { showToast } from '../../ui/status-store.ts';
import './message.css';

type FailureBannerProps = { failure: Failure; onRetry(): void };

/** One line under the header: what happened, what still works, one thing to do, and what to tell whoever runs it. */
export function FailureBanner({ failure, onRetry }: FailureBannerProps): ReactElement {
  const text = useText();
  const facts = [
    failure.code && text('error.code', { code: failure.code }),
    failure.requestId && text('error.request', { id: failure.requestId }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="failure" role="alert">
      <CloudOff size={16} strokeWidth={1.75} aria-hidden="true" />
      <strong>{text(failure.offline ? 'error.offline' : 'error.title')}</strong>
      <span>{text('error.kept')}</span>
      <button type="button" onClick={onRetry}>
        {text('error.retry')}
      </button>
      {facts && (
        <span className="failure-facts">
          <bdi>{facts}</bdi>{' '}
          <button
            type="button"
            onClick={() =>
              void copyText(`${facts} ${location.href}`).then(() => showToast(text('cite.copied')))
            }
          >
            {text('error.copy')}
          </button>
        </span>
      )}
    </div>
  );
}
