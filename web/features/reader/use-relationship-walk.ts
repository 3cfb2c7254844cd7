import { useClient } from 'urql';
import { type ClaimCardFragment, ClaimListDocument } from '../../api/generated/operations.ts';
import { articleHref } from '../../state/links.ts';
import { navigate, useLocation } from '../../state/navigation.ts';

/** Goes to the previous or next claim of the active one's relationship, in whatever article it stands. */
export function useRelationshipWalk(active: ClaimCardFragment | null): (by: 1 | -1) => void {
  const client = useClient();
  const { view } = useLocation();
  return by => {
    if (!active) return;
    const filter = { subjects: [active.subject.slug], objects: [active.object.slug], types: [active.type] };
    void client
      .query(ClaimListDocument, { filter, first: 100, after: null })
      .toPromise()
      .then(({ data }) => {
        const claims = data?.claims.nodes ?? [];
        const next = claims[claims.findIndex(claim => claim.id === active.id) + by];
        if (next) navigate(articleHref(next.article.id, next.id, view), { replace: true });
      });
  };
}
