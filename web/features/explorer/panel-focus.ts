const ORIGIN = '[role=application]';
const PANEL = '[data-testid=panel]';

/** After a line or an actor was opened by keys, the focus follows into the panel. */
export function followWithFocus(): void {
  if (!document.activeElement?.matches(':focus-visible')) return;
  setTimeout(() => document.querySelector<HTMLElement>(PANEL)?.focus(), 50);
}

/** After the panel closed, the focus stands again where the line is. */
export function returnFocus(): void {
  const place = document.querySelector<HTMLElement>(`${ORIGIN}, [role=grid] [tabindex="0"]`);
  (place ?? document.querySelector<HTMLElement>('#main'))?.focus();
}
