import { type RefObject, useEffect } from 'react';
import { isTyping } from '../shell/use-global-keys.ts';

function onKeyDown(panel: HTMLElement, event: KeyboardEvent): void {
  if (event.defaultPrevented || isTyping(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const claims = [...panel.querySelectorAll<HTMLElement>('[data-claim]')].filter(
    claim => claim.offsetParent !== null,
  );
  const here = claims.findIndex(claim => claim.contains(document.activeElement));
  if (event.code === 'KeyJ') claims[Math.min(here + 1, claims.length - 1)]?.focus();
  else if (event.code === 'KeyK') claims[Math.max(here - 1, 0)]?.focus();
  else if (event.code === 'KeyT') claims[here]?.querySelector<HTMLElement>('[data-key=in-text]')?.click();
  else if (event.code === 'KeyC') claims[here]?.querySelector<HTMLElement>('[data-key=cite]')?.click();
  else return;
  event.preventDefault();
}

/** J and K walk the claims of a panel; T opens the text, C the citation, of the claim that has the focus. */
export function useClaimKeys(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // The panel's frame takes the focus when it opens, so the keys are heard there.
    const panel = body.current?.closest<HTMLElement>('aside, [role=dialog]') ?? body.current;
    if (!panel) return;
    const listener = (event: KeyboardEvent) => onKeyDown(panel, event);
    panel.addEventListener('keydown', listener);
    return () => panel.removeEventListener('keydown', listener);
  }, [body]);
}
