import { useEffect, useState } from 'react';

type Page<T> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly T[];
};

/** Pages of a list put together as they come. `key` names the list: another one starts anew. */
export function usePages<T extends { id: string }>(
  key: string,
  page: (after: string | null) => Page<T> | undefined,
  after: string | null,
  setAfter: (after: string | null) => void,
): { items: readonly T[]; total: number | undefined; more: (() => void) | null } {
  const [kept, setKept] = useState<{ key: string; items: readonly T[] }>({ key, items: [] });
  const current = page(after);
  const before = kept.key === key ? kept.items : [];
  const known = new Set(before.map(item => item.id));
  const items = current ? [...before, ...current.nodes.filter(item => !known.has(item.id))] : before;
  useEffect(() => {
    if (kept.key !== key && after !== null) setAfter(null);
  }, [kept.key, key, after, setAfter]);
  const next = current?.pageInfo.hasNextPage ? current.pageInfo.endCursor : null;
  return {
    items,
    total: current?.totalCount,
    more:
      next === null
        ? null
        : () => {
            setKept({ key, items });
            setAfter(next);
          },
  };
}
