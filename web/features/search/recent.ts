import type { SearchQuery } from '../../api/generated/operations.ts';
import { localList } from '../../state/local-list.ts';

/** Something that was opened from the search: its address and its name in both languages. */
export type Recent = { href: string; nameAr: string; nameEn: string };

const MOST = 6;

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { href, nameAr, nameEn } = value as Record<string, unknown>;
  return (
    typeof href === 'string' &&
    /^\/(?!\/)/.test(href) &&
    typeof nameAr === 'string' &&
    typeof nameEn === 'string'
  );
}

export const recents = localList('isnad.recent', isRecent);

/** What is remembered of something found; relationships are not, they have no name of their own. */
export function recentOf({ node }: SearchQuery['search'][number], href: string): Recent | null {
  if ('nameAr' in node) return { href: withoutLanguage(href), nameAr: node.nameAr, nameEn: node.nameEn };
  return node.__typename === 'Article'
    ? { href: withoutLanguage(href), nameAr: node.title, nameEn: node.title }
    : null;
}

function withoutLanguage(href: string): string {
  return href.replace(/([?&])lang=[^&]*&?/, '$1').replace(/[?&]$/, '');
}

/** Remembers what was opened, the last first. */
export function rememberOpened(opened: Recent): void {
  recents.write([opened, ...recents.read().filter(other => other.href !== opened.href)].slice(0, MOST));
}
