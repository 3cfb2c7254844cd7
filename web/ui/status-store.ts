/** Short-lived words: what the live region says, what the toast shows. */
type Listener = () => void;

function createStore(): {
  get(): string;
  set(text: string): void;
  subscribe(listener: Listener): () => void;
} {
  let text = '';
  const listeners = new Set<Listener>();
  return {
    get: () => text,
    set(next) {
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const announcements = createStore();
export const toasts = createStore();

let pending: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to screen readers, 500 ms after the last change. */
export function announce(text: string): void {
  clearTimeout(pending);
  pending = setTimeout(() => announcements.set(text), 500);
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows a word for two seconds. */
export function showToast(text: string): void {
  clearTimeout(hiding);
  toasts.set(text);
  hiding = setTimeout(() => toasts.set(''), 2000);
}
