import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import type { useFind } from './use-find.ts';

/** The search within the text: what is sought, which of how many places, to the next and to the one before. */
export function FindBox({ find }: { find: ReturnType<typeof useFind> }): ReactElement {
  const text = useText();
  const { sought, count, at, seek, step } = find;
  return (
    <search className="find-box num">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        id="find-in-text"
        type="search"
        dir="auto"
        aria-label={text('reader.find')}
        placeholder={text('reader.find')}
        value={sought}
        onChange={event => seek(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape' && sought !== '') seek('');
          else return;
          event.preventDefault();
        }}
      />
      {sought.trim() !== '' && (
        <>
          <span className="caption" role="status">
            {count > 0 ? text('reader.findCount', { n: at + 1, m: count }) : text('reader.findNone')}
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={text('reader.findPrevious')}
            onClick={() => step(-1)}
          >
            <ChevronUp size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={text('reader.findNext')}
            onClick={() => step(1)}
          >
            <ChevronDown size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </search>
  );
}
