import { Search } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView, navigate, toHref, useLocation } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { addActor } from '../../state/view-changes.ts';
import { EMPTY_VIEW } from '../../state/view-state.ts';
import { announce } from '../../ui/status-store.ts';
import './search-box.css';
import { focusOf } from '../explorer/graph-view.ts';
import { asksForCommands, findCommands, onOpenCommands } from './commands.ts';
import { recentOf, recents, rememberOpened } from './recent.ts';
import { SearchList } from './search-list.tsx';
import { type Option, toCommandSection, toRecentSection } from './search-sections.ts';
import { useSearch } from './use-search.ts';

type SearchBoxProps = {
  /** The start page's large box, or the header's. */
  large?: boolean;
  /** What the box shows while nobody types. */
  resting?: string;
};

/** The search: a combobox over actors, disputed relationships, articles, outlets and speakers. */
export function SearchBox({ large = false, resting = '' }: SearchBoxProps): ReactElement {
  const text = useText();
  const { view, route } = useLocation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(resting);
  const [active, setActive] = useState(-1);
  const query = typed === resting ? '' : typed;
  const isCommand = asksForCommands(query);
  const found = useSearch(query, open && !isCommand);
  const recent = useSyncExternalStore(recents.subscribe, recents.read);
  const preferences = usePreferences();
  const inGraph = route.page === 'explorer' && focusOf(view).length > 0;
  const [allCommands, setAllCommands] = useState(false);
  const commands = toCommandSection(findCommands(query, text, inGraph, allCommands));
  const sections = isCommand
    ? commands
    : [
        ...(allCommands ? commands : []),
        ...(query.trim() === '' ? toRecentSection(recent) : []),
        ...found.sections,
        ...(allCommands ? [] : commands),
      ];
  // What is typed after the sign is sought here, at once; everything else by the server.
  const searched = isCommand ? query.trim() : found.searched;
  const options = sections.flatMap(section => section.options);
  const current = options[active] ?? (searched ? options[0] : undefined);
  const [hurried, setHurried] = useState(false);

  useEffect(() => setTyped(resting), [resting]);
  useEffect(
    () =>
      onOpenCommands(() => {
        setAllCommands(true);
        setTyped('');
        setOpen(true);
        input.current?.focus();
      }),
    [],
  );
  useEffect(() => {
    if (open && searched) announce(text('search.found', { n: options.length }));
  }, [open, searched, options.length, text]);

  const close = () => {
    setOpen(false);
    setHurried(false);
    setAllCommands(false);
    setActive(-1);
    setTyped(resting);
  };
  const choose = (option: Option) => {
    close();
    input.current?.blur();
    if ('command' in option.what) {
      option.what.command.run({ view, preferences, inGraph });
      return;
    }
    if ('recent' in option.what) navigate(option.what.recent.href);
    else {
      const { hit, href } = option.what;
      const named = recentOf(hit, href);
      if (named) rememberOpened(named);
      navigate(href);
    }
    // The keyboard goes on where the answer is: the new screen's main region.
    requestAnimationFrame(() => document.getElementById('main')?.focus());
  };
  // Enter came before the answer: what the answer puts first is opened when it is there.
  useEffect(() => {
    if (!hurried || !searched) return;
    setHurried(false);
    if (options[0]) choose(options[0]);
  });
  const add = (slug: string) => {
    close();
    if (route.page === 'explorer' && view.actors.length > 0) changeView(addActor(slug));
    else navigate(toHref('/', { ...EMPTY_VIEW, lang: view.lang, actors: [slug] }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const from = active === -1 && current ? options.indexOf(current) : active;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setActive((from + step + options.length) % options.length);
    } else if (event.key === 'Enter' && open && (current || query)) {
      event.preventDefault();
      if (current) choose(current);
      else setHurried(true);
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      open &&
      current?.actor &&
      (searched || active >= 0)
    ) {
      event.preventDefault();
      add(current.actor);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears that the focus has left
    <div className={large ? 'search search-large' : 'search'} data-open={open || undefined} onBlur={onBlur}>
      <div className="search-field">
        <Search size={large ? 20 : 16} strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={input}
          type="search"
          role="combobox"
          data-testid="search"
          aria-label={text('search.label')}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && current ? `${listId}-${current.key}` : undefined}
          placeholder={text('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onFocus={event => {
            event.currentTarget.select();
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onChange={event => {
            setTyped(event.currentTarget.value);
            setHurried(false);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="search-hint" aria-hidden="true">
          <kbd>{open ? 'esc' : '/'}</kbd>
        </span>
      </div>
      {open && (
        <SearchList
          id={listId}
          sections={sections}
          searched={searched}
          current={current}
          answer={found.answer}
          onChoose={choose}
        />
      )}
    </div>
  );
}
