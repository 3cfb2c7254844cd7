import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';

/** What stands in for a graph that has never been drawn. */
export function StageSkeleton(): ReactElement {
  const text = useText();
  return (
    <div className="stage-skeleton" role="status">
      <svg width="240" height="220" viewBox="0 0 240 220" aria-hidden="true">
        <path d="M120 110 60 40M120 110l70-64M120 110l90 40M120 110l50 86M120 110 50 180M120 110H24" />
        <path d="M96 110l12-21h24l12 21-12 21h-24z" fill="var(--line)" />
        <circle cx="52" cy="34" r="17" fill="var(--ground)" />
        <path d="M176 28h34v34h-34zM196 134h34v34h-34z" fill="var(--ground)" />
        <circle cx="172" cy="200" r="15" fill="var(--ground)" />
        <circle cx="46" cy="186" r="15" fill="var(--ground)" />
        <circle cx="16" cy="110" r="13" fill="var(--ground)" />
      </svg>
      {text('app.loading')}
    </div>
  );
}
