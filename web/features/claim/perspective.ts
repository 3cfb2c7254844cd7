import { useCallback } from 'react';
import { listHref } from '../../state/links.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { setFilter } from '../../state/view-changes.ts';

/** Where a speaker's name leads: in a graph to that graph according to them, elsewhere to the claims that they make. */
export function usePerspectiveHref(): (speaker: string) => string {
  const { route, view } = useLocation();
  return useCallback(
    speaker =>
      route.page === 'explorer' && view.actors.length > 0
        ? toHref('/', setFilter({ according: [speaker] })(view))
        : listHref('claims', view, { filter: { according: [speaker] } }),
    [route, view],
  );
}
