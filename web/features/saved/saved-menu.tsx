import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, type ReactElement, useState, useSyncExternalStore } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { toHref } from '../../state/navigation.ts';
import type { ViewState } from '../../state/view-state.ts';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/status-store.ts';
import './saved-menu.css';
import { removeView, savedViews, saveView } from './saved-views.ts';

type SavedMenuProps = {
  view: ViewState;
  /** The name that is proposed for this view. */
  proposal: string;
};

/** Views that the reader keeps in this browser: gives this one a name, opens and deletes the others. */
export function SavedMenu({ view, proposal }: SavedMenuProps): ReactElement {
  const text = useText();
  const kept = useSyncExternalStore(savedViews.subscribe, savedViews.read);
  const [name, setName] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const chosen = (name ?? proposal).trim();
    if (chosen === '') return;
    saveView({ name: chosen, href: toHref(location.pathname, { ...view, lang: null }) });
    setName(null);
    showToast(text('saved.saved'));
  };
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={text('saved.title')}>
        <Bookmark size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover saved-popover" placement="bottom end">
        <Dialog className="saved-menu" data-testid="saved">
          {({ close }) => (
            <>
              <Heading slot="title">{text('saved.title')}</Heading>
              <form onSubmit={save}>
                <input
                  dir="auto"
                  aria-label={text('saved.name')}
                  value={name ?? proposal}
                  onChange={event => setName(event.currentTarget.value)}
                />
                <button type="submit" className="button button-primary">
                  {text('saved.save')}
                </button>
              </form>
              {kept.length === 0 && <p className="caption">{text('saved.none')}</p>}
              <ul>
                {kept.map(saved => (
                  <li key={saved.name}>
                    <Link href={saved.href} onClick={close}>
                      <bdi>{saved.name}</bdi>
                    </Link>
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={text('saved.remove', { name: saved.name })}
                      onClick={() => removeView(saved.name)}
                    >
                      <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
