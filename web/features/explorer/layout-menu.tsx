import { Circle, Grid3x3, LayoutGrid, Network, PinOff, RotateCcw, Share2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { clearPins, setFilter, setLayout, setLinks, setSplit } from '../../state/view-changes.ts';
import type { LayoutName, ViewState } from '../../state/view-state.ts';
import './layout-menu.css';

const LAYOUTS: readonly { name: LayoutName; icon: ReactElement }[] = [
  { name: 'force', icon: <Share2 /> },
  { name: 'hierarchy', icon: <Network /> },
  { name: 'circle', icon: <Circle /> },
  { name: 'grid', icon: <Grid3x3 /> },
];

type LayoutMenuProps = { view: ViewState; onAgain(): void };

/** How the graph is laid out, and which lines are drawn. */
export function LayoutMenu({ view, onAgain }: LayoutMenuProps): ReactElement {
  const text = useText();
  return (
    <DialogTrigger>
      <Button aria-label={text('layout.menu')}>
        <LayoutGrid />
      </Button>
      <Popover className="popover layout-popover" placement="top end">
        <Dialog aria-label={text('layout.menu')} className="layout-menu">
          {({ close }) => (
            <>
              {LAYOUTS.map(({ name, icon }) => (
                <button
                  key={name}
                  type="button"
                  className="menu-item"
                  aria-pressed={view.layout === name}
                  onClick={() => {
                    changeView(setLayout(name));
                    close();
                  }}
                >
                  {icon}
                  {text(`layout.${name}`)}
                </button>
              ))}
              <hr />
              <button
                type="button"
                className="menu-item"
                onClick={() => {
                  onAgain();
                  close();
                }}
              >
                <RotateCcw />
                {text('layout.again')}
              </button>
              {view.pins.length > 0 && (
                <button
                  type="button"
                  className="menu-item num"
                  onClick={() => {
                    changeView(clearPins);
                    close();
                  }}
                >
                  <PinOff />
                  {text('layout.unpin', { n: view.pins.length })}
                </button>
              )}
              <hr />
              <label className="menu-item">
                <input
                  type="checkbox"
                  checked={view.split}
                  onChange={event => changeView(setSplit(event.currentTarget.checked))}
                />
                {text('layout.split')}
              </label>
              <label className="menu-item">
                <input
                  type="checkbox"
                  checked={view.links === 'all'}
                  onChange={event => changeView(setLinks(event.currentTarget.checked ? 'all' : 'focus'))}
                />
                {text('layout.links')}
              </label>
              <label className="menu-item">
                <input
                  type="checkbox"
                  checked={view.filter.rollUp}
                  onChange={event => changeView(setFilter({ rollUp: event.currentTarget.checked }))}
                />
                {text('layout.rollUp')}
              </label>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
