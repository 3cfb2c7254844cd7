/** A list that the browser keeps between visits; where it may keep nothing, the list lasts as long as the page. */
export type LocalList<T> = {
  read(): readonly T[];
  write(items: readonly T[]): void;
  subscribe(listener: () => void): () => void;
};

/** Opens a list under a name. What is kept there by someone else, or in another form, is left out by `isItem`. */
export function localList<T>(name: string, isItem: (value: unknown) => value is T): LocalList<T> {
  const listeners = new Set<() => void>();
  let items: readonly T[] | null = null;
  const load = (): readonly T[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isItem) : [];
    } catch {
      return [];
    }
  };
  return {
    read() {
      items ??= load();
      return items;
    },
    write(next) {
      items = next;
      try {
        localStorage.setItem(name, JSON.stringify(next));
      } catch {
        // Storage is forbidden or full.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
