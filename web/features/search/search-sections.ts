import type { SearchQuery } from '../../api/generated/operations.ts';
import { actorHref, articleHref, listHref, relationshipHref } from '../../state/links.ts';
import type { ViewState } from '../../state/view-state.ts';

export type Hit = SearchQuery['search'][number];
export type SectionKind = 'ACTOR' | 'RELATIONSHIP' | 'ARTICLE' | 'OUTLET' | 'SPEAKER';

/** One row of the list: what was found, where it leads, and for an actor its slug. */
export type Option = { key: string; hit: Hit; href: string; actor: string | null };

export type Section = { kind: SectionKind; options: readonly Option[] };

const ORDER: readonly SectionKind[] = ['ACTOR', 'RELATIONSHIP', 'ARTICLE', 'OUTLET', 'SPEAKER'];

function hrefOf({ node }: Hit, view: ViewState): string | null {
  switch (node.__typename) {
    case 'Actor':
      return actorHref(node.slug, view);
    case 'Relationship':
      return relationshipHref(
        { subject: node.subject.slug, kind: node.type, object: node.object.slug },
        view,
      );
    case 'Article':
      return articleHref(node.id, null, view);
    case 'Outlet':
    case 'SpeakerRole':
      return listHref('claims', view, { filter: { according: [node.id] } });
    default:
      return null;
  }
}

/** Sorts what was found into sections, the best first within each; empty sections are left out. */
export function toSections(hits: readonly Hit[], view: ViewState): Section[] {
  return ORDER.map(kind => ({
    kind,
    options: hits.flatMap(hit => {
      const href = hit.kind === kind ? hrefOf(hit, view) : null;
      if (href === null) return [];
      const actor = hit.node.__typename === 'Actor' ? hit.node.slug : null;
      return [{ key: `${kind}-${hit.node.id}`, hit, href, actor }];
    }),
  })).filter(section => section.options.length > 0);
}
