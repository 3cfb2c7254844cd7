import { ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { Counts } from '../../ui/counts.tsx';
import { ActiveChips } from './active-chips.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { FoldedFilters } from './folded-filters.tsx';
import { isUncut } from './graph-view.ts';
import './filter-bar.css';
import { FilterMenus } from './filter-menus.tsx';

/** What the view's claims count up to within its filters. */
function ViewCounts({ view, facets, drawing, layout }: ExplorerParts): ReactElement | null {
  const text = useText();
  const tally = facets.visible?.tally;
  if (!tally) return null;
  const about = { actors: drawing.focus, filter: view.filter };
  const grouped = (group: 'article' | 'outlet' | 'origin') => listHref('claims', view, { ...about, group });
  const all = [
    { id: 'count.claims', n: tally.claims, href: listHref('claims', view, about) },
    { id: 'count.articles', n: tally.articles, href: grouped('article') },
    { id: 'count.outlets', n: tally.outlets, href: grouped('outlet') },
    { id: 'count.origins', n: tally.origins, href: grouped('origin') },
  ] as const;
  return (
    <span className="filter-counts">
      {layout === 'desktop' && (
        <span className="muted num">{text('rail.about', { n: drawing.focus.length })} </span>
      )}
      <Counts items={layout === 'desktop' ? all : all.slice(0, 1)} />
    </span>
  );
}

/** Actors of the neighbourhood that the reader took off the drawing. */
function countHidden({ drawing, view }: ExplorerParts): number {
  return drawing.data?.actors.filter(actor => !isUncut(actor.slug, drawing.focus, view)).length ?? 0;
}

/** What the view is filtered by, and what it can be filtered by; at the end, what is left. */
export function FilterBar(parts: ExplorerParts): ReactElement {
  const text = useText();
  const { view, drawing, layout } = parts;
  return (
    <section className="filter-bar" aria-label={text('filters.label')}>
      {layout === 'tablet' ? (
        <FoldedFilters about={{ actors: [...drawing.focus] }} filter={view.filter} />
      ) : (
        <>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden="true" className="filter-icon" />
          <FilterMenus about={{ actors: [...drawing.focus] }} filter={view.filter} />
        </>
      )}
      <ActiveChips view={view} labels={parts.facets.total} hidden={countHidden(parts)} />
      <ViewCounts {...parts} />
    </section>
  );
}
