import type { SearchQuery } from '../../api/generated/operations.ts';
import { actorHref, articleHref, listHref, relationshipHref } from '../../state/links.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Command } from './commands.ts';
import type { Recent } from './recent.ts';

export type Hit = SearchQuery['search'][number];
type FoundKind = 'ACTOR' | 'RELATIONSHIP' | 'ARTICLE' | 'OUTLET' | 'SPEAKER';
export type SectionKind = FoundKind | 'RECENT' | 'COMMAND';

/** One row of the list: what it stands for, and for an actor its slug. */
export type Option = {
  key: string;
  actor: string | null;
  what: { hit: Hit; href: string } | { recent: Recent } | { command: Command };
};

export type Section = { kind: SectionKind; options: readonly Option[] };

const ORDER: readonly FoundKind[] = ['ACTOR', 'RELATIONSHIP', 'ARTICLE', 'OUTLET', 'SPEAKER'];

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
      return [{ key: `${kind}-${hit.node.id}`, actor, what: { hit, href } }];
    }),
  })).filter(section => section.options.length > 0);
}

/** What was opened last, while nothing is typed. */
export function toRecentSection(recents: readonly Recent[]): Section[] {
  const options = recents.map((recent, index) => ({ key: `RECENT-${index}`, actor: null, what: { recent } }));
  return options.length > 0 ? [{ kind: 'RECENT', options }] : [];
}

/** What can be done under the name that is typed. */
export function toCommandSection(commands: readonly Command[]): Section[] {
  const options = commands.map(command => ({ key: `COMMAND-${command.id}`, actor: null, what: { command } }));
  return options.length > 0 ? [{ kind: 'COMMAND', options }] : [];
}
