import { ChevronRight, History } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Answer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import { commandName } from './commands.ts';
import { SearchRow } from './search-row.tsx';
import type { Option, Section } from './search-sections.ts';

type SearchListProps = {
  id: string;
  sections: readonly Section[];
  searched: string;
  current: Option | undefined;
  answer: Pick<Answer<unknown>, 'loading' | 'failure' | 'data'>;
  onChoose(option: Option): void;
};

function OptionRow({ option }: { option: Option }): ReactElement {
  const text = useText();
  const names = useNames();
  const { what } = option;
  if ('hit' in what) return <SearchRow hit={what.hit} />;
  const isCommand = 'command' in what;
  return (
    <>
      {isCommand ? (
        <ChevronRight className="turns" size={18} aria-hidden="true" />
      ) : (
        <History size={18} aria-hidden="true" />
      )}
      <span className="search-name">
        <span className="search-label" dir="auto">
          <bdi>{isCommand ? commandName(what.command, text) : names.full(what.recent)}</bdi>
        </span>
      </span>
    </>
  );
}

/** The list under the search box, in sections with their counts; what was not found is said with what was searched. */
export function SearchList(props: SearchListProps): ReactElement {
  const { id, sections, searched, current, answer, onChoose } = props;
  const text = useText();
  const { view } = useLocation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const nothing = answer.data !== undefined && sections.length === 0 && searched !== '';
  return (
    <div className="search-panel">
      {answer.failure && <p className="search-note">{text('search.failed')}</p>}
      {nothing && !answer.failure && (
        <div className="search-note">
          <p className="search-none">{text('search.none', { text: searched })}</p>
          <p className="muted">{text('search.noneHelp')}</p>
        </div>
      )}
      <div id={id} role="listbox" aria-label={text('search.label')} ref={list} className="search-options">
        {sections.map(({ kind, options }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
          <div role="group" key={kind} aria-labelledby={`${id}-${kind}`}>
            <div className="search-section" id={`${id}-${kind}`} role="presentation">
              <span>
                {kind === 'ACTOR' && searched === '' ? text('search.waysIn') : text(`search.${kind}`)}
              </span>
              <span className="num">{text.number(options.length)}</span>
            </div>
            {options.map(option => (
              // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
              <div
                key={option.key}
                id={`${id}-${option.key}`}
                role="option"
                aria-selected={option.key === current?.key}
                className="search-option"
                onPointerDown={event => event.preventDefault()}
                onClick={() => onChoose(option)}
              >
                <OptionRow option={option} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className="search-foot">
        <span className="search-keys" aria-hidden="true">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {text('search.move')} <kbd>↵</kbd> {text('search.open')} <kbd>tab</kbd>{' '}
          {text('search.add')}
        </span>
        <span className="search-keys">{text('search.commands')}</span>
        <Link className="underlined" href={listHref('actors', view)}>
          {text('search.all')}
        </Link>
      </div>
    </div>
  );
}
