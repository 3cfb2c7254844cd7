import { type ReactElement, useState } from 'react';
import { isRelationType } from '../../../server/domain/relation-types.ts';
import {
  type ClaimCardFragment,
  type ClaimFilter,
  ClaimListDocument,
} from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { type ClaimQuestion, toClaimQuestion } from '../../state/claim-filter.ts';
import { articleHref, relationshipHref } from '../../state/links.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { encodeView } from '../../state/url-state.ts';
import type { ViewState } from '../../state/view-state.ts';
import { type Names, useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePages } from './use-pages.ts';

/** Whose claims a list is about: those of a line, of actors, among actors. */
export function toListAbout({ rel, actors, between }: ViewState): ClaimFilter {
  const about: ClaimFilter = {};
  if (between.length > 0) about.between = [...between];
  if (rel) {
    about.subjects = [rel.subject];
    about.objects = [rel.object];
    if (isRelationType(rel.kind)) about.types = [rel.kind];
    else about.quads = [rel.kind];
  } else if (actors.length > 0) about.actors = [...actors];
  return about;
}

/** The filter of a list of claims: what the link filters by, and whose claims the list is about. */
export function toListQuestion(view: ViewState): ClaimQuestion {
  return toClaimQuestion(view.filter, toListAbout(view));
}

type Group = { key: string; title: ReactElement | string; claims: ClaimCardFragment[] };

function groupKey(claim: ClaimCardFragment, by: NonNullable<ViewState['group']>): string {
  if (by === 'article') return claim.article.id;
  return by === 'outlet' ? claim.article.effectiveOutlet.id : claim.article.origin;
}

function toGroups(claims: readonly ClaimCardFragment[], view: ViewState, names: Names): Group[] {
  if (!view.group) return [{ key: 'all', title: '', claims: [...claims] }];
  const by = view.group;
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    const key = groupKey(claim, by);
    const title =
      by === 'outlet' ? (
        names.full(claim.article.effectiveOutlet)
      ) : (
        <Link className="underlined" href={articleHref(claim.article.id, null, view)}>
          <bdi>{claim.article.title}</bdi>
        </Link>
      );
    const group: Group = groups.get(key) ?? { key, title, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function GroupBy({ view }: { view: ViewState }): ReactElement {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: four buttons, no form
    <div className="list-by" role="group" aria-label={text('list.by')}>
      <span className="caption">{text('list.by')}</span>
      {([null, 'article', 'outlet', 'origin'] as const).map(group => (
        <button
          key={group ?? 'none'}
          type="button"
          aria-pressed={view.group === group}
          onClick={() => changeView(current => ({ ...current, group }), { replace: true })}
        >
          {text(`list.by.${group ?? 'none'}`)}
        </button>
      ))}
    </div>
  );
}

/** Claims of a filter, each with its triple, as cards; by article, outlet or origin where a number of those was opened. */
export function ClaimList(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const [after, setAfter] = useState<string | null>(null);
  const key = encodeView({ ...view, group: null });
  const answer = useAnswer(
    ClaimListDocument,
    { ...toListQuestion(view), first: 100, after },
    { identity: key },
  );
  const { items, total, more } = usePages(key, () => answer.data?.claims, after, setAfter);
  const groups = toGroups(items, view, names);
  return (
    <ListFrame
      title={text('list.claims')}
      aside={<GroupBy view={view} />}
      shown={items.length}
      total={total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      {groups.map(group => (
        <section key={group.key} className="list-group">
          {view.group && (
            <h2>
              {group.title}{' '}
              <span className="num muted">{text('count.claims', { n: group.claims.length })}</span>
            </h2>
          )}
          {group.claims.map(claim => (
            <div key={claim.id} className="list-claim">
              <Link
                className="list-triple"
                href={relationshipHref(
                  { subject: claim.subject.slug, kind: claim.type, object: claim.object.slug },
                  view,
                )}
              >
                <Triple {...claim} types={[claim.type]} denied={claim.polarity === 'DENIED'} />
              </Link>
              <ClaimCard claim={claim} layout="row" />
            </div>
          ))}
        </section>
      ))}
    </ListFrame>
  );
}
