/** Addresses of what a number, a name or a quote opens. Pure. */
import { toHref } from './navigation.ts';
import { EMPTY_VIEW, type FilterState, type LineKey, NO_FILTER, type ViewState } from './view-state.ts';

type Kept = Pick<ViewState, 'lang'>;

function blank(kept: Kept): ViewState {
  return { ...EMPTY_VIEW, lang: kept.lang };
}

/** `article:1fd0…` → `1fd0…`; likewise for claims and actors. */
export function bareId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

export function startHref(kept: Kept): string {
  return toHref('/', blank(kept));
}

export function listHref(
  page: 'articles' | 'claims' | 'relationships' | 'actors' | 'sources',
  kept: Kept,
  more: Partial<Omit<ViewState, 'filter'>> & { filter?: Partial<FilterState> } = {},
): string {
  const { filter, ...rest } = more;
  return toHref(`/${page}`, { ...blank(kept), ...rest, filter: { ...NO_FILTER, ...filter } });
}

/** An actor's own graph. */
export function actorHref(slug: string, kept: Kept): string {
  return toHref('/', { ...blank(kept), actors: [slug] });
}

/** The graph of a relationship's two ends with its evidence open. */
export function relationshipHref(rel: LineKey, kept: Kept): string {
  const actors = rel.subject === rel.object ? [rel.subject] : [rel.subject, rel.object];
  return toHref('/', { ...blank(kept), actors, rel });
}

/** The text of an article, at a claim's sentence. */
export function articleHref(article: string, claim: string | null, kept: Kept): string {
  return toHref(`/articles/${bareId(article)}`, { ...blank(kept), claim: claim && bareId(claim) });
}
