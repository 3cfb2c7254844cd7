import type { ReactElement, ReactNode } from 'react';
import './message.css';

type MessageProps = { title: ReactNode; help?: ReactNode; children?: ReactNode };

/** What a screen says when there is nothing to show: what happened, what helps, at most one thing to do. */
export function Message({ title, help, children }: MessageProps): ReactElement {
  return (
    <div className="message">
      <h1>{title}</h1>
      {help && <p>{help}</p>}
      {children && <div className="message-actions">{children}</div>}
    </div>
  );
}
