import { useEffect } from 'react';
import { LEAVING } from '../state/navigation.ts';

const PATIENCE = 3000;

/** Where the keyboard was on each address of this visit, as a selector that finds it again. */
const memory = new Map<string, string>();

function here(): string {
  return location.pathname + location.search;
}

/** A selector that finds an element again after its screen was built anew; null for one without anything to know it by. */
export function selectorOf(element: Element): string | null {
  const claim = element.closest('[data-claim]')?.getAttribute('data-claim');
  const within = claim ? `[data-claim="${CSS.escape(claim)}"] ` : '';
  const key = element.getAttribute('data-key');
  if (key) return `${within}[data-key="${CSS.escape(key)}"]`;
  if (claim && element.matches('[data-claim]')) return within.trim();
  const href = element.getAttribute('href');
  if (href) return `${within}a[href="${CSS.escape(href)}"]`;
  if (element.getAttribute('role') === 'application') return '[role=application]';
  const cell = element.getAttribute('data-cell');
  if (cell) return `[data-cell="${CSS.escape(cell)}"]`;
  return element.id ? `#${CSS.escape(element.id)}` : null;
}

function remember(): void {
  const element = document.activeElement;
  const selector = element && element !== document.body ? selectorOf(element) : null;
  if (selector) memory.set(here(), selector);
}

/** Puts the keyboard where it was, once that is on the page again; gives up when the reader went elsewhere. */
function restore(): void {
  const address = here();
  const selector = memory.get(address);
  if (!selector) return;
  const since = performance.now();
  const look = (): void => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || here() !== address) return;
    const place = document.querySelector<HTMLElement>(selector);
    if (place && place.getClientRects().length > 0) place.focus();
    else if (performance.now() - since < PATIENCE) requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** Going back, by whatever means, the keyboard goes on where it was. */
export function useFocusMemory(): void {
  useEffect(() => {
    addEventListener(LEAVING, remember);
    addEventListener('popstate', restore);
    return () => {
      removeEventListener(LEAVING, remember);
      removeEventListener('popstate', restore);
    };
  }, []);
}
