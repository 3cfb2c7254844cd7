const ORIGIN = '[role=application]';
const PANEL = '[data-testid=panel]';

/** After a line or an actor was opened by keys, the focus follows into the panel. */
export function followWithFocus(): void {
  if (!document.activeElement?.matches(':focus-visible')) return;
  setTimeout(() => document.querySelector<HTMLElement>(PANEL)?.focus(), 50);
}

const PATIENCE = 1500;

/** After the graph was exchanged for its table, or back, by keys: the focus goes on there, once it stands. */
export function focusStage(): void {
  if (!document.activeElement?.matches(':focus-visible')) return;
  const left = document.activeElement;
  const since = performance.now();
  const look = (): void => {
    const place = document.querySelector<HTMLElement>(`${ORIGIN}, [role=grid] [tabindex="0"]`);
    if (place && !left.isConnected) place.focus();
    else if (performance.now() - since < PATIENCE) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** After the panel closed, the focus stands again where the line is. */
export function returnFocus(): void {
  const place = document.querySelector<HTMLElement>(`${ORIGIN}, [role=grid] [tabindex="0"]`);
  (place ?? document.querySelector<HTMLElement>('#main'))?.focus();
}
