const SHOW = 'isnad:show-keys';

/** Opens the keyboard sheet from anywhere. */
export function showKeySheet(): void {
  dispatchEvent(new Event(SHOW));
}

export function onShowKeySheet(listener: () => void): () => void {
  addEventListener(SHOW, listener);
  return () => removeEventListener(SHOW, listener);
}
