import { type ReactElement, useSyncExternalStore } from 'react';
import './status.css';
import { announcements, toasts } from './status-store.ts';

/** The live region and the toast; once on the page. */
export function Status(): ReactElement {
  const announced = useSyncExternalStore(announcements.subscribe, announcements.get);
  const toast = useSyncExternalStore(toasts.subscribe, toasts.get);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite" data-testid="live-region">
        {announced}
      </div>
      <div className="toast-place" role="status">
        {toast && <span className="toast">{toast}</span>}
      </div>
    </>
  );
}
