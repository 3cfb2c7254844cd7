import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    listener => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** The page's four arrangements: phone below 768, tablet below 1024, laptop below 1280, desktop. */
export type Layout = 'phone' | 'tablet' | 'laptop' | 'desktop';

export function useLayout(): Layout {
  const tablet = useMedia('(min-width: 768px)');
  const laptop = useMedia('(min-width: 1024px)');
  const desktop = useMedia('(min-width: 1280px)');
  return desktop ? 'desktop' : laptop ? 'laptop' : tablet ? 'tablet' : 'phone';
}
