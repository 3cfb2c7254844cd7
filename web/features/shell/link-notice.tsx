import { Info, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useLocation } from '../../state/navigation.ts';
import './message.css';

/** Says which parts of the link, or which of its actors, mean nothing here; they were left out. */
export function LinkNotice({
  unknownActors = [],
}: {
  unknownActors?: readonly string[];
}): ReactElement | null {
  const text = useText();
  const { dropped } = useLocation();
  const [closed, setClosed] = useState('');
  const parts: string[] = [];
  if (dropped.length > 0)
    parts.push(
      text('notice.dropped', { names: dropped.map(({ name, value }) => `${name}=${value}`).join(' ') }),
    );
  if (unknownActors.length > 0) parts.push(text('notice.unknownActors', { names: unknownActors.join(' ') }));
  const sentence = parts.join(' · ');
  if (sentence === '' || sentence === closed) return null;
  return (
    <div className="notice" role="status">
      <Info size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>{sentence}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={text('app.close')}
        onClick={() => setClosed(sentence)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
