import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import type { ActorHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { SearchRow } from '../search/search-row.tsx';
import { useSearch } from '../search/use-search.ts';

type ActorPickerProps = {
  label: string;
  actor: ActorHeadFragment | undefined;
  onPick(slug: string): void;
};

/** A box in which one actor is chosen, by any of its names. */
export function ActorPicker({ label, actor, onPick }: ActorPickerProps): ReactElement {
  const text = useText();
  const names = useNames();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = typed !== null;
  const { sections } = useSearch(typed ?? '', isOpen);
  const options = sections.find(section => section.kind === 'ACTOR')?.options ?? [];
  const current = options[Math.min(active, options.length - 1)];
  const resting = actor ? names.short(actor) : '';

  const close = () => {
    setTyped(null);
    setActive(0);
  };
  const pick = (slug: string | null | undefined) => {
    if (!slug) return;
    close();
    input.current?.blur();
    onPick(slug);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && isOpen) pick(current?.actor);
    else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="actor-picker">
      {actor && !isOpen && <KindGlyph kind={actor.kind} size={16} />}
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && current ? `${listId}-${current.key}` : undefined}
        placeholder={text('paths.pick')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed ?? resting}
        onFocus={() => setTyped('')}
        onBlur={close}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div id={listId} role="listbox" aria-label={label} className="actor-options">
          {options.map(option => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
            <div
              key={option.key}
              id={`${listId}-${option.key}`}
              role="option"
              aria-selected={option === current}
              className="search-option"
              onPointerDown={event => event.preventDefault()}
              onClick={() => pick(option.actor)}
            >
              {'hit' in option.what && <SearchRow hit={option.what.hit} />}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
