import { useEffect } from 'react';
import { changeView, useLocation } from '../../state/navigation.ts';
import { redo, undo } from '../../state/use-undo.ts';
import { clearSelection } from '../../state/view-changes.ts';
import { returnFocus } from '../explorer/panel-focus.ts';
import { openCommands } from '../search/commands.ts';

/** Tells whether keys typed here are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Regions that F6 walks through, in the order of the page. */
const REGIONS = '.header, search, nav[data-region], main, aside[data-region], [data-region=timeline]';

function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    region => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  if (regions.length === 0) return;
  const here = regions.findLastIndex(region => region.contains(document.activeElement));
  const next = regions[(here + (back ? -1 : 1) + regions.length) % regions.length]!;
  const first = next.querySelector<HTMLElement>('input, button, a[href], [tabindex="0"]');
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  (next.tagName === 'SEARCH' && first ? first : next).focus();
}

/** Keys that work anywhere: `/` searches, `?` shows the keys, F6 goes to the next region, Z undoes, Esc clears. */
export function useGlobalKeys(showKeys: (open: boolean) => void): void {
  const { view } = useLocation();
  const selected = view.rel !== null || view.actor !== null || view.chosen.length > 0;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'F6') {
        event.preventDefault();
        focusNextRegion(event.shiftKey);
      } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
        event.preventDefault();
        openCommands();
      } else if (
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        event.code === 'KeyZ' &&
        !isTyping(event.target)
      ) {
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
      } else if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === '?' || event.key === '؟') {
        event.preventDefault();
        showKeys(true);
      } else if (event.key === '/' || (event.code === 'Slash' && !event.shiftKey)) {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[role=combobox]')?.focus();
      } else if (event.key === 'Escape' && selected && location.pathname === '/') {
        changeView(clearSelection);
        returnFocus();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [showKeys, selected]);
}
